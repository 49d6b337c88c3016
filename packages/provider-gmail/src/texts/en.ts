import type { TextTable } from '@saatja/core'
import { apiTexts } from './en/api.ts'
import { oauthTexts } from './en/oauth.ts'

export const en = {
  ...oauthTexts,
  ...apiTexts,
  'gmail-app-password': {
    title: 'Gmail requires an app password',
    cause:
      'Your regular Google password does not work here. An app password has 16 letters, and Google creates one only when 2-Step Verification is turned on.',
    remedy:
      'Create an app password at myaccount.google.com/apppasswords and paste it as the password. Spaces do not matter.',
  },
  'gmail-sent-copy': {
    title: 'A copy is saved in Gmail',
    cause: 'Mail sent through Gmail also appears in the mailbox’s Sent folder.',
    remedy: 'Open the Sent folder to see what has been sent.',
  },
  'gmail-username': {
    title: 'The user name is not a full email address',
    cause: 'Google requires the full email address as the user name, but “{username}” was entered.',
    remedy: 'Enter the full address, such as mari@gmail.com.',
  },
  'gmail-password': {
    title: 'Gmail did not accept the user name or password',
    cause:
      'The app password is wrong or has been revoked, a regular Google password was entered, or the user name is not the full address.',
    remedy:
      'Create a new app password at myaccount.google.com/apppasswords and enter it as the password. The user name is the full address.',
  },
  'gmail-app-password-required': {
    title: 'Gmail requires an app password',
    cause: 'The account uses 2-Step Verification, so the regular Google password does not work here.',
    remedy: 'Create an app password at myaccount.google.com/apppasswords and enter it as the password.',
  },
  'gmail-browser-sign-in': {
    title: 'Google requires you to sign in with a browser first',
    cause: 'Google blocked the sign-in because it looked unusual.',
    remedy:
      'Sign in to the mailbox once in a web browser, confirm in Google’s alert that it was you, and try again.',
  },
  'gmail-too-many-logins': {
    title: 'Too many Gmail sign-ins',
    cause:
      'There were too many sign-ins in a short time, or too many of them failed, so Gmail is temporarily blocking sign-in.',
    remedy: 'Wait a while, check the app password, and try again.',
  },
  'gmail-sign-in-unavailable': {
    title: 'Gmail cannot check sign-ins right now',
    cause: 'Google has a temporary problem. The user name and password may be correct.',
    remedy: 'Try again later.',
  },
  'gmail-token': {
    title: 'Google rejected the access token',
    cause:
      'The token has expired, belongs to another mailbox, or does not give full access to mail (https://mail.google.com/).',
    remedy: 'Sign in with Google again and allow full access to mail.',
  },
  'gmail-auth-syntax': {
    title: 'Gmail did not understand the sign-in',
    cause: 'The application sent the user name or password in the wrong encoding.',
    remedy: 'Report this reply to the application administrator.',
  },
  'gmail-second-sign-in': {
    title: 'Two sign-ins on one connection',
    cause:
      'The application tried to sign in a second time on the same connection, which Gmail does not allow.',
    remedy: 'Report this reply to the application administrator: every account needs its own connection.',
  },
  'gmail-sign-in-required': {
    title: 'Gmail requires sign-in',
    cause: 'The application tried to send without signing in.',
    remedy: 'Enter the full address of the mailbox as the user name and an app password as the password.',
  },
  'gmail-encryption-required': {
    title: 'Gmail requires encryption',
    cause: 'The connection was not encrypted, so Gmail did not continue.',
    remedy: 'Choose StartSSL/SSL/TLS for port 587, or SSL for port 465.',
  },
  'gmail-account-disabled': {
    title: 'Google does not allow this account to send',
    cause: 'The account is disabled or suspended, or it is not part of the organization’s Google Workspace.',
    remedy: 'Sign in with a browser to see the reason, or contact the Google Workspace administrator.',
  },
  'gmail-daily-limit': {
    title: 'Gmail’s daily limit has been reached',
    cause:
      'Google lets a personal account send 500 messages in 24 hours and a Google Workspace account 2,000. This account has reached its limit.',
    remedy: 'Send the rest later; it can take up to 24 hours before Gmail accepts mail again.',
  },
  'gmail-unusual-rate': {
    title: 'Google detected an unusual amount of mail',
    cause:
      'Too much mail came from one server, from one domain, or with the same links, so Google is limiting it.',
    remedy: 'Send more slowly, remove old addresses from the list, and try again later.',
  },
  'gmail-relay-user-limit': {
    title: 'The user’s daily limit at the Google Workspace relay has been reached',
    cause: 'One user can send 10,000 messages in 24 hours through the relay.',
    remedy: 'Wait 24 hours, and then send the rest.',
  },
  'gmail-relay-customer-limit': {
    title: 'The organization’s daily limit at the Google Workspace relay has been reached',
    cause: 'All users together have sent as much as the relay allows the organization in 24 hours.',
    remedy: 'Send the rest after 24 hours, or ask the Google Workspace administrator how high the limit is.',
  },
  'gmail-relay-peak': {
    title: 'Too much at once for the Google Workspace relay',
    cause: 'The organization sent more in ten minutes than the relay accepts.',
    remedy: 'Wait ten minutes and then send more slowly.',
  },
  'gmail-relay-denied': {
    title: 'The Google Workspace relay does not recognize this sender',
    cause:
      'The sending server’s IP address or the sender’s domain is missing from the organization’s relay settings.',
    remedy:
      'Ask the Google Workspace administrator to add the IP address in the SMTP relay settings, or to allow sign-in there.',
  },
  'gmail-connection-refused': {
    title: 'Gmail rejected the connection',
    cause: 'There were too many connections at once, or the application did not identify itself correctly.',
    remedy: 'Try again later.',
  },
  'gmail-connection-expired': {
    title: 'Gmail closed an old connection',
    cause: 'The connection had been open for too long.',
    remedy: 'Send the message again.',
  },
  'gmail-temporary': {
    title: 'Gmail has a temporary problem',
    cause: 'Google’s servers are busy or unavailable. Your settings are not the cause.',
    remedy: 'Try again later.',
  },
  'gmail-timeout': {
    title: 'The connection to Gmail timed out',
    cause: 'The message arrived too slowly, so Gmail closed the connection.',
    remedy: 'Send the message again. If the problem continues, check the network connection.',
  },
  'gmail-too-many-recipients': {
    title: 'Too many recipients for Gmail',
    cause: 'A message sent through Gmail can have up to 100 recipients.',
    remedy: 'Split the recipients across several messages.',
  },
  'gmail-too-large': {
    title: 'The message is too large for Gmail',
    cause:
      'The message with its attachments exceeds Gmail’s limit. Attachments become about a third larger when sent.',
    remedy: 'Send a smaller file, or a link to the file instead.',
  },
  'gmail-blocked-content': {
    title: 'Gmail does not accept the attachment',
    cause: 'Gmail considers the content or the file type dangerous.',
    remedy: 'Send another type of file, or a link to the file instead.',
  },
  'gmail-spam': {
    title: 'Gmail classified the message as spam',
    cause: 'Because of the text, the links, or the number of similar messages, Google considers it unwanted.',
    remedy: 'Change the text and the links, and write only to people who expect the message.',
  },
  'gmail-headers': {
    title: 'Gmail rejected the message headers',
    cause: 'A header such as From or Message-ID is missing, appears twice, or is malformed.',
    remedy: 'Report this reply to the application administrator.',
  },
  'gmail-recipient-authentication': {
    title: 'The message failed the sender domain’s authentication checks',
    cause:
      'The SPF, DKIM, or DMARC check failed: the sender’s domain does not allow the server that sent the message.',
    remedy:
      'Ask your domain administrator to allow the sending server, or send through your domain’s own mail server.',
  },
} as const satisfies TextTable

/** Everything this provider has a text for; every language has the same. */
export type GmailTexts = Readonly<Record<keyof typeof en, TextTable[string]>>
