/**
 * Ends a message that was being sent when its run was cancelled and that would go back to the queue: `cancelled`, or
 * `partial` when some recipients have it, or `unknown` when its final dot had left and no server said no to it. A
 * trigger, since the message may come back from any process, of this release or the one before.
 */
export const endCancelled: readonly string[] = [
  `create function saatja.outbox_end_cancelled() returns trigger language plpgsql as $$
  begin
    new.state := case
      when old.dot_at is not null and coalesce(new.diagnosis ->> 'code', 'UNKNOWN') = 'UNKNOWN' then 'unknown'
      when new.reached > 0 then 'partial'
      else 'cancelled'
    end;
    new.hold := null;
    new.next_at := null;
    new.dot_at := case new.state when 'unknown' then old.dot_at end;
    new.done_at := now();
    return new;
  end
  $$`,
  `create trigger outbox_end_cancelled before update on saatja.outbox_message for each row
    when (old.hold = 'cancelled' and old.state = 'sending' and new.state in ('queued', 'deferred'))
    execute function saatja.outbox_end_cancelled()`,
]
