import type { MailboxFacts } from '@saatja/core'
import { publicRecords } from './sources.ts'

export const mailboxes: MailboxFacts = {
  mx: { ...publicRecords, value: ['zonemx.eu', 'mxpool.zone.eu', 'mx.zone.eu'] },
}
