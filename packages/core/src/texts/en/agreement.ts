import type { TextTable } from '../../contract/texts.ts'

export const agreementTexts = {
  'tls-no-agreement': {
    title: 'The server and the application have no encryption method in common',
    cause:
      'The server offers only methods or keys that are too weak or that this application does not support, or requires something that the application does not offer. Nothing was sent.',
    remedy: 'Ask your mail administrator to update the server’s encryption settings.',
  },
  'tls-client-certificate': {
    title: 'The server requires a certificate from the application',
    cause:
      'The server accepts encrypted connections only from clients that present their own certificate, and this application has none. Nothing was sent.',
    remedy: 'Ask your mail administrator which server or port allows sign-in with a user name and password.',
  },
  'tls-name-unknown': {
    title: 'The server does not recognize the server name that was entered',
    cause:
      'The computer was found, but it has no certificate for this server name[ ({server})]. Nothing was sent.',
    remedy: 'Check the server name, or ask your mail provider or mail administrator for the correct one.',
  },
  'certificate-weak': {
    title: 'The server’s certificate is too weak',
    cause:
      'Its key is too short, or its signature uses an outdated method, so it cannot prove that this is the correct server. Nothing was sent.',
    remedy:
      'Ask your mail administrator for a certificate with an RSA key of at least 2,048 bits or an ECDSA key, and a SHA-256 signature.',
  },
} as const satisfies TextTable
