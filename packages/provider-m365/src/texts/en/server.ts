import type { Text } from '@saatja/core'
import type { ServerCode } from '../../codes.ts'

export const serverTexts: Readonly<Record<ServerCode, Text>> = {
  'm365-tls-too-old': {
    title: 'The encryption version is too old',
    cause: 'Microsoft 365 accepts only TLS 1.2 or later.',
    remedy: 'Ask the application administrator to update the server that runs the application.',
  },
  'm365-mechanism-not-offered': {
    title: 'Microsoft 365 does not offer this sign-in method',
    cause: '“Authenticated SMTP” is turned off for the mailbox, or the connection is not encrypted.',
    remedy:
      'Choose “StartSSL/SSL/TLS” on port 587, and ask your Microsoft 365 administrator to turn on “Authenticated SMTP” for the mailbox.',
  },
  'm365-smtp-auth-off-tenant': {
    title: 'Authenticated SMTP is turned off in your organization',
    cause:
      'Your organization has turned off “Authenticated SMTP”, and the mailbox does not have its own setting. This affects both passwords and OAuth.',
    remedy:
      'Ask your Microsoft 365 administrator to turn it on for this mailbox: Users → Active users → the user → Mail → Manage email apps → “Authenticated SMTP”. The organization setting can stay off. Alternatively, choose the mail sender “Microsoft 365 API”, which does not need Authenticated SMTP.',
  },
  'm365-smtp-auth-off-mailbox': {
    title: 'Authenticated SMTP is turned off for the mailbox',
    cause: 'Applications are not allowed to send mail from this mailbox.',
    remedy:
      'Ask your Microsoft 365 administrator to turn it on: Users → Active users → the user → Mail → Manage email apps → “Authenticated SMTP”. Alternatively, choose the mail sender “Microsoft 365 API”, which does not need Authenticated SMTP.',
  },
  'm365-basic-disabled': {
    title: 'Microsoft no longer accepts passwords for this account',
    cause: 'Signing in with a password is turned off for this account. An app password does not work either.',
    remedy: 'Choose the mail sender “Microsoft 365 OAUTH” and sign in with your Microsoft account.',
  },
  'm365-basic-removed': {
    title: 'Microsoft 365 no longer supports passwords for sending',
    cause: 'Microsoft no longer accepts passwords for sending mail.',
    remedy: 'Choose the mail sender “Microsoft 365 OAUTH” and sign in with your Microsoft account.',
  },
  'm365-security-defaults': {
    title: 'Your organization’s security defaults block the sign-in',
    cause: 'With the security defaults on, Microsoft 365 rejects applications that send with a password.',
    remedy:
      'Choose the mail sender “Microsoft 365 OAUTH”. If that sign-in is also rejected, contact your Microsoft 365 administrator.',
  },
  'm365-conditional-access': {
    title: 'Your organization’s policy blocks the sign-in',
    cause:
      'Your organization’s Conditional Access policy does not allow this sign-in, often because it comes from an unknown address.',
    remedy:
      'Ask your Microsoft 365 administrator to allow the addresses of this application, or choose the mail sender “Microsoft 365 OAUTH”.',
  },
  'm365-sign-in-refused': {
    title: 'Microsoft 365 rejected the sign-in',
    cause:
      'The user name or password is wrong, or the account is not allowed to sign in. Microsoft does not say which.',
    remedy: 'Check that you can sign in to Outlook on the web with the same address and password.',
  },
  'm365-token-refused': {
    title: 'Microsoft 365 does not let this account use the mailbox',
    cause:
      'The account you signed in with does not have access to the mailbox on the card, or a new permission has not taken effect yet (this can take up to an hour).',
    remedy:
      'Compare the user name on the card with the account you signed in with, and sign in again. For a shared mailbox, ask your Microsoft 365 administrator for access.',
  },
  'm365-app-permission': {
    title: 'The application is not allowed to send for the organization',
    cause:
      'The application lacks the permission “SMTP.SendAsApp”, or no one has approved it for the organization.',
    remedy: 'Ask your Microsoft 365 administrator to grant the permission and approve it.',
  },
  'm365-sign-in-fault': {
    title: 'The sign-in failed because of a Microsoft problem',
    cause: 'The mail server could not check the sign-in this time. The message was not sent.',
    remedy: 'Try again in a few minutes.',
  },
  'm365-sign-in-stalled': {
    title: 'The sign-in did not finish (334)',
    cause:
      'The server asked for the user name or password and then stopped responding. Usually “Authenticated SMTP” is turned off for the mailbox.',
    remedy:
      'Ask your Microsoft 365 administrator to turn on “Authenticated SMTP” for the mailbox. If it is on, choose the mail sender “Microsoft 365 OAUTH”.',
  },
  'm365-not-signed-in': {
    title: 'The message was sent without signing in',
    cause: 'Microsoft 365 accepts mail only after sign-in, and there was no sign-in.',
    remedy:
      'Enter the user name and the password, or choose the mail sender “Microsoft 365 OAUTH” and sign in.',
  },
  'm365-unavailable': {
    title: 'Microsoft 365 is not available right now',
    cause: 'The mail server has a problem or is under maintenance. The message was not sent.',
    remedy: 'Try again in a few minutes.',
  },
  'm365-busy': {
    title: 'Microsoft 365 asks you to try again later',
    cause:
      'The server is busy, or the amount of mail from this address has increased suddenly. The message was not sent.',
    remedy: 'Try again later and send more slowly.',
  },
}
