/**
 * Tries messages that wait for a person again as soon as that person has saved a card or signed in: in the same
 * transaction, whichever process saves. The audit log says what a person changed; a key rotation, which writes the same
 * rows, is not in it. Messages that wait for a limit keep waiting. A card of the system user counts for everyone.
 */
const resumeFunction = `
  create function saatja.outbox_resume(of_company text, of_card text, of_mailbox text, channel text)
  returns void language plpgsql as $$
  declare
    everyone boolean := of_card is null or exists (
      select from saatja.company where slug = of_company and mail_user_code = of_card
    );
    resumed text;
  begin
    for resumed in
      with released as (
        update saatja.outbox_message message set hold = case when run.paused then 'paused' end
        from saatja.outbox_run run
        where message.company = of_company and message.state in ('queued', 'deferred')
          and message.hold = 'settings' and (everyone or message.sender = of_card)
          and (of_mailbox is null or (
            message.diagnosis ->> 'code' = 'AUTH' and right(message.mailbox, length(of_mailbox)) = of_mailbox
          ))
          and run.company = message.company and run.id = message.run
        returning message.mailbox
      ), awake as (
        update saatja.outbox_mailbox box set paused_until = null, pause = null, failures = 0
        where box.company = of_company and box.paused_until > now()
          and case when of_mailbox is null then coalesce(box.pause ->> 'code', '') <> 'LIMIT'
            else box.pause ->> 'code' = 'AUTH' and right(box.mailbox, length(of_mailbox)) = of_mailbox end
          and (everyone or exists (
            select from saatja.outbox_message waiting
            where waiting.company = box.company and waiting.mailbox = box.mailbox and waiting.sender = of_card
              and waiting.state in ('queued', 'deferred')
          ))
        returning box.mailbox
      )
      select mailbox from released union select mailbox from awake
    loop
      perform pg_notify(channel, json_build_array(of_company, resumed, false)::text);
    end loop;
  end
  $$`

/** A changed name is no reason to sign in again. */
const afterAudit = `
  create function saatja.outbox_resume_after_audit() returns trigger language plpgsql as $$
  begin
    if new.action <> 'removed' and exists (
      select from jsonb_array_elements(new.changes) change where change ->> 'field' <> 'name'
    ) then
      perform saatja.outbox_resume(
        new.company, case when new.target like 'card %' then substr(new.target, 6) end, null,
        tg_table_schema || '_outbox'
      );
    end if;
    return null;
  end
  $$`

const afterGrant = `
  create function saatja.outbox_resume_after_grant() returns trigger language plpgsql as $$
  begin
    perform saatja.outbox_resume(new.company, new.card, ' ' || lower(new.mailbox), tg_table_schema || '_outbox');
    return null;
  end
  $$`

export const resumeChanged: readonly string[] = [
  resumeFunction,
  afterAudit,
  afterGrant,
  `create trigger outbox_resume_after_audit after insert on saatja.audit
    for each row execute function saatja.outbox_resume_after_audit()`,
  `create trigger outbox_resume_after_grant after insert or update of version on saatja.oauth_grant
    for each row when (new.value is not null) execute function saatja.outbox_resume_after_grant()`,
]
