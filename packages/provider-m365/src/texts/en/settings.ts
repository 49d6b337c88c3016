import type { Text } from '@saatja/core'
import type { SettingsCode } from '../../codes.ts'

export const settingsTexts: Readonly<Record<SettingsCode, Text>> = {
  'm365-authenticated-smtp': {
    title: 'Authenticated SMTP must be switched on',
    cause:
      'Microsoft 365 takes mail from an application only if “Authenticated SMTP” is switched on for the mailbox.',
    remedy:
      'An administrator ticks it in the Microsoft 365 admin center: Users → Active users → the user → Mail → Manage email apps → “Authenticated SMTP”.',
  },
  'm365-port-465': {
    title: 'Microsoft 365 has no port 465',
    cause: 'The servers of Microsoft 365 do not answer on port 465, so the connection would only time out.',
    remedy: 'Use {server} with “StartSSL/SSL/TLS”.',
  },
  'm365-encryption-required': {
    title: 'Microsoft 365 requires encryption',
    cause: 'Microsoft 365 takes no mail and no password over an unencrypted connection.',
    remedy: 'Choose “StartSSL/SSL/TLS” and keep port 587.',
  },
  'm365-host-retired': {
    title: 'This Microsoft server no longer exists',
    cause: 'Microsoft has switched off the regional server {host}.',
    remedy: 'Use {server} with “StartSSL/SSL/TLS”.',
  },
  'm365-other-cloud': {
    title: 'Server and sign-in belong to different Microsoft clouds',
    cause:
      'The server {host} belongs to another Microsoft cloud than the one this application signs in to, so it would refuse every mail.',
    remedy: 'Use {server}, or have the application set up for the other cloud.',
  },
  'm365-password-retiring': {
    title: 'The password method for Microsoft 365 is ending',
    cause:
      'This application has asked for the OAuth method since {product}. Microsoft switches passwords off by default on {vendor} and will announce the final date in the second half of 2027 (checked on {checked}).',
    remedy: 'Choose the mail sender “Microsoft 365 OAUTH” and sign in with your Microsoft account.',
  },
  'm365-password-off': {
    title: 'The password method for Microsoft 365 may stop at any time',
    cause:
      'This application has asked for the OAuth method since {product}. Microsoft has switched passwords off by default since {vendor}; they work only where an administrator allowed them again, until a final date that Microsoft has yet to announce (checked on {checked}).',
    remedy: 'Choose the mail sender “Microsoft 365 OAUTH” and sign in with your Microsoft account.',
  },
  'm365-password-refused': {
    title: 'Microsoft 365 needs the OAuth method here',
    cause:
      'This application has not accepted passwords for Microsoft 365 since {product}. Microsoft itself switches them off by default on {vendor} and has not announced the final date (checked on {checked}).',
    remedy: 'Choose the mail sender “Microsoft 365 OAUTH” and sign in with your Microsoft account.',
  },
  'm365-not-set-up': {
    title: 'Signing in to Microsoft 365 is not set up',
    cause:
      'This application is not registered with Microsoft yet, so nobody can sign in to Microsoft 365 here.',
    remedy:
      'The administrator of the application registers it in Microsoft Entra and enters its application ID.',
  },
  'm365-tokens-supplied': {
    title: 'The sign-in to Microsoft 365 happens elsewhere',
    cause:
      'In this application another part takes care of the access to Microsoft 365, so there is nothing to sign in to here.',
    remedy: 'Ask the administrator of the application where to sign in.',
  },
  'm365-credential-ends': {
    title: {
      one: 'The access of the application to Microsoft ends in {count} day',
      other: 'The access of the application to Microsoft ends in {count} days',
    },
    cause:
      'The client secret or certificate with which this application signs in to Microsoft ends on {date}. After that nobody can send through Microsoft 365.',
    remedy:
      'The administrator of the application adds a new one in Microsoft Entra under “Certificates & secrets” and enters it in the settings of the application.',
  },
  'm365-credential-ended': {
    title: 'The access of the application to Microsoft has ended',
    cause:
      'The client secret or certificate with which this application signs in to Microsoft ended on {date}.',
    remedy:
      'The administrator of the application adds a new one in Microsoft Entra under “Certificates & secrets” and enters it in the settings of the application.',
  },
  'm365-redirect-insecure': {
    title: 'The return address of the sign-in is not encrypted',
    cause:
      'After the sign-in Microsoft sends the person back to an address that begins with http, where others could read along.',
    remedy:
      'Use an address that begins with https, and register exactly the same one in Microsoft Entra as “Redirect URI”.',
  },
  'm365-sign-in': {
    title: 'Authenticate Microsoft 365',
    cause: 'Microsoft asks the owner of the mailbox once, and the application may then send from it.',
    remedy: 'Sign in with the account that the mailbox belongs to, and accept.',
  },
  'm365-authenticated': {
    title: 'Microsoft 365 has been authenticated',
    cause: 'The sign-in is complete and the permission to send mail was given.',
    remedy: 'Send a test mail to see that the mailbox is ready to send.',
  },
  'm365-other-account': {
    title: 'You signed in with another account',
    cause:
      'The account that signed in is not the mailbox on the user card. For a shared mailbox this is right.',
    remedy:
      'If it is not a shared mailbox, sign in again with the account on the card. If it is, the account needs the right “Send As” for the mailbox.',
  },
  'm365-grant-idle-soon': {
    title: {
      one: 'The sign-in to Microsoft 365 ends in {count} day unless it is used',
      other: 'The sign-in to Microsoft 365 ends in {count} days unless it is used',
    },
    cause: 'Microsoft ends a sign-in that was not used for 90 days. This one would end on {date}.',
    remedy: 'Send a mail, or sign in again.',
  },
}
