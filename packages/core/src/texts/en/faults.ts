import type { Text } from '../../contract/texts.ts'
import type { FaultId } from '../../diagnosis/faults.ts'

export const faultTexts: Readonly<Record<FaultId, Text>> = {
  'settings-refused': {
    title: { one: 'One setting does not allow sending', other: '{count} settings do not allow sending' },
    cause: 'Nothing was sent, because the settings of this user contradict each other or are not complete.',
    remedy: 'Correct what is marked as an error in the settings.',
  },
  'user-missing': {
    title: 'There is no user {user}',
    cause: 'Mail was to be sent for a user whose card does not exist.',
    remedy: "Ask the application's administrator to check the user's code.",
  },
  'card-unreadable': {
    title: 'The user card could not be read',
    cause: 'Nothing was sent, because the application could not fetch the card of the user {user}.',
    remedy: "Try again. If it goes on, tell the application's administrator.",
  },
  'bulk-not-allowed': {
    title: 'Mass mail is not allowed with this mail sender',
    cause:
      'The mail sender “{sender}” sends mail to many at once only if the company has the mass-mail module. Nothing was sent.',
    remedy: 'Order the mass-mail module, or set up your own mail server.',
  },
  'clear-text-refused': {
    title: 'The password was not sent without encryption',
    cause:
      'The connection to {server} would not be encrypted, and nobody has allowed the password to travel that way.',
    remedy: 'Choose SSL or StartSSL/SSL/TLS on the card.',
  },
  'mailer-closed': {
    title: 'Sending has been stopped',
    cause: 'The application was just closing its mail part, so nothing was sent.',
    remedy: "Send the mail again. If it goes on, tell the application's administrator.",
  },
  'recipients-missing': {
    title: 'The mail has no recipient',
    cause: 'Nobody is given in To, Cc or Bcc.',
    remedy: 'Enter at least one recipient.',
  },
  'recipients-too-many': {
    title: 'The mail has too many recipients',
    cause: {
      one: 'The mail has one recipient, but at most {limit} are possible.',
      other: 'The mail has {count} recipients, but at most {limit} are possible.',
    },
    remedy: 'Divide the recipients among several mails.',
  },
  'address-invalid': {
    title: 'An address of the mail is not valid',
    cause: '“{address}” is not written as an e-mail address.',
    remedy: 'Correct the address; one recipient is one address, such as mari@example.com.',
  },
  'message-malformed': {
    title: 'The application did not put the mail together properly',
    cause: 'The part “{field}” of the mail is missing or of the wrong kind.',
    remedy: "Tell the application's administrator.",
  },
  'control-character': {
    title: 'The mail has characters that do not belong there',
    cause: 'The part “{field}” holds line breaks or other invisible characters.',
    remedy: 'Type it by hand and send again.',
  },
  'attachment-reference': {
    title: 'An attachment only points to a file',
    cause:
      'For safety the mail takes no files by name or by link; the application has to give the content itself.',
    remedy: "Tell the application's administrator.",
  },
  'attachment-unreadable': {
    title: 'An attachment could not be read',
    cause: 'The application broke off while it handed over the attachment. Nothing was sent.',
    remedy: 'Open the attachment to see whether it is whole, and send the mail again.',
  },
  'message-too-large': {
    title: 'The mail is too large',
    cause:
      'The server does not take mail of this size.[ The mail is {size}, the limit is {limit}.] An attachment grows by about a third on the way.',
    remedy: 'Send a smaller file, or a link to it.',
  },
  'smtputf8-missing': {
    title: 'The server does not take letters of this kind in an address',
    cause:
      '[The address {address} has letters beyond the Latin alphabet. ]The server can handle only plain Latin letters in front of the @.',
    remedy: 'Ask the recipient for an address in plain letters.',
  },
  'pace-exceeded': {
    title: 'The mailbox has used up its limit',
    cause:
      'The mailbox {mailbox} has sent as much as its provider allows, and its turn would not come today.[ The limit opens again {retryAt}.]',
    remedy: 'Send the rest tomorrow.',
  },
  'private-address': {
    title: 'The server is inside a private network',
    cause: '{host} has the address {address}, which the application may not reach.',
    remedy:
      "If the server stands in your own network, ask the application's administrator to allow it with the option network: 'any'.",
  },
  'connect-timeout': {
    title: 'The server does not answer',
    cause:
      'No connection came about[ with {server}][ within {seconds} seconds]. The port may be wrong or closed on the way; port 25 often is.',
    remedy: 'Check the server and the port, and try 587 or 465.',
  },
  'greeting-timeout': {
    title: 'The server keeps silent',
    cause:
      'The connection[ to {server}] was made, but the server did not say a word[ within {seconds} seconds]. Often the encryption does not go with the port.',
    remedy:
      'Choose SSL for port 465, and StartSSL/SSL/TLS for all others. If it already is so, ask your mail administrator.',
  },
  'greeting-not-smtp': {
    title: 'This is not a server for outgoing mail',
    cause: '{server} answers, but as another kind of server: {kind}.',
    remedy: 'Enter the server and the port that your mail provider gives for outgoing mail (SMTP).',
  },
  'tls-on-plain-port': {
    title: 'The server wants another encryption on this port',
    cause: 'SSL was chosen, but the connection on this port[ ({server})] starts without it.',
    remedy: 'Choose StartSSL/SSL/TLS, or use port 465.',
  },
  'plain-on-tls-port': {
    title: 'The server wants SSL on this port',
    cause: '{server} speaks only encrypted from the first moment, but another encryption is chosen.',
    remedy: 'Choose SSL.',
  },
  'starttls-not-offered': {
    title: 'The server offers no encryption',
    cause:
      '{server} does not let the connection be encrypted, so neither the password nor the mail was sent. Somebody on the way may also have removed the offer.',
    remedy: 'Try port 465 with SSL, or ask your mail administrator.',
  },
  'starttls-refused': {
    title: 'The server refused to encrypt',
    cause:
      'The connection[ to {server}] could not be encrypted, so neither the password nor the mail was sent.',
    remedy: 'Try port 465 with SSL, or ask your mail administrator.',
  },
  'ca-unreadable': {
    title: 'The server certificate on the card cannot be used',
    cause: 'The certificate given for {server} is damaged or incomplete.',
    remedy: 'Paste the certificate again, from BEGIN CERTIFICATE to END CERTIFICATE.',
  },
  'auth-not-offered': {
    title: 'The server takes no sign-in here',
    cause: '{server} offers no sign-in over this connection, so nothing was sent.',
    remedy: 'Check the port and the encryption. If the server needs no sign-in, clear the user name.',
  },
  'auth-mechanism-missing': {
    title: 'The server takes another kind of sign-in',
    cause: '{server} does not offer the sign-in of the chosen mail sender.[ It offers: {offered}.]',
    remedy: 'Choose another mail sender, or ask your mail administrator which one fits.',
  },
  'oauth-not-set-up': {
    title: 'Sign-in at {provider} is not set up',
    cause: 'The application has not been told how to sign in at {provider}.',
    remedy: "Ask the application's administrator to set it up, or choose another mail sender.",
  },
  'oauth-grant-missing': {
    title: 'You have not signed in at the provider yet',
    cause: 'The application has no permission to send from {mailbox}.',
    remedy: 'Sign in at the provider with the button on the card.',
  },
  'oauth-token-failed': {
    title: "The provider's sign-in did not answer",
    cause: 'The permission to send from {mailbox} could not be renewed. Nothing was sent.',
    remedy: "Try again. If it goes on, tell the application's administrator.",
  },
  'dropped-before-dot': {
    title: 'The connection broke off',
    cause:
      'The connection[ to {server}] was cut before the whole mail was handed over. The mail was not sent.',
    remedy: 'Send the mail again.',
  },
  'deadline-passed': {
    title: 'The server took too long',
    cause:
      'The server[ {server}] stopped answering[ for {seconds} seconds] before the whole mail was handed over. The mail was not sent.',
    remedy: 'Send the mail again later.',
  },
  'reply-malformed': {
    title: "The server's answer makes no sense",
    cause: '{server} answered against the rules, so the conversation was ended. The mail was not sent.',
    remedy: 'Try again. If it goes on, tell your mail administrator.',
  },
  'aborted-before-dot': {
    title: 'Sending was canceled',
    cause: 'The application called the mail back in time. The mail was not sent.',
    remedy: 'Send the mail again if it is still needed.',
  },
  'before-dot-failed': {
    title: 'The application stopped the mail at the last moment',
    cause: 'The application could not note that the mail was about to leave, so it was not sent.',
    remedy: "Send the mail again. If it goes on, tell the application's administrator.",
  },
  unexpected: {
    title: 'Something unexpected went wrong in the application',
    cause: 'The mail was not sent, and the reason is not among the known ones.',
    remedy: "Try again. If it goes on, tell the application's administrator.",
  },
  'unknown-after-dot': {
    title: 'The mail may have been sent',
    cause:
      'The whole mail was handed over, but the connection[ to {server}] broke off before the server confirmed it.',
    remedy: 'Look in the Sent folder or ask the recipient before you send it again.',
  },
  'unknown-silence': {
    title: 'The mail may have been sent',
    cause:
      'The whole mail was handed over, but the server[ {server}] did not confirm it[ within {seconds} seconds].',
    remedy: 'Look in the Sent folder or ask the recipient before you send it again.',
  },
  'unknown-reply': {
    title: 'The mail may have been sent',
    cause: "The whole mail was handed over, but the server's answer[ ({server})] says neither yes nor no.",
    remedy: 'Look in the Sent folder or ask the recipient before you send it again.',
  },
  'unknown-aborted': {
    title: 'The mail may have been sent',
    cause:
      'The application called the mail back too late: it had been handed over whole to the server[ {server}].',
    remedy: 'Look in the Sent folder or ask the recipient before you send it again.',
  },
}
