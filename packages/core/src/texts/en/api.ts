import type { TextTable } from '../../contract/texts.ts'

export const apiTexts = {
  'api-token-refused': {
    title: 'The mail service no longer accepts the sign-in',
    cause: 'The service rejected the access that you granted when you signed in. Nothing was sent.',
    remedy: 'Sign in again. If that does not help, show the service’s reply to your mail administrator.',
  },
  'api-not-allowed': {
    title: 'The mail service does not allow this message to be sent',
    cause:
      'The sign-in is valid, but the mailbox or the application does not have the required permission. Nothing was sent.',
    remedy: 'Show the service’s reply to your mail administrator.',
  },
  'api-busy': {
    title: 'The mail service asks you to wait',
    cause: 'There were too many requests in a short time. Nothing was sent.',
    remedy: 'Try again later[, for example in {wait}].',
  },
  'api-request-refused': {
    title: 'The mail service rejected the message',
    cause: 'The service could not process the message in the form in which it was sent. Nothing was sent.',
    remedy: 'Show the service’s reply to the application administrator.',
  },
} as const satisfies TextTable
