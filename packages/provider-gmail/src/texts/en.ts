import type { TextTable } from '@saatja/core'

export const en = {
  'gmail-app-password': {
    title: 'Gmail wants an app password',
    cause:
      'Your ordinary Google password does not work here. An app password has 16 letters, and Google makes one only when 2-Step Verification is turned on.',
    remedy:
      'Create an app password at myaccount.google.com/apppasswords and paste it as the password. Spaces do not matter.',
  },
  'gmail-sent-copy': {
    title: 'A copy stays in Gmail',
    cause: 'Mail that leaves through Gmail also appears in the Sent folder of the mailbox.',
    remedy: 'Open the Sent folder to see what has been sent.',
  },
  'gmail-username': {
    title: 'The user name is not a whole address',
    cause: 'Google asks for the whole address of the mailbox as the user name, but it is “{username}”.',
    remedy: 'Enter the whole address, such as mari@gmail.com.',
  },
  'gmail-password': {
    title: 'Gmail did not accept the user name or password',
    cause:
      'The app password is wrong or has been revoked, an ordinary Google password was entered, or the user name is not the whole address.',
    remedy:
      'Create a new app password at myaccount.google.com/apppasswords and enter it as the password. The user name is the whole address.',
  },
  'gmail-app-password-required': {
    title: 'Gmail asks for an app password',
    cause: 'The account uses 2-Step Verification, so the ordinary Google password does not work here.',
    remedy: 'Create an app password at myaccount.google.com/apppasswords and enter it as the password.',
  },
  'gmail-browser-sign-in': {
    title: 'Google wants you to sign in with a browser first',
    cause: 'The sign-in looked unusual to Google, so it was stopped.',
    remedy: "Sign in to the mailbox once in a web browser, approve Google's alert and try again.",
  },
  'gmail-too-many-logins': {
    title: 'Too many sign-ins at Gmail',
    cause:
      'There were too many sign-ins in a short time, or too many of them failed, so Gmail takes no more for now.',
    remedy: 'Wait a while, check the app password and try again.',
  },
  'gmail-sign-in-unavailable': {
    title: 'Gmail cannot check sign-ins right now',
    cause: 'Google has a temporary fault. The user name and password may well be right.',
    remedy: 'Try again later.',
  },
  'gmail-token': {
    title: 'Google refused the access token',
    cause:
      'The token has expired, belongs to another mailbox, or does not cover full access to mail (https://mail.google.com/).',
    remedy: 'Sign in with Google again and allow full access to mail.',
  },
  'gmail-auth-syntax': {
    title: 'Gmail did not understand the sign-in',
    cause: 'The program sent the user name or password in a wrong encoding.',
    remedy: 'Report this reply to whoever maintains the program.',
  },
  'gmail-second-sign-in': {
    title: 'Two sign-ins on one connection',
    cause: 'The program tried to sign in a second time on the same connection, which Gmail does not allow.',
    remedy: 'Report this reply to whoever maintains the program: every account needs its own connection.',
  },
  'gmail-sign-in-required': {
    title: 'Gmail takes no mail without a sign-in',
    cause: 'The program tried to send without signing in.',
    remedy: 'Enter the whole address of the mailbox as the user name and an app password as the password.',
  },
  'gmail-encryption-required': {
    title: 'Gmail demands encryption',
    cause: 'The connection was not encrypted, so Gmail did not go on.',
    remedy: 'Choose STARTTLS for port 587, or SSL for port 465.',
  },
  'gmail-account-disabled': {
    title: 'Google does not let this account send',
    cause: "The account is disabled or suspended, or it is not part of the organization's Google Workspace.",
    remedy: 'Sign in with a browser to see the reason, or ask the Google Workspace administrator.',
  },
  'gmail-daily-limit': {
    title: "Gmail's daily limit has been reached",
    cause:
      'Google lets a personal account send 500 messages in 24 hours and a Google Workspace account 2,000. This account has used them up.',
    remedy: 'Send the rest later; it can take up to 24 hours until Gmail accepts mail again.',
  },
  'gmail-unusual-rate': {
    title: 'Google finds the amount of mail unusual',
    cause:
      'Too much mail came from one server, from one domain or with the same links, so Google holds it back.',
    remedy: 'Send more slowly, remove old addresses from the list and try again later.',
  },
  'gmail-relay-user-limit': {
    title: "The user's daily limit at the Google Workspace relay has been reached",
    cause: 'One user may send 10,000 messages in 24 hours through the relay.',
    remedy: 'Send the rest in 24 hours.',
  },
  'gmail-relay-customer-limit': {
    title: "The organization's daily limit at the Google Workspace relay has been reached",
    cause: 'All users together have sent as much as the relay allows the organization in 24 hours.',
    remedy: 'Send the rest in 24 hours, or ask the Google Workspace administrator about the limit.',
  },
  'gmail-relay-peak': {
    title: 'Too much at once for the Google Workspace relay',
    cause: 'The organization sent more in ten minutes than the relay takes.',
    remedy: 'Wait ten minutes and then send more slowly.',
  },
  'gmail-relay-denied': {
    title: 'The Google Workspace relay does not know this sender',
    cause:
      "The sending server's address or the sender's domain is missing from the organization's relay settings.",
    remedy:
      'Ask the Google Workspace administrator to add the address in the SMTP relay settings, or to allow sign-in there.',
  },
  'gmail-connection-refused': {
    title: 'Gmail turned the connection away',
    cause: 'There were too many connections at once, or the program did not introduce itself properly.',
    remedy: 'Try again later.',
  },
  'gmail-connection-expired': {
    title: 'Gmail closed an old connection',
    cause: 'The connection had been open for too long.',
    remedy: 'Send the mail again.',
  },
  'gmail-temporary': {
    title: 'Gmail has a temporary fault',
    cause: "Google's servers are busy or out of order. The settings are not to blame.",
    remedy: 'Try again later.',
  },
  'gmail-timeout': {
    title: 'Gmail waited too long for an answer',
    cause: 'The mail arrived too slowly, so Gmail closed the connection.',
    remedy: 'Send the mail again. If this repeats, check the network connection.',
  },
  'gmail-too-many-recipients': {
    title: 'Too many recipients for Gmail',
    cause: 'One message to Gmail may have 100 recipients.',
    remedy: 'Divide the recipients among several messages.',
  },
  'gmail-too-large': {
    title: 'The message is too large for Gmail',
    cause:
      "The message with its attachments exceeds Gmail's limit. On the way an attachment grows by a third.",
    remedy: 'Send a smaller file or a link to it.',
  },
  'gmail-blocked-content': {
    title: 'Gmail does not accept the attachment',
    cause: 'Gmail considers the content or the file type dangerous.',
    remedy: 'Send another type of file, or a link to it.',
  },
  'gmail-spam': {
    title: 'Gmail takes the message for spam',
    cause: 'The text, the links or the amount of similar mail made Google think that nobody asked for it.',
    remedy: 'Change the text and the links, and write only to people who expect the mail.',
  },
  'gmail-headers': {
    title: 'Gmail refused the headers of the message',
    cause: 'A header such as From or Message-ID is missing, appears twice or is malformed.',
    remedy: 'Report this reply to whoever maintains the program.',
  },
  'gmail-recipient-authentication': {
    title: "The sender's domain does not vouch for the mail",
    cause:
      "The SPF, DKIM or DMARC records of the sender's domain do not cover the server that sent the mail.",
    remedy:
      "Ask whoever manages the domain to allow the sending server, or send through the domain's own mail server.",
  },
} as const satisfies TextTable

/** Everything this provider has a text for; every language has the same. */
export type GmailTexts = Readonly<Record<keyof typeof en, TextTable[string]>>
