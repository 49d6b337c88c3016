import type { Text } from '@saatja/core'
import type { ServerCode } from '../../codes.ts'

export const serverTexts: Readonly<Record<ServerCode, Text>> = {
  'm365-tls-too-old': {
    title: 'The encryption is too old',
    cause: 'Microsoft 365 accepts TLS 1.2 and newer only.',
    remedy: 'The administrator of the application updates the server on which it runs.',
  },
  'm365-mechanism-not-offered': {
    title: 'Microsoft 365 does not offer this way to sign in',
    cause: '“Authenticated SMTP” is switched off for the mailbox, or the connection is not encrypted.',
    remedy:
      'Choose “StartSSL/SSL/TLS” on port 587, and ask your Microsoft 365 administrator to switch “Authenticated SMTP” on for the mailbox.',
  },
  'm365-smtp-auth-off-tenant': {
    title: 'Authenticated SMTP is switched off in your organization',
    cause:
      'Your organization has switched “Authenticated SMTP” off, and the mailbox has no setting of its own. This concerns passwords and OAuth alike.',
    remedy:
      'Ask your Microsoft 365 administrator to switch it on for this mailbox: Users → Active users → the user → Mail → Manage email apps → “Authenticated SMTP”. The setting of the organization may stay off.',
  },
  'm365-smtp-auth-off-mailbox': {
    title: 'Authenticated SMTP is switched off for the mailbox',
    cause: 'This mailbox may not send mail from applications.',
    remedy:
      'Ask your Microsoft 365 administrator to tick it: Users → Active users → the user → Mail → Manage email apps → “Authenticated SMTP”.',
  },
  'm365-basic-disabled': {
    title: 'Microsoft no longer accepts the password here',
    cause:
      'Signing in with a password is switched off for this account. An app password does not help either.',
    remedy: 'Choose the mail sender “Microsoft 365 OAUTH” and sign in with your Microsoft account.',
  },
  'm365-basic-removed': {
    title: 'Microsoft 365 has ended the password method',
    cause: 'Microsoft accepts no passwords for sending mail any more.',
    remedy: 'Choose the mail sender “Microsoft 365 OAUTH” and sign in with your Microsoft account.',
  },
  'm365-security-defaults': {
    title: 'The security defaults of your organization block the sign-in',
    cause: 'With the security defaults on, Microsoft 365 refuses applications that send with a password.',
    remedy:
      'Choose the mail sender “Microsoft 365 OAUTH”. If it is refused too, ask your Microsoft 365 administrator.',
  },
  'm365-conditional-access': {
    title: 'A rule of your organization blocks the sign-in',
    cause:
      'An access rule of your organization (Conditional Access) does not allow this sign-in, often because it comes from an unknown address.',
    remedy:
      'Ask your Microsoft 365 administrator to allow the addresses of this application, or choose the mail sender “Microsoft 365 OAUTH”.',
  },
  'm365-sign-in-refused': {
    title: 'Microsoft 365 refused the sign-in',
    cause: 'User name or password is wrong, or the account may not sign in. Microsoft does not say which.',
    remedy: 'Check that you can sign in to Outlook on the web with the same address and password.',
  },
  'm365-token-refused': {
    title: 'Microsoft 365 does not let this account use the mailbox',
    cause:
      'The account that signed in has no right to the mailbox on the card, or a new right is not in force yet, which can take an hour.',
    remedy:
      'Compare the user name on the card with the account that signed in, and sign in again. For a shared mailbox ask your Microsoft 365 administrator for the rights.',
  },
  'm365-app-permission': {
    title: 'The application may not send for the organization',
    cause:
      'The application lacks the permission “SMTP.SendAsApp”, or nobody has approved it for the organization.',
    remedy: 'Ask your Microsoft 365 administrator to give the permission and to approve it.',
  },
  'm365-sign-in-fault': {
    title: 'The sign-in failed because of a fault at Microsoft',
    cause: 'The mail server could not check the sign-in this time. The mail was not sent.',
    remedy: 'Try again in a few minutes.',
  },
  'm365-sign-in-stalled': {
    title: 'The sign-in stopped half-way (334)',
    cause:
      'The server asked for user name or password and then said no more. Usually “Authenticated SMTP” is switched off for the mailbox.',
    remedy:
      'Ask your Microsoft 365 administrator to switch “Authenticated SMTP” on for the mailbox. If it is on, choose the mail sender “Microsoft 365 OAUTH”.',
  },
  'm365-not-signed-in': {
    title: 'The mail was offered without signing in',
    cause: 'Microsoft 365 takes mail only after a sign-in, and there was none.',
    remedy: 'Enter user name and password, or choose the mail sender “Microsoft 365 OAUTH” and sign in.',
  },
  'm365-unavailable': {
    title: 'Microsoft 365 is not available at the moment',
    cause: 'The mail server has a fault or is being maintained. The mail was not sent.',
    remedy: 'Try again in a few minutes.',
  },
  'm365-busy': {
    title: 'Microsoft 365 asks to try later',
    cause: 'The server is busy, or mail from this address has grown suddenly. The mail was not sent.',
    remedy: 'Try again later and send more slowly.',
  },
}
