import type { TextTable } from '@saatja/core'

export const en = {
  'inbox-external-access': {
    title: 'Turn on access for mail programs first',
    cause:
      'On Inbox.lv and mail.ee, sending from other programs is off by default and needs a separate password.',
    remedy:
      'In the mailbox settings, turn on “Enable external POP3/IMAP and SMTP access”, copy the password that appears, and enter it here. The user name is the full email address.',
  },
  'inbox-access-off': {
    title: 'Inbox did not accept the sign-in',
    cause:
      'Access for mail programs is off, perhaps because more than 15 messages were sent in an hour, or the password entered is for the website, not for mail programs.',
    remedy:
      'In the mailbox settings, turn on “Enable external POP3/IMAP and SMTP access” and enter the new password that appears. The user name is the full email address.',
  },
} as const satisfies TextTable

/** Everything this provider has a text for; every language has the same. */
export type InboxTexts = Readonly<Record<keyof typeof en, TextTable[string]>>
