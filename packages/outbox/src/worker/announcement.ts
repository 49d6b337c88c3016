import type { MailboxKey } from '../queue/jobs.ts'

/** Name of the channel on which processes of one schema tell each other that a mailbox has something to send. */
export const channelOf = (schema: string): string => `${schema}_outbox`

/** Writes an announcement for the channel: a mailbox, and whether a person waits for its message. */
export const announcement = ({ company, mailbox }: MailboxKey, urgent: boolean): string =>
  JSON.stringify([company, mailbox, urgent])

/** Reads an announcement. */
export const parseAnnouncement = (payload: string): [MailboxKey, boolean] => {
  const [company, mailbox, urgent]: [string, string, boolean] = JSON.parse(payload)
  return [{ company, mailbox }, urgent]
}
