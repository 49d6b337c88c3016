import type { TextTable } from '../../contract/texts.ts'

export const connectionTexts = {
  'host-not-found': {
    title: 'Mail server not found',
    cause: 'The name of the mail server[ “{server}”] could not be found. It may be misspelled.',
    remedy: 'Correct the server name. Your mail provider or mail administrator can tell you the correct one.',
  },
  'name-lookup-failed': {
    title: 'The mail server’s address could not be looked up',
    cause:
      'The name server did not respond, so the address of the server[ {server}] is unknown. The name itself may be correct.',
    remedy: 'Try again later[, for example in {wait}].',
  },
  'connection-refused': {
    title: 'The server rejected the connection',
    cause:
      'The server was found, but nothing is listening on this port[ ({server})]: the port is wrong, or the server is down.',
    remedy: 'Check the port: usually 465 or 587. If it is correct, contact your mail administrator.',
  },
  'host-unreachable': {
    title: 'The server cannot be reached',
    cause: 'There is currently no network route to the server[ {server}].',
    remedy: 'Try again later. If the problem continues, contact your mail administrator.',
  },
  'connection-lost': {
    title: 'The connection to the server was lost',
    cause:
      'It is not known at which step the connection was lost, so the message may or may not have been sent.',
    remedy: 'Check the Sent folder or ask the recipient before you send the message again.',
  },
  'certificate-wrong-name': {
    title: 'The server’s certificate is for a different name',
    cause:
      'The certificate does not match the name that was entered[ ({server})]. Either the server’s real name is different, or someone is impersonating the server.',
    remedy: 'Enter the server name given by your mail provider. This check cannot be turned off.',
  },
  'certificate-expired': {
    title: 'The server’s certificate has expired',
    cause:
      'Without a valid certificate, the application cannot be sure that this is the correct server, so nothing was sent.',
    remedy: 'Ask your mail administrator to renew the certificate.',
  },
  'certificate-not-yet-valid': {
    title: 'The server’s certificate is not valid yet',
    cause: 'The certificate’s start date is in the future, or the clock on one of the computers is wrong.',
    remedy: 'Ask your mail administrator to check the certificate and the clocks.',
  },
  'certificate-self-signed': {
    title: 'The server’s certificate is self-signed',
    cause: 'A self-signed certificate does not prove the server’s identity, so nothing was sent.',
    remedy:
      'If it is your own server, enter its certificate in the “Server certificate” field. Otherwise, ask your mail administrator to install one from a trusted certificate authority.',
  },
  'certificate-untrusted': {
    title: 'The server’s certificate is not trusted',
    cause:
      'The certificate was issued by an unknown authority, or the certificate chain is incomplete. Antivirus software or a firewall can also cause this.',
    remedy:
      'If it is your own server, enter the certificate of its issuer in the “Server certificate” field. Otherwise, contact your mail administrator.',
  },
  'certificate-invalid': {
    title: 'The server’s certificate is not valid',
    cause: 'The certificate has been revoked or was issued incorrectly, so nothing was sent.',
    remedy: 'Ask your mail administrator to replace the certificate.',
  },
  'tls-too-old': {
    title: 'The encryption version is too old',
    cause:
      'The server and this application have no secure encryption version in common. TLS 1.2 or later is required.',
    remedy: 'Ask your mail administrator to update the server.',
  },
  'tls-failed': {
    title: 'An encrypted connection could not be established',
    cause: 'The server and the application could not agree on encryption, or the connection was lost.',
    remedy:
      'Try again, and check that the encryption matches the port. If the problem continues, contact your mail administrator.',
  },
  'encryption-required': {
    title: 'The server requires encryption',
    cause: 'The connection was not encrypted, so the server did not continue.',
    remedy: 'Choose StartSSL/SSL/TLS, or SSL for port 465.',
  },
  'starttls-unavailable': {
    title: 'The server cannot encrypt the connection right now',
    cause: 'The server reports that encryption is temporarily unavailable, so nothing was sent.',
    remedy: 'Try again later[, for example in {wait}].',
  },
  'sign-in-expired': {
    title: 'You need to sign in to your provider again',
    cause:
      'The permission to send mail has expired or was revoked, for example because the password was changed.',
    remedy: 'Sign in to your provider again with the button on the card.',
  },
  'consent-declined': {
    title: 'Permission was not granted',
    cause: 'The request for permission to send mail was declined on the provider’s page.',
    remedy: 'Sign in again and accept the request. If you cannot, contact your mail administrator.',
  },
  'consent-needs-administrator': {
    title: 'Your organization does not allow this application',
    cause: 'Only the administrator of your organization’s mailboxes can allow the application to send mail.',
    remedy: 'Ask your mail administrator to allow the application.',
  },
  'oauth-application-refused': {
    title: 'The provider does not accept this application',
    cause:
      'The application’s registration with the provider is wrong or out of date. Your own sign-in may be fine.',
    remedy: 'Ask the application administrator to check the registration.',
  },
  'sign-in-service-busy': {
    title: 'The provider’s sign-in service is temporarily unavailable',
    cause: 'The provider could not process the sign-in.',
    remedy: 'Try again later[, for example in {wait}].',
  },
  'token-refused': {
    title: 'The permission to send is not valid for this mailbox',
    cause: 'The permission has expired, belongs to another mailbox, or does not allow sending mail.',
    remedy: 'Sign in to your provider again with the account that owns the mailbox on the card.',
  },
  'sign-in-broken-off': {
    title: 'The sign-in stopped halfway',
    cause:
      'The server’s last reply was a request for the user name or password (334), not a result. This alone does not mean that the password is wrong.',
    remedy:
      'Try again later[, for example in {wait}]. If the problem continues, ask your mail administrator whether applications are allowed to sign in to this mailbox.',
  },
  'sign-in-unanswered': {
    title: 'The sign-in was not finished',
    cause:
      'The last reply from the server was 334, which only means “continue”. The actual result did not arrive: sign-in by applications may be turned off for the mailbox, or the server replied too late.',
    remedy:
      'Ask your mail administrator whether applications are allowed to sign in to this mailbox, then check the user name and the password.',
  },
  'password-missing': {
    title: 'The password is missing',
    cause: 'A user name is set, but the password is missing.',
    remedy: 'Enter the password. If the server does not require sign-in, clear the user name.',
  },
  'sign-in-attempts': {
    title: 'Too many sign-in attempts',
    cause: 'The server received too many sign-ins or wrong passwords and is blocking sign-in for a while.',
    remedy:
      'Check the password first, then wait[, for example {wait},] and try again. Trying again too soon makes the wait longer.',
  },
  'app-password-needed': {
    title: 'The mailbox requires an app password',
    cause: 'The account uses two-step verification, so its regular password does not work in other programs.',
    remedy: 'Create an app password with your mail provider and enter it instead.',
  },
  'password-expired': {
    title: 'The password has expired',
    cause: 'The server requires a new password before it allows sign-in.',
    remedy: 'Change the password on your mail provider’s page and enter the new one here.',
  },
  'account-disabled': {
    title: 'The account is closed or locked',
    cause:
      'The account exists, but the server has closed or locked it. The server’s reply may say which account.',
    remedy:
      'If it is your account, ask your mail administrator to unlock it. If it is the recipient’s, ask the recipient for another address.',
  },
  'sign-in-method-refused': {
    title: 'The server no longer accepts this kind of sign-in',
    cause: 'The password may be correct, but the server no longer allows this sign-in method.',
    remedy:
      'Choose a mail sender that uses the provider’s own sign-in page, or ask your mail administrator to allow this sign-in method.',
  },
  'sign-in-disabled': {
    title: 'Applications are not allowed to sign in to this mailbox',
    cause: 'The user name and password may be correct, but sending from other programs is turned off.',
    remedy: 'Ask your mail administrator to turn on sending from other programs (SMTP) for this mailbox.',
  },
  'sign-in-unavailable': {
    title: 'The server cannot check the sign-in right now',
    cause: 'The server has a temporary problem. The user name and password may be correct.',
    remedy: 'Try again later[, for example in {wait}].',
  },
  'sign-in-mechanism-unknown': {
    title: 'The server does not support this kind of sign-in',
    cause:
      'The server does not offer the sign-in method that was used, or offers it only over an encrypted connection.',
    remedy:
      'Check the encryption and the mail sender, or ask your mail administrator which sign-in method to use.',
  },
  'sign-in-not-taken': {
    title: 'The server does not allow sign-in on this connection',
    cause: 'The server rejected the sign-in command. Usually the port or the encryption is wrong.',
    remedy: 'Check the port and the encryption. If the server does not require sign-in, clear the user name.',
  },
  'sign-in-garbled': {
    title: 'The server did not understand the sign-in',
    cause: 'The application sent the user name or password in a form that the server could not read.',
    remedy: 'Tell the application administrator.',
  },
  'server-wants-sign-in': {
    title: 'The server requires sign-in',
    cause: 'The message was sent without signing in, or the sign-in did not succeed.',
    remedy: 'Enter the user name and the password on the card.',
  },
  'sign-in-refused': {
    title: 'The server did not accept the sign-in',
    cause:
      'Most often the user name or the password is wrong. The mailbox may also not allow sign-in from applications.',
    remedy:
      'Enter the password again; the user name is usually the full email address. If that does not help, contact your mail administrator.',
  },
} as const satisfies TextTable
