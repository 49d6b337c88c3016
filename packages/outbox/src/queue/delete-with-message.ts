/**
 * Deletes recipients and attempts together with their message, by a trigger in place of foreign keys. Foreign keys
 * looked up and locked the message again for every row, by a plan that may have been made over an empty table; but a
 * row is only ever added by the statement that has just changed its message.
 */
export const deleteWithMessage: readonly string[] = [
  `create function saatja.outbox_delete_with_message() returns trigger language plpgsql as $$
  begin
    delete from saatja.outbox_recipient one using gone
    where one.company = gone.company and one.message = gone.id;
    delete from saatja.outbox_attempt one using gone
    where one.company = gone.company and one.message = gone.id;
    return null;
  end
  $$`,
  `create trigger outbox_delete_with_message after delete on saatja.outbox_message
    referencing old table as gone for each statement execute function saatja.outbox_delete_with_message()`,
  ...['recipient', 'attempt'].map(
    (name) => `alter table saatja.outbox_${name} drop constraint outbox_${name}_company_message_fkey`,
  ),
]
