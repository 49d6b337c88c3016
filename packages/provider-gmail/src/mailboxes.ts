import type { MailboxFacts } from '@saatja/core'
import { directory, publicRecords } from './sources.ts'

export const mailboxes: MailboxFacts = {
  domains: { ...directory, value: ['gmail.com', 'googlemail.com'] },
  mx: {
    ...publicRecords,
    value: ['aspmx.l.google.com', 'googlemail.com', 'smtp.google.com', 'gmail-smtp-in.l.google.com'],
  },
}
