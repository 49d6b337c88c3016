import type { Text } from '@saatja/core'
import type { ApiCode } from '../../codes.ts'

export const apiTexts: Readonly<Record<ApiCode, Text>> = {
  'gmail-api-token': {
    title: 'The sign-in with Google is no longer valid',
    cause: 'Google no longer accepts the access that you granted when you signed in. Nothing was sent.',
    remedy: 'Sign in with Google again.',
  },
  'gmail-api-scope': {
    title: 'The sign-in does not allow sending mail',
    cause: 'Google accepted the sign-in, but it does not include permission to send mail. Nothing was sent.',
    remedy: 'Sign in again and allow sending mail.',
  },
  'gmail-api-domain-policy': {
    title: 'Your organization does not allow applications to use Gmail',
    cause:
      'The Google Workspace administrator has turned off access to Gmail for applications. Nothing was sent.',
    remedy: 'Ask your Google Workspace administrator to trust the application.',
  },
  'gmail-api-not-enabled': {
    title: 'The Gmail API is not turned on for the application',
    cause: 'The application’s project at Google does not use the Gmail API. Nothing was sent.',
    remedy: 'Ask the application administrator to enable the Gmail API in the Google Cloud console.',
  },
  'gmail-api-mailbox': {
    title: 'The account has no Gmail mailbox',
    cause: 'Gmail is turned off for this account, or the account has no Gmail license. Nothing was sent.',
    remedy: 'Ask your Google Workspace administrator to turn on Gmail for the account.',
  },
  'gmail-api-daily': {
    title: 'Gmail’s daily limit has been reached',
    cause:
      'The account has sent as much as Google allows in a day, counting all applications. Nothing was sent.',
    remedy:
      'Send the rest later[, for example in {wait}]; it can take up to 24 hours before Gmail accepts mail again.',
  },
  'gmail-api-rate': {
    title: 'Google asks you to wait',
    cause: 'There were too many requests to Gmail in a short time. Nothing was sent.',
    remedy: 'Try again later[, for example in {wait}], and send more slowly.',
  },
  'gmail-api-recipient': {
    title: 'Gmail did not accept a recipient',
    cause: 'At least one recipient’s address is not valid for Gmail, so the message was not sent to anyone.',
    remedy: 'Correct the recipients’ addresses and send the message again.',
  },
  'gmail-api-malformed': {
    title: 'Gmail could not read the message',
    cause:
      'The application handed the message over in a format that the Gmail API does not understand. Nothing was sent.',
    remedy: 'Show the reply to the application administrator.',
  },
}
