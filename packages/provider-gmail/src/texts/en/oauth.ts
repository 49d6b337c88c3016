import type { Text } from '@saatja/core'
import type { SignInCode } from '../../codes.ts'

export const oauthTexts: Readonly<Record<SignInCode, Text>> = {
  'gmail-sign-in': {
    title: 'Sign in with Google',
    cause:
      'Google asks the mailbox’s owner for permission once. The application can then send from the mailbox.',
    remedy: 'Sign in with the account that the mailbox belongs to, and allow sending mail.',
  },
  'gmail-authenticated': {
    title: 'Signed in with Google',
    cause: 'Sign-in is complete, and permission to send mail was granted.',
    remedy: 'Send a test message to check that the mailbox is ready to send.',
  },
  'gmail-other-account': {
    title: 'You signed in with a different Google account',
    cause:
      'The account that you signed in with does not match the mailbox on the card. Google sends from the account that you signed in with.',
    remedy: 'Sign in again with the mailbox’s account, or correct the user name on the card.',
  },
  'gmail-redirect-insecure': {
    title: 'The redirect URI does not use https',
    cause: 'After sign-in, Google returns the user only to https addresses, except on this computer.',
    remedy: 'Ask the application administrator to use an https address.',
  },
  'gmail-not-set-up': {
    title: 'Signing in with Google has not been set up',
    cause: 'The application has no registration with Google yet, so no one can sign in.',
    remedy:
      'Ask the application administrator to register the application in the Google Cloud console, or use an app password.',
  },
  'gmail-tokens-supplied': {
    title: 'The sign-in with Google happens elsewhere',
    cause: 'Access to Gmail is managed elsewhere in this application, so you cannot sign in here.',
    remedy: 'Ask the application administrator where to sign in.',
  },
  'gmail-state-mismatch': {
    title: 'The sign-in could not be completed',
    cause: 'The reply from Google belongs to another sign-in or has already been used.',
    remedy: 'Start the sign-in again and complete it in the same window.',
  },
  'gmail-window-expired': {
    title: 'The sign-in took too long',
    cause: 'The sign-in was started more than an hour ago.',
    remedy: 'Start the sign-in again.',
  },
  'gmail-scope-missing': {
    title: 'Sending mail was not allowed',
    cause:
      'On Google’s page, the checkbox for sending mail was not selected, so the application is not allowed to send.',
    remedy: 'Sign in again and select the permission to send email on your behalf.',
  },
  'gmail-declined': {
    title: 'Access was declined',
    cause: 'The sign-in was canceled on Google’s page, so the application is not allowed to send.',
    remedy: 'Sign in again and allow access.',
  },
  'gmail-admin-blocked': {
    title: 'Your organization does not allow this application',
    cause: 'The Google Workspace administrator allows only selected applications to use Gmail.',
    remedy:
      'Ask your Google Workspace administrator to trust the application’s client ID, or use another mail sender.',
  },
  'gmail-org-internal': {
    title: 'The application is only for one organization',
    cause: 'The application is registered as internal, and this account belongs to another organization.',
    remedy: 'Sign in with an account of the organization that the application belongs to.',
  },
  'gmail-client-unknown': {
    title: 'Google does not recognize the application',
    cause: 'The application’s client ID or client secret is wrong or was deleted.',
    remedy: 'Ask the application administrator to check both in the Google Cloud console.',
  },
  'gmail-redirect-mismatch': {
    title: 'The application’s redirect URI is not registered',
    cause:
      'After sign-in, Google returns the user only to a redirect URI that exactly matches a registered one.',
    remedy:
      'Ask the application administrator to add the redirect URI to the OAuth client in the Google Cloud console.',
  },
  'gmail-delegation-missing': {
    title: 'The service account is not allowed to send for this mailbox',
    cause:
      'Your organization has not given the service account domain-wide delegation for sending mail, or the mailbox does not exist.',
    remedy:
      'Ask your Google Workspace administrator to grant the service account’s client ID the permission that the application needs.',
  },
  'gmail-reauthentication': {
    title: 'Google requires you to sign in again',
    cause: 'Your organization has set how long a sign-in with Google lasts, and that time has passed.',
    remedy: 'Sign in again. Your Google Workspace administrator can exempt the application from this rule.',
  },
  'gmail-grant-ended': {
    title: 'Google ended the sign-in',
    cause:
      'The access was removed in the Google account, the account’s password was changed, the sign-in was not used for six months, or you have signed in to the application with this account more than 100 times. Google does not say which.',
    remedy: 'Sign in again.',
  },
  'gmail-grant-testing-ended': {
    title: 'Google ended the sign-in after seven days',
    cause:
      'The application is still in testing at Google, and until it is published, every sign-in lasts only seven days.',
    remedy: 'Sign in again, and ask the application administrator to publish the application.',
  },
  'gmail-grant-expired': {
    title: 'The stored sign-in can no longer be used',
    cause:
      'The sign-in belongs to another mailbox or another registration of the application, or does not include a permission that is needed now.',
    remedy: 'Sign in again.',
  },
  'gmail-grant-testing': {
    title: {
      one: 'The sign-in with Google ends in {count} day',
      other: 'The sign-in with Google ends in {count} days',
    },
    cause: 'The application is still in testing at Google, so the sign-in lasts seven days, until {date}.',
    remedy:
      'Ask the application administrator to publish the application. Until then, sign in again every week.',
  },
  'gmail-grant-idle-soon': {
    title: {
      one: 'The sign-in with Google ends in {count} day unless it is used',
      other: 'The sign-in with Google ends in {count} days unless it is used',
    },
    cause: 'Google ends a sign-in that is not used for six months; this one ends on {date}.',
    remedy: 'Send a message from this mailbox before that day.',
  },
  'gmail-sign-in-fault': {
    title: 'Google’s sign-in service has a problem',
    cause: 'The service is not available right now. Nothing was sent. The sign-in may still be valid.',
    remedy: 'Try again later[, for example in {wait}].',
  },
  'gmail-sign-in-unreachable': {
    title: 'Google’s sign-in service cannot be reached',
    cause: 'The service did not respond. Nothing was sent.',
    remedy:
      'Try again later. If the problem continues, ask the application administrator to check the connection to oauth2.googleapis.com.',
  },
}
