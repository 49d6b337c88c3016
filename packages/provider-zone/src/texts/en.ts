import type { TextTable } from '@saatja/core'

export const en = {
  'zone-server': {
    title: 'smtp.zone.eu or smtp.zone.ee',
    cause: 'Which of the two names is correct depends on your domain’s settings at Zone.',
    remedy:
      'Look up the domain’s outgoing mail (SMTP) server at Zone and enter that name with port 465 and SSL.',
  },
  'zone-two-factor': {
    title: 'Two-factor authentication needs an application password',
    cause:
      'When the mailbox has two-factor authentication, its main password no longer works for sending from other programs.',
    remedy:
      'In webmail, open Settings → Security → Application passwords, add a password, and enter it here. It is shown only once.',
  },
  'zone-username': {
    title: 'The user name is not a full email address',
    cause:
      'With Zone, the user name is usually the full address of the mailbox, but “{username}” was entered.',
    remedy: 'Enter the full address, such as mari@kivi.ee.',
  },
  'zone-password': {
    title: 'Zone did not accept the user name or password',
    cause: 'The user name or password is wrong, or this application password is not allowed to send mail.',
    remedy: 'Enter the full address as the user name, and enter the password again.',
  },
  'zone-application-password': {
    title: 'Zone requires an application password',
    cause: 'The mailbox uses two-factor authentication, so its main password does not work here.',
    remedy:
      'In webmail, open Settings → Security → Application passwords, add a password, and enter it here. It is shown only once.',
  },
  'zone-sign-in-limit': {
    title: 'Too many failed sign-ins to Zone',
    cause: 'After 12 wrong passwords within two minutes, Zone blocks sign-in for about two minutes.',
    remedy: 'Wait two minutes, check the password, and try again.',
  },
  'zone-daily-limit': {
    title: 'Zone’s daily limit has been reached',
    cause:
      'A mailbox can send to 2,000 recipients in 24 hours (4,000 with the Premium and Ultimate plans). This mailbox has reached its limit.',
    remedy: 'Send the rest when the limit is reset[, in {wait}].',
  },
  'zone-blocked': {
    title: 'Zone has blocked sending from this mailbox',
    cause: 'The mailbox sent faster than one message every five seconds, so Zone blocked it.',
    remedy: 'Ask Zone support to remove the block, and send more slowly from now on.',
  },
  'zone-account-disabled': {
    title: 'The mailbox is disabled at Zone',
    cause: 'Zone does not recognize the mailbox, or it has been disabled.',
    remedy: 'Ask your mail administrator to enable the mailbox in Zone’s settings.',
  },
  'zone-overload': {
    title: 'Zone is overloaded right now',
    cause: 'The server had no free process for the connection.',
    remedy: 'Try again later.',
  },
  'zone-too-many-recipients': {
    title: 'Too many recipients for Zone',
    cause: 'A message can have up to 400 recipients.',
    remedy: 'Split the recipients across several messages.',
  },
  'zone-recipient-syntax': {
    title: 'A recipient’s address is not valid',
    cause: 'Zone rejected an address that is not a valid email address.',
    remedy: 'Correct the address and send again.',
  },
  'zone-too-large': {
    title: 'The message is too large for Zone',
    cause: 'A message can be up to 25 MB. Attachments become about a third larger when sent.',
    remedy: 'Send a smaller file, or a link to the file instead.',
  },
} as const satisfies TextTable

/** Everything this provider has a text for; every language has the same. */
export type ZoneTexts = Readonly<Record<keyof typeof en, TextTable[string]>>
