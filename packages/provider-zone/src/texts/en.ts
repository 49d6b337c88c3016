import type { TextTable } from '@saatja/core'

export const en = {
  'zone-server': {
    title: 'smtp.zone.eu or smtp.zone.ee',
    cause: "Which of the two names is right depends on your domain's settings at Zone.",
    remedy:
      "Look up the domain's outgoing mail (SMTP) server at Zone and enter that name with port 465 and SSL.",
  },
  'zone-two-factor': {
    title: 'Two-factor authentication needs an application password',
    cause:
      'When the mailbox has two-factor authentication, its main password no longer works for sending from other programs.',
    remedy:
      'In webmail open Settings, Security, Application passwords, add a password and enter it here. It is shown only once.',
  },
  'zone-username': {
    title: 'The user name is not a whole address',
    cause: 'At Zone the user name is usually the whole address of the mailbox, but it is “{username}”.',
    remedy: 'Enter the whole address, such as mari@kivi.ee.',
  },
  'zone-password': {
    title: 'Zone did not accept the user name or password',
    cause: 'The user name or password is wrong, or an application password may not be used for sending.',
    remedy: 'Enter the whole address as the user name and the password again.',
  },
  'zone-application-password': {
    title: 'Zone asks for an application password',
    cause: 'The mailbox has two-factor authentication, so its main password does not work here.',
    remedy:
      'In webmail open Settings, Security, Application passwords, add a password and enter it here. It is shown only once.',
  },
  'zone-sign-in-limit': {
    title: 'Too many failed sign-ins at Zone',
    cause: 'After 12 wrong passwords within two minutes Zone takes no sign-in for about two minutes.',
    remedy: 'Wait two minutes, check the password and try again.',
  },
  'zone-daily-limit': {
    title: "Zone's daily limit has been reached",
    cause:
      'A mailbox may write to 2,000 recipients in 24 hours, or to 4,000 with the Premium and Ultimate plans. This mailbox has used them up.',
    remedy: 'Send the rest when the limit has expired[, in {wait}].',
  },
  'zone-blocked': {
    title: 'Zone has blocked sending from this mailbox',
    cause: 'The mailbox sent faster than one message in five seconds, so Zone blocked it.',
    remedy: "Ask Zone's customer support to remove the block, and send more slowly from now on.",
  },
  'zone-account-disabled': {
    title: 'The mailbox is disabled at Zone',
    cause: 'Zone does not know the mailbox, or it has been disabled.',
    remedy: "Ask whoever manages the domain's mail at Zone to enable the mailbox.",
  },
  'zone-overload': {
    title: 'Zone is overloaded right now',
    cause: 'The server had no free process for the connection.',
    remedy: 'Try again later.',
  },
  'zone-too-many-recipients': {
    title: 'Too many recipients for Zone',
    cause: 'One message may have 400 recipients.',
    remedy: 'Divide the recipients among several messages.',
  },
  'zone-recipient-syntax': {
    title: "A recipient's address is wrong",
    cause: 'Zone refused an address that is not written as addresses are.',
    remedy: 'Correct the address and send again.',
  },
  'zone-too-large': {
    title: 'The message is too large for Zone',
    cause: 'The message may have 25 MiB. On the way an attachment grows by about a third.',
    remedy: 'Send a smaller file or a link to it.',
  },
} as const satisfies TextTable

/** Everything this provider has a text for; every language has the same. */
export type ZoneTexts = Readonly<Record<keyof typeof en, TextTable[string]>>
