import type { Text } from '../../contract/texts.ts'
import type { CoreFindingCode } from '../../settings/finding-codes.ts'
import type { SecretCode } from '../codes.ts'

export const settingsTexts: Readonly<Record<CoreFindingCode | SecretCode, Text>> = {
  'sender-missing': {
    title: 'No mail sender is chosen',
    cause:
      "Neither this card nor the mail sending user's card says how mail leaves, and there is no default.",
    remedy: 'Choose a mail sender on the card.',
  },
  'sender-unknown': {
    title: 'The mail sender “{sender}” does not exist',
    cause: 'The card names a mail sender that this application does not offer.',
    remedy: 'Choose another mail sender from the list.',
  },
  'provider-unknown': {
    title: 'The provider “{provider}” is not known',
    cause: 'The card names a mail provider that this application does not know.',
    remedy: 'Choose another provider, or remove it and enter the server.',
  },
  'provider-not-of-sender': {
    title: '“{provider}” does not go with this mail sender',
    cause: 'The mail sender “{sender}” belongs to another provider.',
    remedy: 'Remove the provider from the card, or choose a mail sender that goes with it.',
  },
  'server-missing': {
    title: 'No mail server is given',
    cause: 'The chosen mail sender needs a server, and no card names one.',
    remedy: 'Enter the server and the port, such as mail.example.com:465.',
  },
  'server-invalid': {
    title: 'The mail server is not written as address and port',
    cause: '“{server}” is not a server address with a port.',
    remedy: 'Enter both, such as mail.example.com:465.',
  },
  'server-not-of-provider': {
    title: 'The server does not belong to {provider}',
    cause: 'The card names the provider {provider}, but “{server}” is not one of its servers.',
    remedy: "Remove the server, so that the provider's own is used, or remove the provider.",
  },
  'port-not-allowed': {
    title: 'Port {port} is not open',
    cause: 'Mail can leave only through the ports {ports}.',
    remedy: 'Ask your mail administrator which of these ports the server uses, and enter that one.',
  },
  'port-security': {
    title: 'Port and encryption do not seem to go together',
    cause: 'Port {port} usually goes with “{suggested}”, but “{security}” is chosen.',
    remedy: 'Choose “{suggested}”, unless your mail administrator says otherwise.',
  },
  'security-invalid': {
    title: '“{security}” is not a kind of encryption',
    cause: 'Only SSL, StartSSL/SSL/TLS and No can be chosen.',
    remedy: 'Choose one of the three.',
  },
  'security-weakened': {
    title: 'Encryption cannot be switched off here',
    cause:
      "The server comes from the mail sending user's card, and its encryption must not be weakened on another card.",
    remedy: "Remove the encryption from this card; the choice on the mail sending user's card then applies.",
  },
  'ca-without-server': {
    title: 'The certificate stands without a server',
    cause: 'A server certificate is valid only for the server on the same card, and this card names none.',
    remedy: 'Enter the server, or remove the certificate.',
  },
  'ca-invalid': {
    title: 'The server certificate cannot be read',
    cause: 'The field does not hold a certificate in PEM form.',
    remedy: 'Paste the whole certificate, from BEGIN CERTIFICATE to END CERTIFICATE.',
  },
  'not-used': {
    title: 'The field “{field}” is not used',
    cause:
      'The mail sender “{sender}” has its own server and sign-in, so this value does not apply at present.',
    remedy: 'Nothing to do. The value applies again when you choose another mail sender.',
  },
  'username-invalid': {
    title: 'The user name has characters that do not belong there',
    cause:
      'A user name cannot hold line breaks or other invisible characters. They often come along when pasting.',
    remedy: 'Type the user name by hand.',
  },
  'password-invalid': {
    title: 'The password has characters that do not belong there',
    cause:
      'A password cannot hold line breaks or other invisible characters. They often come along when pasting.',
    remedy: 'Enter the password again.',
  },
  'credentials-incomplete': {
    title: 'User name or password is missing',
    cause: 'They belong together, but the field “{missing}” is empty.',
    remedy: 'Fill in “{missing}”, or clear both fields.',
  },
  'credentials-contradict': {
    title: 'The card has a password, but sign-in is switched off',
    cause: 'If the server asks for no sign-in, it needs no password either.',
    remedy: 'Remove the password, or enter the user name.',
  },
  'password-not-used': {
    title: 'No password is needed',
    cause: 'With the mail sender “{sender}” you sign in at the provider, and no password is kept here.',
    remedy: 'Remove the password from the card.',
  },
  'sign-in-required': {
    title: '{provider} asks for a sign-in',
    cause: '{provider} sends no mail without a sign-in, and the card has no user name.',
    remedy: 'Enter the user name and the password, or sign in at the provider.',
  },
  'no-sign-in': {
    title: 'Mail is sent without a sign-in',
    cause: 'There is no user name for {server}. That is right only if the server asks for none.',
    remedy: 'If the server asks for a sign-in, enter the user name and the password.',
  },
  'password-for-another-server': {
    title: 'The password was given for another server',
    cause:
      'The password is for {given}, but mail would now go through {server}. A password is never sent to a server it was not given for.',
    remedy: 'If the password is valid for the new server too, enter it again.',
  },
  'clear-text-password': {
    title: 'The password would travel without encryption',
    cause: 'While encryption is “No”, anybody on the way can read the password.',
    remedy:
      'Choose SSL or StartSSL/SSL/TLS. If the server has neither, allow on the card that the password travels without encryption.',
  },
  'clear-text-token': {
    title: 'The sign-in would travel without encryption',
    cause:
      'The permission that you gave at the provider is only sent encrypted; otherwise it could be stolen on the way.',
    remedy: 'Choose SSL or StartSSL/SSL/TLS.',
  },
  'foreign-from': {
    title: 'The sender address is not the mailbox that signs in',
    cause:
      'The mail is from {from}, but {mailbox} signs in. {provider} refuses such mail or puts another sender in its place.',
    remedy:
      'Ask your mail administrator for the right to send as {from}, or to add it to the mailbox as an alias. A mail sender that keeps your address for replies works too.',
  },
  'system-user-missing': {
    title: 'The mail sending user has no card',
    cause: 'The system setting names the user {code}, and there is no such card.',
    remedy: "Ask the application's administrator to correct the system setting “Mail sending user code”.",
  },
  'secret-shape': {
    title: 'This does not look like the right password for {provider}',
    cause: '{provider} gives applications a password of another shape, and the ordinary one may not work.',
    remedy: 'Make an application password at the provider and enter it.',
  },
  'email-missing': {
    title: 'The card has no e-mail address',
    cause: "Mail is sent from the address on the user's own card.",
    remedy: 'Enter the e-mail address on the card.',
  },
  'email-invalid': {
    title: 'The e-mail address on the card is not valid',
    cause: '“{email}” is not written as an e-mail address.',
    remedy: 'Correct it; it looks like mari@example.com.',
  },
  'name-invalid': {
    title: 'The name on the card has characters that do not belong there',
    cause:
      'A name cannot hold line breaks or other invisible characters. They often come along when pasting.',
    remedy: 'Type the name by hand.',
  },
  'identity-invalid': {
    title: 'The sender address cannot be made',
    cause: "“{address}” is not an e-mail address. It is made from the company's short name.",
    remedy:
      "Ask the application's administrator to correct the short name: letters, digits and hyphens will do.",
  },
  'card-invalid': {
    title: 'The field “{field}” holds a value that does not fit',
    cause: 'The value is of another kind than this field can hold.',
    remedy: 'Correct the value of the field.',
  },
  'bulk-module-required': {
    title: 'Mass mail needs the mass-mail module',
    cause:
      'With this mail sender, mail to many at once is sent only if the company has the mass-mail module. Single mails are not affected.',
    remedy: 'Order the mass-mail module, or set up your own mail server.',
  },
  'secret-damaged': {
    title: 'A stored password or sign-in cannot be opened',
    cause: 'What was stored has been changed, is cut short, or belongs to another card.',
    remedy: "Enter the password or sign in again. If it goes on, tell the application's administrator.",
  },
  'secret-key-missing': {
    title: 'The key to stored passwords is missing',
    cause:
      'Stored passwords are locked with the key “{key}”, which the application does not have at present.',
    remedy:
      "Ask the application's administrator to restore the key. If it is lost, passwords have to be entered again.",
  },
}
