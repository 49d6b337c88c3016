import type { Text } from '@saatja/core'
import type { SettingsCode } from '../../codes.ts'

export const settingsTexts: Readonly<Record<SettingsCode, Text>> = {
  'm365-authenticated-smtp': {
    title: 'Authenticated SMTP must be turned on',
    cause:
      'Microsoft 365 accepts mail from an application only if “Authenticated SMTP” is turned on for the mailbox.',
    remedy:
      'Ask your Microsoft 365 administrator to turn it on in the Microsoft 365 admin center: Users → Active users → the user → Mail → Manage email apps → “Authenticated SMTP”.',
  },
  'm365-api-size': {
    title: 'Messages can be up to 3 MB',
    cause:
      'Messages are sent through Microsoft Graph, so “Authenticated SMTP” can stay turned off. A message can be up to 3 MB, which leaves about 2 MB for attachments.',
    remedy: 'Instead of a larger file, send a link to it, or select the mail sender “Microsoft 365 OAUTH”.',
  },
  'm365-port-465': {
    title: 'Microsoft 365 has no port 465',
    cause: 'Microsoft 365 servers do not respond on port 465, so the connection would only time out.',
    remedy: 'Use {server} with “StartSSL/SSL/TLS”.',
  },
  'm365-encryption-required': {
    title: 'Microsoft 365 requires encryption',
    cause: 'Microsoft 365 does not accept mail or passwords over an unencrypted connection.',
    remedy: 'Choose “StartSSL/SSL/TLS” and keep port 587.',
  },
  'm365-host-retired': {
    title: 'This Microsoft server no longer exists',
    cause: 'Microsoft has turned off the regional server {host}.',
    remedy: 'Use {server} with “StartSSL/SSL/TLS”.',
  },
  'm365-other-cloud': {
    title: 'The server and the sign-in belong to different Microsoft clouds',
    cause:
      'The server {host} belongs to a different Microsoft cloud than the one this application signs in to, so it would reject every message.',
    remedy:
      'Use {server}, or ask the application administrator to set up the application for the other cloud.',
  },
  'm365-password-retiring': {
    title: 'Password sign-in for Microsoft 365 is being retired',
    cause:
      'This application has required the OAuth method since {product}. Microsoft will turn off passwords by default on {vendor} and will announce in the second half of 2027 when passwords stop working completely (checked on {checked}).',
    remedy: 'Choose the mail sender “Microsoft 365 OAUTH” and sign in with your Microsoft account.',
  },
  'm365-password-off': {
    title: 'Password sign-in for Microsoft 365 can stop working at any time',
    cause:
      'This application has required the OAuth method since {product}. Microsoft has turned off passwords by default since {vendor}; they work only where an administrator has turned them back on, until a final date that Microsoft has not announced yet (checked on {checked}).',
    remedy: 'Choose the mail sender “Microsoft 365 OAUTH” and sign in with your Microsoft account.',
  },
  'm365-password-refused': {
    title: 'Microsoft 365 requires the OAuth method here',
    cause:
      'This application has not accepted passwords for Microsoft 365 since {product}. Microsoft itself turns them off by default on {vendor} and has not announced the final date (checked on {checked}).',
    remedy: 'Choose the mail sender “Microsoft 365 OAUTH” and sign in with your Microsoft account.',
  },
  'm365-not-set-up': {
    title: 'Sign-in to Microsoft 365 is not set up',
    cause:
      'This application is not registered with Microsoft yet, so no one can sign in to Microsoft 365 here.',
    remedy:
      'Ask the application administrator to register it in Microsoft Entra and enter its application ID.',
  },
  'm365-tokens-supplied': {
    title: 'The sign-in to Microsoft 365 happens elsewhere',
    cause: 'Access to Microsoft 365 is managed elsewhere in this application, so you cannot sign in here.',
    remedy: 'Ask the application administrator where to sign in.',
  },
  'm365-credential-ends': {
    title: {
      one: 'The application’s access to Microsoft 365 ends in {count} day',
      other: 'The application’s access to Microsoft 365 ends in {count} days',
    },
    cause:
      'The client secret or certificate that this application uses to sign in to Microsoft expires on {date}. After that, no one can send through Microsoft 365.',
    remedy:
      'Ask the application administrator to add a new one in Microsoft Entra under “Certificates & secrets” and enter it in the application’s settings.',
  },
  'm365-credential-ended': {
    title: 'The application’s access to Microsoft 365 has ended',
    cause:
      'The client secret or certificate that this application uses to sign in to Microsoft expired on {date}.',
    remedy:
      'Ask the application administrator to add a new one in Microsoft Entra under “Certificates & secrets” and enter it in the application’s settings.',
  },
  'm365-redirect-insecure': {
    title: 'The redirect URI does not use https',
    cause:
      'After sign-in, Microsoft returns the user to an address that starts with http, so others could intercept the sign-in.',
    remedy:
      'Use an address that starts with https, and register exactly the same one in Microsoft Entra as “Redirect URI”.',
  },
  'm365-sign-in': {
    title: 'Authenticate Microsoft 365',
    cause:
      'Microsoft asks the mailbox’s owner for permission once. The application can then send from the mailbox.',
    remedy: 'Sign in with the account that the mailbox belongs to, and select “Accept”.',
  },
  'm365-authenticated': {
    title: 'Microsoft 365 has been authenticated',
    cause: 'Sign-in is complete, and permission to send mail was granted.',
    remedy: 'Send a test message to check that the mailbox is ready to send.',
  },
  'm365-other-account': {
    title: 'You signed in with another account',
    cause:
      'The account you signed in with does not match the mailbox on the user card. For a shared mailbox, this is expected.',
    remedy:
      'If it is not a shared mailbox, sign in again with the account on the card. If it is, the account needs the “Send As” permission for the mailbox.',
  },
  'm365-grant-idle-soon': {
    title: {
      one: 'The sign-in to Microsoft 365 ends in {count} day unless it is used',
      other: 'The sign-in to Microsoft 365 ends in {count} days unless it is used',
    },
    cause: 'Microsoft ends a sign-in that has not been used for 90 days. This one ends on {date}.',
    remedy: 'Send a message, or sign in again.',
  },
}
