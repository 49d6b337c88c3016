import type { Text } from '../../contract/texts.ts'
import type { FaultId } from '../../diagnosis/faults.ts'

export const faultTexts: Readonly<Record<FaultId, Text>> = {
  'settings-refused': {
    title: { one: 'One setting prevents sending', other: '{count} settings prevent sending' },
    cause: 'Nothing was sent, because the settings of this user contradict each other or are incomplete.',
    remedy: 'Fix the settings that are marked as errors.',
  },
  'user-missing': {
    title: 'User {user} does not exist',
    cause: 'The application tried to send mail for a user who has no user card.',
    remedy: 'Ask the application administrator to check the user’s code.',
  },
  'card-unreadable': {
    title: 'The user card could not be read',
    cause: 'Nothing was sent, because the application could not load the user card of {user}.',
    remedy: 'Try again. If the problem continues, tell the application administrator.',
  },
  'bulk-not-allowed': {
    title: 'Bulk mail is not allowed with this mail sender',
    cause:
      'The mail sender “{sender}” can send bulk mail only if the company has the bulk mail module. Nothing was sent.',
    remedy: 'Order the bulk mail module, or set up your own mail server.',
  },
  'clear-text-refused': {
    title: 'The password was not sent because encryption is off',
    cause:
      'The connection to {server} would not be encrypted, and sending the password unencrypted has not been allowed.',
    remedy: 'Choose SSL or StartSSL/SSL/TLS on the card.',
  },
  'mailer-closed': {
    title: 'Sending has been stopped',
    cause: 'The application was shutting down mail sending, so nothing was sent.',
    remedy: 'Send the message again. If the problem continues, tell the application administrator.',
  },
  'recipients-missing': {
    title: 'The message has no recipient',
    cause: 'The To, Cc, and Bcc fields are empty.',
    remedy: 'Enter at least one recipient.',
  },
  'recipients-too-many': {
    title: 'The message has too many recipients',
    cause: {
      one: 'The message has one recipient, but at most {limit} are allowed.',
      other: 'The message has {count} recipients, but at most {limit} are allowed.',
    },
    remedy: 'Split the recipients across several messages.',
  },
  'address-invalid': {
    title: 'An address in the message is not valid',
    cause:
      '“{address}” is not a valid email address (field “{field}”).[ The application must pass it as {form}.]',
    remedy: 'Correct the address. Each recipient must be a single address, such as mari@example.com.',
  },
  'message-malformed': {
    title: 'The application created a message that is not valid',
    cause:
      'The part “{field}” of the message is missing, of the wrong type, or in the wrong format.[ Expected: {form}.]',
    remedy: 'Tell the application administrator.',
  },
  'message-field-unknown': {
    title: 'The application created a message that is not valid',
    cause: 'A message has no part named “{field}”.[ Use “{instead}” instead.] Nothing was sent.',
    remedy: 'Ask the application administrator to remove it or to correct its name.',
  },
  'send-option-in-message': {
    title: 'The application created a message that is not valid',
    cause: '“{field}” is a sending option, not part of the message. Nothing was sent.',
    remedy: 'Ask the application administrator to pass it as an option of “send”, after the message.',
  },
  'sender-in-message': {
    title: 'A message cannot choose its sender',
    cause:
      'The user’s settings decide who a message is from, so it must not contain the part “{field}”. Nothing was sent.',
    remedy:
      'Ask the application administrator to remove this part from the message and send as the correct user.',
  },
  'choice-unknown': {
    title: 'The application created a message that is not valid',
    cause: 'The part “{field}” must be one of these: {choices}. Nothing was sent.',
    remedy: 'Ask the application administrator to correct it.',
  },
  'message-ids-invalid': {
    title: 'The application created a message that is not valid',
    cause:
      'The part “{field}” must contain message IDs in angle brackets, such as <1@kivi.ee>, at most 100 of them. Nothing was sent.',
    remedy: 'Ask the application administrator to correct it.',
  },
  'header-owned': {
    title: 'The application is not allowed to set this header',
    cause: 'The header “{field}” is added automatically when a message is sent. Nothing was sent.',
    remedy: 'Ask the application administrator to leave it out[ and to use “{instead}” instead].',
  },
  'header-invalid': {
    title: 'A header of the message is not valid',
    cause:
      'In “{field}”, a name must consist of a–z, digits, and hyphens, and a value must be one line of at most {limit} characters with spaces between words. Nothing was sent.',
    remedy: 'Ask the application administrator to correct it.',
  },
  'dkim-key-unusable': {
    title: 'The DKIM key cannot be used',
    cause:
      'The private key that signs mail for {domain} must be an RSA key of at least 1,024 bits in PEM format, without a passphrase. Nothing was sent.',
    remedy: 'Ask the application administrator to save the key on the card again.',
  },
  'raw-combined': {
    title: 'The application created a message that is not valid',
    cause:
      'A ready-made message (“raw”) already contains its “{field}”, so “raw” and “{field}” cannot be combined. Nothing was sent.',
    remedy:
      'Ask the application administrator to leave “{field}” out, or to pass the parts of the message instead of “raw”.',
  },
  'raw-line-invalid': {
    title: 'The ready-made message cannot be sent unchanged',
    cause:
      'Line {line} is not valid: each line must end in CRLF and have at most {limit} ASCII characters (7-bit). Nothing was sent.',
    remedy: 'Ask the application administrator to encode the message as base64 before signing it.',
  },
  'raw-header-missing': {
    title: 'A header of the ready-made message is missing or not valid',
    cause: 'The message must have exactly one valid “{header}” header. Nothing was sent.',
    remedy: 'Ask the application administrator to correct it before the message is signed.',
  },
  'raw-header-refused': {
    title: 'A ready-made message must not have this header',
    cause:
      'The header “{header}” does not belong in an outgoing message: all recipients would see it. Nothing was sent.',
    remedy: 'Ask the application administrator to remove it and to pass blind copies as “Bcc”.',
  },
  'raw-author-other': {
    title: 'The ready-made message is from someone else',
    cause: 'The message is from {address}, but this user sends from {from}. Nothing was sent.',
    remedy:
      'Ask the application administrator to create the message with {from} as the sender, or to send it as the correct user.',
  },
  'raw-author-rewritten': {
    title: 'This mail sender cannot send a ready-made message',
    cause:
      'This mail sender sends from {from} and adds the user’s address to the message for replies. A signed message must not be changed. Nothing was sent.',
    remedy:
      'Ask the application administrator to send it through the user’s own mailbox, or to pass the parts of the message instead of “raw”.',
  },
  'recipient-not-of-message': {
    title: 'The message is not for this recipient',
    cause:
      'The application asked to send to {address}, but this address is not in To, Cc, or Bcc. Nothing was sent.',
    remedy: 'Ask the application administrator to use only recipients of the message.',
  },
  'control-character': {
    title: 'The message contains characters that are not allowed',
    cause: 'The part “{field}” contains line breaks or other invisible characters.',
    remedy: 'Type the text of this part by hand instead of pasting it, and send again.',
  },
  'attachment-reference': {
    title: 'An attachment only points to a file',
    cause:
      '“{field}” points to a file. For security reasons, files cannot be attached by name or link; the application must provide the content itself (content).',
    remedy: 'Tell the application administrator.',
  },
  'attachment-unreadable': {
    title: 'An attachment could not be read',
    cause: 'The application stopped while providing the attachment[ “{filename}”]. Nothing was sent.',
    remedy: 'Check that the attachment can be opened, and send the message again.',
  },
  'message-too-large': {
    title: 'The message is too large',
    cause:
      'The server does not accept messages of this size.[ The message is {size}; the limit is {limit}.] Attachments become about a third larger when sent.',
    remedy: 'Send a smaller file, or a link to the file instead.',
  },
  'recipients-inseparable': {
    title: 'This mail sender cannot send to only some of the recipients',
    cause:
      'Some recipients already have the message, but {server} always sends it to all recipients of the message. Nothing was sent.',
    remedy: 'Send the message to the others as a new one, or choose a mail sender that uses an SMTP server.',
  },
  'smtputf8-missing': {
    title: 'The server does not support these characters in an address',
    cause:
      '[The address {address} contains accented or non-Latin letters. ]Before the @, the server accepts only the unaccented letters a–z.',
    remedy: 'Ask the recipient for an address without accented or non-Latin letters.',
  },
  'pace-exceeded': {
    title: 'The mailbox has reached its limit',
    cause:
      'The mailbox {mailbox} has sent as much as its provider allows, and no more can be sent today.[ You can send again at {retryAt}.]',
    remedy: 'Send the rest tomorrow.',
  },
  'private-address': {
    title: 'The server is on a private network',
    cause: '{host} has the address {address}, which the application is not allowed to connect to.',
    remedy:
      "If the server is on your own network, ask the application administrator to allow it with the option network: 'any'.",
  },
  'connect-timeout': {
    title: 'The server does not respond',
    cause:
      'The application could not connect[ to {server}][ within {seconds} seconds]. The port may be wrong, or the network may block it, as is common with port 25.',
    remedy: 'Check the server and the port, and try 587 or 465.',
  },
  'greeting-timeout': {
    title: 'The server did not send a greeting',
    cause:
      'The connection[ to {server}] was established, but the server sent nothing[ within {seconds} seconds]. Often, this means that the encryption does not match the port.',
    remedy:
      'Choose SSL for port 465, and StartSSL/SSL/TLS for all others. If this is already selected, contact your mail administrator.',
  },
  'greeting-not-smtp': {
    title: 'This is not a server for outgoing mail',
    cause: '{server} responds, but it is another kind of server: {kind}.',
    remedy: 'Enter the server and the port that your mail provider specifies for outgoing mail (SMTP).',
  },
  'tls-on-plain-port': {
    title: 'The server requires different encryption on this port',
    cause: 'SSL is selected, but connections on this port[ ({server})] start unencrypted.',
    remedy: 'Choose StartSSL/SSL/TLS, or use port 465.',
  },
  'plain-on-tls-port': {
    title: 'The server requires SSL on this port',
    cause: '{server} requires encryption from the start, but a different encryption option is selected.',
    remedy: 'Choose SSL.',
  },
  'starttls-not-offered': {
    title: 'The server offers no encryption',
    cause:
      '{server} does not offer encryption, so neither the password nor the message was sent. Something on the network may also be interfering with encryption.',
    remedy: 'Try port 465 with SSL, or contact your mail administrator.',
  },
  'starttls-refused': {
    title: 'The server could not turn on encryption',
    cause:
      'The connection[ to {server}] could not be encrypted, so neither the password nor the message was sent.',
    remedy: 'Try port 465 with SSL, or contact your mail administrator.',
  },
  'ca-unreadable': {
    title: 'The server certificate on the card cannot be used',
    cause: 'The certificate given for {server} is damaged or incomplete.',
    remedy: 'Paste the certificate again, from BEGIN CERTIFICATE to END CERTIFICATE.',
  },
  'auth-not-offered': {
    title: 'The server does not allow sign-in here',
    cause: '{server} offers no sign-in over this connection, so nothing was sent.',
    remedy: 'Check the port and the encryption. If the server does not require sign-in, clear the user name.',
  },
  'auth-mechanism-missing': {
    title: 'The server requires a different sign-in method',
    cause: '{server} does not offer the sign-in method of the selected mail sender.[ It offers: {offered}.]',
    remedy: 'Choose another mail sender, or ask your mail administrator which one to use.',
  },
  'oauth-not-set-up': {
    title: 'Sign-in to {provider} is not set up',
    cause: 'The application is not configured for {provider} sign-in.',
    remedy: 'Ask the application administrator to set it up, or choose another mail sender.',
  },
  'oauth-grant-missing': {
    title: 'You have not signed in to the provider yet',
    cause: 'The application has no permission to send from {mailbox}.',
    remedy: 'Sign in to your provider with the button on the card.',
  },
  'oauth-token-failed': {
    title: 'The provider’s sign-in service did not respond',
    cause: 'The permission to send from {mailbox} could not be renewed. Nothing was sent.',
    remedy: 'Try again. If the problem continues, tell the application administrator.',
  },
  'dropped-before-dot': {
    title: 'The connection was lost',
    cause:
      'The connection[ to {server}] was lost before the whole message was handed over. The message was not sent.',
    remedy: 'Send the message again.',
  },
  'deadline-passed': {
    title: 'The server took too long',
    cause:
      'The server[ {server}] stopped responding[ (no reply for {seconds} seconds)] before the whole message was handed over. The message was not sent.',
    remedy: 'Send the message again later.',
  },
  'reply-malformed': {
    title: 'The server sent a reply that is not valid',
    cause:
      '{server} sent a reply that violates the protocol, so the connection was closed. The message was not sent.',
    remedy: 'Try again. If the problem continues, tell your mail administrator.',
  },
  'aborted-before-dot': {
    title: 'Sending was canceled',
    cause: 'The application canceled the message in time. It was not sent.',
    remedy: 'Send the message again if it is still needed.',
  },
  'before-dot-failed': {
    title: 'The application stopped the message at the last moment',
    cause: 'The application could not record the message before handing it over, so it was not sent.',
    remedy: 'Send the message again. If the problem continues, tell the application administrator.',
  },
  'program-error': {
    title: 'The application has a programming error',
    cause: 'Nothing was sent, because an error occurred in the application’s own code[: {reason}].',
    remedy: 'Report it to the application administrator. Trying again does not help.',
  },
  unexpected: {
    title: 'An unexpected error occurred in the application',
    cause: 'The message was not sent, and the reason is unknown.',
    remedy: 'Try again. If the problem continues, tell the application administrator.',
  },
  'unknown-after-dot': {
    title: 'The message may have been sent',
    cause:
      'The whole message was handed over, but the connection[ to {server}] was lost before the server confirmed it.',
    remedy: 'Check the Sent folder or ask the recipient before you send the message again.',
  },
  'unknown-silence': {
    title: 'The message may have been sent',
    cause:
      'The whole message was handed over, but the server[ {server}] did not confirm it[ within {seconds} seconds].',
    remedy: 'Check the Sent folder or ask the recipient before you send the message again.',
  },
  'unknown-reply': {
    title: 'The message may have been sent',
    cause:
      'The whole message was handed over, but the server’s reply[ ({server})] does not say whether it was accepted.',
    remedy: 'Check the Sent folder or ask the recipient before you send the message again.',
  },
  'unknown-aborted': {
    title: 'The message may have been sent',
    cause:
      'The application canceled sending too late: the whole message had already been handed over to the server[ {server}].',
    remedy: 'Check the Sent folder or ask the recipient before you send the message again.',
  },
}
