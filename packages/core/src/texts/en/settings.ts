import type { Text } from '../../contract/texts.ts'
import type { CoreFindingCode } from '../../settings/finding-codes.ts'
import type { SecretCode } from '../codes.ts'

export const settingsTexts: Readonly<Record<CoreFindingCode | SecretCode, Text>> = {
  'sender-missing': {
    title: 'No mail sender is chosen',
    cause: 'No mail sender is set on this card or on the system user’s card, and there is no default.',
    remedy: 'Choose a mail sender on the card.',
  },
  'sender-unknown': {
    title: 'The mail sender “{sender}” does not exist',
    cause: 'The mail sender on this card is not available in this application.',
    remedy: 'Choose another mail sender from the list.',
  },
  'provider-unknown': {
    title: 'Unknown provider “{provider}”',
    cause: 'The card names a mail provider that this application does not support.[ It supports: {known}.]',
    remedy: 'Choose another provider, or remove it and enter the server.',
  },
  'provider-not-of-sender': {
    title: '“{provider}” cannot be used with this mail sender',
    cause: 'The mail sender “{sender}” belongs to another provider.',
    remedy: 'Remove the provider from the card, or choose a mail sender that matches it.',
  },
  'server-missing': {
    title: 'No mail server is set',
    cause: 'The selected mail sender needs a server, but none is set on any card.',
    remedy: 'Enter the server and the port, such as mail.example.com:465.',
  },
  'server-invalid': {
    title: 'The mail server must be entered as address:port',
    cause: '“{server}” is not a server address with a port.',
    remedy: 'Enter both, such as mail.example.com:465.',
  },
  'server-not-of-provider': {
    title: 'The server does not belong to {provider}',
    cause: 'The card names the provider {provider}, but “{server}” is not one of its servers.',
    remedy: 'Remove the server to use the provider’s own server, or remove the provider.',
  },
  'port-not-allowed': {
    title: 'Port {port} is not allowed',
    cause: 'Mail can be sent only through these ports: {ports}.',
    remedy: 'Ask your mail administrator which of these ports the server uses, and enter that one.',
  },
  'port-security': {
    title: 'The port and encryption do not seem to match',
    cause: 'Port {port} is normally used with “{suggested}”, but “{security}” is selected.',
    remedy: 'Choose “{suggested}”, unless your mail administrator says otherwise.',
  },
  'security-invalid': {
    title: '“{security}” is not a valid encryption option',
    cause: 'Only SSL, StartSSL/SSL/TLS, and No can be chosen.[ In the data, the values are {values}.]',
    remedy: 'Choose one of the three.',
  },
  'security-weakened': {
    title: 'Encryption cannot be turned off here',
    cause:
      'The server comes from the system user’s card, and its encryption cannot be weakened on another card.',
    remedy: 'Clear the encryption setting on this card; the setting on the system user’s card then applies.',
  },
  'dkim-without-server': {
    title: 'DKIM settings without a mail server',
    cause: 'This card has DKIM settings but no mail server, so the settings do not apply to anything.',
    remedy: 'Enter the mail server on this card, or remove the DKIM settings.',
  },
  'dkim-invalid': {
    title: 'The DKIM settings are not complete',
    cause:
      'Signing needs a domain (such as kivi.ee), a selector (such as mail2026), and a private key in PEM format. At least one of them is missing or not valid.',
    remedy: 'Enter all three. The private key begins with -----BEGIN PRIVATE KEY-----.',
  },
  'ca-without-server': {
    title: 'The certificate has no server',
    cause: 'A server certificate is valid only for the server on the same card, and this card has no server.',
    remedy: 'Enter the server, or remove the certificate.',
  },
  'ca-invalid': {
    title: 'The server certificate cannot be read',
    cause: 'The field does not contain a certificate in PEM format.',
    remedy: 'Paste the whole certificate, from BEGIN CERTIFICATE to END CERTIFICATE.',
  },
  'not-used': {
    title: 'The field “{field}” is not used',
    cause:
      'The mail sender “{sender}” has its own server and sign-in, so this value currently has no effect.',
    remedy: 'You do not need to do anything. The value applies again when you choose another mail sender.',
  },
  'sent-copy-by-provider': {
    title: '{provider} saves sent messages itself',
    cause: 'The Sent folder already gets a copy, so a second one is not saved.',
    remedy: 'Remove the server for the copy from the card.',
  },
  'sent-copy-server': {
    title: 'A copy cannot be saved to the Sent folder',
    cause:
      'The server for the copy, “{copy}”, is neither the mail server “{server}” nor another server in the same domain (as imap.kivi.ee and smtp.kivi.ee are), so the password is not sent to it.',
    remedy: 'Enter the IMAP server of the same mail service with its port, such as imap.kivi.ee:993.',
  },
  'sent-copy-sign-in': {
    title: 'A copy cannot be saved to the Sent folder',
    cause: 'A copy requires the user name and password of the mailbox on the same card.',
    remedy: 'Enter the user name and password on this card, or remove the server for the copy.',
  },
  'username-invalid': {
    title: 'The user name contains characters that are not allowed',
    cause:
      'A user name cannot contain line breaks or other invisible characters. They are often added by accident when you paste.',
    remedy: 'Type the user name instead of pasting it.',
  },
  'password-invalid': {
    title: 'The password contains characters that are not allowed',
    cause:
      'A password cannot contain line breaks or other invisible characters. They are often added by accident when you paste.',
    remedy: 'Enter the password again.',
  },
  'credentials-incomplete': {
    title: 'The user name or the password is missing',
    cause: 'Sign-in requires both, but the “{missing}” field is empty.',
    remedy: 'Fill in “{missing}”. If the server does not require sign-in, clear both fields.',
  },
  'credentials-contradict': {
    title: 'The card has a password, but sign-in is turned off',
    cause: 'If the server does not require sign-in, no password is needed.',
    remedy: 'Remove the password, or enter the user name.',
  },
  'password-not-used': {
    title: 'No password is needed',
    cause:
      'With the mail sender “{sender}”, you sign in on the provider’s page, and no password is stored here.',
    remedy: 'Remove the password from the card.',
  },
  'sign-in-required': {
    title: '{provider} requires sign-in',
    cause: '{provider} requires sign-in, but the card has no user name.',
    remedy: 'Enter the user name and the password, or sign in to the provider.',
  },
  'no-sign-in': {
    title: 'Mail is sent without sign-in',
    cause: 'No user name is set for {server}. This is correct only if the server does not require sign-in.',
    remedy: 'If the server requires sign-in, enter the user name and the password.',
  },
  'password-for-another-server': {
    title: 'The password was entered for another server',
    cause:
      'The password is for {given}, but mail would now go through {server}. A password is never sent to a server that it was not entered for.',
    remedy: 'If the password is valid for the new server too, enter it again.',
  },
  'clear-text-password': {
    title: 'The password would be sent unencrypted',
    cause: 'With encryption set to “No”, anyone on the network path can read the password.',
    remedy:
      'Choose SSL or StartSSL/SSL/TLS. If the server supports neither, turn on “Allow sending the password unencrypted” on the card.',
  },
  'clear-text-token': {
    title: 'Your sign-in would be sent unencrypted',
    cause:
      'The permission you granted is sent only over an encrypted connection; otherwise it could be intercepted.',
    remedy: 'Choose SSL or StartSSL/SSL/TLS.',
  },
  'foreign-from': {
    title: 'The sender address does not match the mailbox you sign in to',
    cause:
      'The message is sent from {from}, but you sign in to {mailbox}. {provider} rejects such messages or replaces the sender.',
    remedy:
      'Ask your mail administrator for permission to send as {from}, or to add it to the mailbox as an alias. You can also choose a mail sender that uses your address only for replies.',
  },
  'system-user-missing': {
    title: 'The system user has no card',
    cause: 'The system setting points to user {code}, who has no user card.',
    remedy: 'Ask the application administrator to correct the system setting “Mail sending user code”.',
  },
  'secret-shape': {
    title: 'This does not look like the correct password for {provider}',
    cause: '{provider} issues app passwords in a different format, and the regular password may not work.',
    remedy: 'Create an app password with the provider and enter it.',
  },
  'email-missing': {
    title: 'The card has no email address',
    cause: 'Mail is sent from the address on the user’s own card.',
    remedy: 'Enter the email address on the card.',
  },
  'email-invalid': {
    title: 'The email address on the card is not valid',
    cause: '“{email}” is not a valid email address.',
    remedy: 'Correct it; it should look like mari@example.com.',
  },
  'name-invalid': {
    title: 'The name on the card contains characters that are not allowed',
    cause:
      'A name cannot contain line breaks or other invisible characters. They are often added by accident when you paste.',
    remedy: 'Type the name by hand.',
  },
  'identity-invalid': {
    title: 'The sender address cannot be created',
    cause: '“{address}” is not an email address. The address is made from the company’s short name.',
    remedy:
      'Ask the application administrator to correct the short name: use only letters, digits, and hyphens.',
  },
  'card-invalid': {
    title: 'The field “{field}” is not valid',
    cause: 'The value is of the wrong type, for example a number where text is expected.',
    remedy: 'Replace it with a value of the correct type.',
  },
  'card-field-unknown': {
    title: 'A card has no field “{field}”',
    cause:
      'The application stored something on the card that is not one of its fields.[ Use this instead: {instead}.]',
    remedy: 'Ask the application administrator to remove the field or to correct its name.',
  },
  'bulk-module-required': {
    title: 'Bulk mail requires the bulk mail module',
    cause:
      'With this mail sender, bulk mail can be sent only if the company has the bulk mail module. Individual messages are not affected.',
    remedy: 'Order the bulk mail module, or set up your own mail server.',
  },
  'recipient-bounced': {
    title: 'A message to {address} was returned',
    cause: 'The recipient’s server returned it on {at}[ with the code {status}].',
    remedy: 'Check the address with the recipient before you send the next message.',
  },
  'recipient-complained': {
    title: '{address} does not want bulk mail',
    cause: 'The recipient marked a message as spam; the report was received on {at}.',
    remedy: 'Write to this recipient individually, or ask whether they want bulk mail again.',
  },
  'secret-damaged': {
    title: 'A stored password or sign-in cannot be decrypted',
    cause: 'The stored data was changed, is incomplete, or belongs to another card.',
    remedy:
      'Enter the password or sign in again. If the problem continues, tell the application administrator.',
  },
  'secret-key-missing': {
    title: 'The key for stored passwords is missing',
    cause: 'Stored passwords are encrypted with the key “{key}”, which the application cannot find.',
    remedy:
      'Ask the application administrator to restore the key. If it is lost, passwords must be entered again.',
  },
}
