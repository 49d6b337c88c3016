import type { TextTable } from '../../contract/texts.ts'

export const serviceTexts = {
  'client-name-refused': {
    title: 'The server does not accept the name of the application’s computer',
    cause:
      'When connecting, the application gives the name of its computer, and the server requires a real public host name. If clientName is not set, the application may give a name such as localhost.',
    remedy:
      'Ask the application administrator to set clientName to the public host name of that computer. If the reply came from a later server, such as the recipient’s, ask your mail administrator to correct the name of your own mail server.',
  },
  'client-address-refused': {
    title: 'The mail service does not accept the application’s IP address',
    cause: 'The service accepts connections only from IP addresses that have been allowed for the account.',
    remedy:
      'Ask the application administrator to add the application’s IP address to the allowed addresses in the account at the mail service.',
  },
  'sender-mailbox-unknown': {
    title: 'The server does not recognize the sender’s mailbox',
    cause: 'The email address on the card does not exist, or the server could not check that it exists.',
    remedy: 'Check the email address on the card. If it is correct, contact your mail administrator.',
  },
  'sender-mailbox-full': {
    title: 'The sender’s own mailbox is full',
    cause: 'The server does not accept messages from a mailbox that has no free space.',
    remedy:
      'Free up space in your mailbox (for example, archive old messages), and send again later[, for example in {wait}].',
  },
  'sender-not-verified': {
    title: 'The sender’s address has not been verified',
    cause:
      'The mail service accepts messages only from addresses and domains that have been verified for the account. For a new account, some services also require verified recipients.',
    remedy: 'Ask your mail administrator to verify the sender’s address or its domain at the mail service.',
  },
  'sender-unauthenticated': {
    title: 'The sender’s domain could not be verified',
    cause:
      'The recipient’s server accepts messages only if SPF or DKIM shows that they really come from the sender’s domain.',
    remedy:
      'Ask your domain administrator to add the sending server to the SPF record or to set up DKIM signing, or send through your domain’s own server.',
  },
  'account-restricted': {
    title: 'The account at the mail service is not allowed to send',
    cause:
      'The account has not been activated, is under review, or has been blocked. Waiting alone does not change that.',
    remedy:
      'Ask your mail administrator to sign in to the mail service’s website and to activate or unblock the account there.',
  },
  'account-limit': {
    title: 'The account’s sending limit has been reached',
    cause:
      'The mail service does not accept more messages until the account has more credits or a new period begins.',
    remedy:
      'Ask your mail administrator to check the account’s plan at the mail service, or try again later.',
  },
} as const satisfies TextTable
