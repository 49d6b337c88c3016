import type { MailboxFacts } from '@saatja/core'
import { directory, publicRecords } from './sources.ts'

/** `mx.microsoft` is for domains added since July 2026 (MC1048624); the label before it cannot be foretold. */
export const mailboxes: MailboxFacts = {
  mx: {
    ...directory,
    value: [
      'mail.protection.outlook.com',
      'mx.microsoft',
      'mail.eo.outlook.com',
      'mail.protection.office365.us',
    ],
  },
  dkimTarget: { ...publicRecords, value: ['onmicrosoft.com', 'dkim.mail.microsoft'] },
  autodiscover: { ...publicRecords, value: ['autodiscover.outlook.com'] },
}
