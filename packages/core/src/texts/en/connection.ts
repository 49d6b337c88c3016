import type { TextTable } from '../../contract/texts.ts'

export const connectionTexts = {
  'host-not-found': {
    title: 'There is no such mail server',
    cause: 'The name of the mail server[ “{server}”] is not known anywhere. It is probably mistyped.',
    remedy: 'Correct the server name; your mail provider or administrator knows it.',
  },
  'name-lookup-failed': {
    title: "The mail server's address could not be looked up",
    cause:
      'The name service did not answer, so nobody could say where the server[ {server}] is. The name itself may be right.',
    remedy: 'Try again later[, for example in {wait}].',
  },
  'connection-refused': {
    title: 'The server refuses the connection',
    cause:
      'The computer was found, but nothing answers on this port[ ({server})]: the port is wrong, or the server is down.',
    remedy: 'Check the port: usually 465 or 587. If it is right, ask your mail administrator.',
  },
  'host-unreachable': {
    title: 'There is no way to the server',
    cause: 'The network does not lead to the server[ {server}] at present.',
    remedy: 'Try again later. If it goes on, ask your mail administrator.',
  },
  'connection-lost': {
    title: 'The conversation with the server broke off',
    cause:
      'The connection was cut, and it is not known at which step. The mail may or may not have been sent.',
    remedy: 'Look in the Sent folder or ask the recipient before you send it again.',
  },
  'certificate-wrong-name': {
    title: 'The server shows a certificate for another name',
    cause:
      'The certificate does not hold for the name that was entered[ ({server})]. Either the server has another official name, or somebody pretends to be it.',
    remedy: 'Enter the server name that your mail provider gives. The check is never switched off.',
  },
  'certificate-expired': {
    title: "The server's certificate has expired",
    cause: 'Without a valid certificate nobody can be sure that it is the right server, so nothing was sent.',
    remedy: 'Ask your mail administrator to renew the certificate.',
  },
  'certificate-not-yet-valid': {
    title: "The server's certificate is not valid yet",
    cause: 'The certificate begins to hold only later, or the clock of one of the machines is wrong.',
    remedy: 'Ask your mail administrator to check the certificate and the clocks.',
  },
  'certificate-self-signed': {
    title: 'The server has signed its certificate itself',
    cause: 'Such a certificate proves nothing by itself, so nothing was sent.',
    remedy:
      'If it is your own server, enter its certificate in the field “Server certificate”. Otherwise ask your mail administrator for a proper one.',
  },
  'certificate-untrusted': {
    title: "Nobody trusted vouches for the server's certificate",
    cause:
      'The certificate is signed by a body that is not known here, or a part of it is missing. A virus scanner or firewall on the way can cause it too.',
    remedy:
      'If it is your own server, enter the certificate of its issuer in the field “Server certificate”. Otherwise ask your mail administrator.',
  },
  'certificate-invalid': {
    title: "The server's certificate is not valid",
    cause: 'It has been revoked, or it was made wrongly, so nothing was sent.',
    remedy: 'Ask your mail administrator to replace the certificate.',
  },
  'tls-too-old': {
    title: 'The encryption is too old',
    cause:
      'The server and this application have no common encryption that is safe enough: at least TLS 1.2 is needed.',
    remedy: 'Ask your mail administrator to update the server.',
  },
  'tls-failed': {
    title: 'The encrypted connection did not come about',
    cause:
      'The server and the application could not agree on encryption, or the connection broke off meanwhile.',
    remedy:
      'Try again, and check that encryption goes with the port. If it goes on, ask your mail administrator.',
  },
  'encryption-required': {
    title: 'The server takes nothing without encryption',
    cause: 'The connection was not encrypted, so the server went no further.',
    remedy: 'Choose StartSSL/SSL/TLS, or SSL for port 465.',
  },
  'starttls-unavailable': {
    title: 'The server cannot encrypt just now',
    cause: 'The server says that encryption is unavailable for the moment, so nothing was sent.',
    remedy: 'Try again later[, for example in {wait}].',
  },
  'sign-in-expired': {
    title: 'You have to sign in at the provider again',
    cause:
      'The permission to send mail has run out or been withdrawn, for example because the password was changed.',
    remedy: 'Sign in at the provider again with the button on the card.',
  },
  'consent-declined': {
    title: 'The permission was not given',
    cause: 'At the provider the request to send mail was declined.',
    remedy: 'Sign in again and accept the request. If you cannot, ask your mail administrator.',
  },
  'consent-needs-administrator': {
    title: 'Your organization does not let this application in',
    cause: 'Only an administrator of your organization can allow the application to send mail.',
    remedy: 'Ask your mail administrator to allow the application.',
  },
  'oauth-application-refused': {
    title: 'The provider does not accept this application',
    cause:
      "The application's registration at the provider is wrong or out of date; the sign-in itself may be right.",
    remedy: "Ask the application's administrator to check the registration.",
  },
  'sign-in-service-busy': {
    title: "The provider's sign-in is out of order for the moment",
    cause: 'The provider could not handle the sign-in just now.',
    remedy: 'Try again later[, for example in {wait}].',
  },
  'token-refused': {
    title: 'The mailbox does not accept the sign-in at the provider',
    cause: 'The permission has run out, belongs to another mailbox, or does not cover sending mail.',
    remedy: 'Sign in at the provider again, with the account of the mailbox on the card.',
  },
  'sign-in-broken-off': {
    title: 'The sign-in stopped halfway',
    cause:
      'The server asked for the user name or the password and did not get it. 334 is not an error by itself: it means that the server is waiting.',
    remedy:
      'Enter the user name and the password again. If it goes on, ask your mail administrator whether applications may sign in to this mailbox.',
  },
  'sign-in-unanswered': {
    title: 'The sign-in was not finished',
    cause:
      'The last thing the server said was 334, which only means “go on”. The real answer did not arrive: sign-in by applications may be switched off for the mailbox, or the server answered too late.',
    remedy:
      'Ask your mail administrator whether applications may sign in to this mailbox, then check the user name and the password.',
  },
  'password-missing': {
    title: 'The password is missing',
    cause: 'There is a user name, but no password to go with it.',
    remedy: 'Enter the password. If the server needs no sign-in, clear the user name.',
  },
  'sign-in-attempts': {
    title: 'There were too many sign-ins',
    cause: 'The server has counted too many sign-ins or wrong passwords and takes none for a while.',
    remedy:
      'Check the password first, then wait[, for example {wait},] and try again. Trying on makes the wait longer.',
  },
  'app-password-needed': {
    title: 'The mailbox needs an application password',
    cause:
      'The account has a second step at sign-in, so its ordinary password does not work in other programs.',
    remedy: 'Make an application password at your mail provider and enter it instead.',
  },
  'password-expired': {
    title: 'The password has expired',
    cause: 'The server asks for a new password before it lets anybody in.',
    remedy: 'Change the password at your mail provider and enter the new one here.',
  },
  'account-disabled': {
    title: 'The account is closed or locked',
    cause: 'The server knows the account, but has shut it. Its answer may say which account that is.',
    remedy:
      "If it is your own, ask your mail administrator to open it. If it is the recipient's, ask for another address.",
  },
  'sign-in-method-refused': {
    title: 'The server no longer accepts this kind of sign-in',
    cause: 'The password itself may be right, but the server does not let anybody in this way.',
    remedy:
      'Choose a mail sender that signs in at the provider, or ask your mail administrator to allow this kind of sign-in.',
  },
  'sign-in-disabled': {
    title: 'Applications may not sign in to this mailbox',
    cause: 'The user name and password may be right, but sending from other programs is switched off.',
    remedy: 'Ask your mail administrator to switch on sending from other programs (SMTP) for this mailbox.',
  },
  'sign-in-unavailable': {
    title: 'The server cannot check the sign-in just now',
    cause: 'The server has a passing fault. The user name and password may be right.',
    remedy: 'Try again later[, for example in {wait}].',
  },
  'sign-in-mechanism-unknown': {
    title: 'The server does not know this kind of sign-in',
    cause:
      'The server was asked to sign in a way that it does not offer, or offers only over an encrypted connection.',
    remedy: 'Check the encryption and the mail sender, or ask your mail administrator which sign-in fits.',
  },
  'sign-in-not-taken': {
    title: 'The server takes no sign-in on this connection',
    cause:
      'The server did not accept that anybody signs in here. Usually the port or the encryption is not the right one.',
    remedy: 'Check the port and the encryption. If the server needs no sign-in, clear the user name.',
  },
  'sign-in-garbled': {
    title: 'The server did not understand the sign-in',
    cause: 'The application sent the user name or password in a form that the server could not read.',
    remedy: "Tell the application's administrator.",
  },
  'server-wants-sign-in': {
    title: 'The server takes no mail without a sign-in',
    cause: 'The mail was sent without signing in, or the sign-in did not succeed.',
    remedy: 'Enter the user name and the password on the card.',
  },
  'sign-in-refused': {
    title: 'The server did not accept the sign-in',
    cause: 'Most often the user name or the password is wrong. The mailbox may also not let applications in.',
    remedy:
      'Enter the password again; the user name is usually the whole e-mail address. If that does not help, ask your mail administrator.',
  },
} as const satisfies TextTable
