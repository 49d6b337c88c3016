/**
 * Why encryption was not agreed on, in the words of OpenSSL 3.5, which Node 24.21 brings. Node names an error of the
 * library SSL by `ERR_SSL_` and these words; versions before OpenSSL 3.2 say `SSLV3_ALERT_…` for `SSL/TLS_ALERT_…`.
 * Listed from the strings of the node binary on 2026-11-28.
 */
export const tlsReasons = {
  /** No version of TLS in common that is new enough. */
  tooOld: [
    'unsupported protocol',
    'tlsv1 alert protocol version',
    'version too low',
    'no protocols available',
    'wrong ssl version',
    'unknown ssl version',
    'unsupported ssl version',
    'bad legacy version',
  ],
  /** No cipher, key or signature in common that both think strong enough. */
  noAgreement: [
    'no shared cipher',
    'no ciphers available',
    'ssl/tls alert handshake failure',
    'sslv3 alert handshake failure',
    'tlsv1 alert insufficient security',
    'tlsv1 alert no application protocol',
    'tlsv1 alert inappropriate fallback',
    'tlsv13 alert missing extension',
    'dh key too small',
    'bad dh value',
    'no shared groups',
    'no suitable groups',
    'no suitable key share',
    'wrong curve',
    'bad ecpoint',
    'unsupported elliptic curve',
    'no shared signature algorithms',
    'no suitable signature algorithm',
    'no suitable digest algorithm',
    'wrong signature type',
    'legacy sigalg disallowed or unsupported',
    'unsafe legacy renegotiation disabled',
    'unknown cipher returned',
    'wrong cipher returned',
  ],
  /** The server refuses a client without a certificate, or with none that it trusts. */
  clientCertificate: [
    'tlsv13 alert certificate required',
    'ssl/tls alert bad certificate',
    'sslv3 alert bad certificate',
    'ssl/tls alert no certificate',
    'sslv3 alert no certificate',
    'ssl/tls alert unsupported certificate',
    'sslv3 alert unsupported certificate',
    'ssl/tls alert certificate unknown',
    'sslv3 alert certificate unknown',
    'tlsv1 alert unknown ca',
    'tlsv1 alert access denied',
  ],
  /** The server has nothing to show under the name it was asked for (RFC 6066, section 3). */
  nameUnknown: ['tlsv1 unrecognized name', 'tlsv1 alert unrecognized name'],
  /** Key or signature of the server's certificate is below what is safe. */
  weakCertificate: ['ee key too small', 'ca key too small', 'ca md too weak'],
} as const

/** What OpenSSL says of a certificate that is too weak. Node has no code of its own for these: `UNSPECIFIED`. */
export const weakCertificates = [
  'EE certificate key too weak',
  'CA certificate key too weak',
  'CA signature digest algorithm too weak',
] as const

const codeLetters = (words: string): string => words.toUpperCase().replaceAll(' ', '_')

/** Node's codes for errors of the library SSL. */
export const codesOf = (reasons: readonly string[]): readonly string[] =>
  reasons.map((reason) => `ERR_SSL_${codeLetters(reason)}`)

/** Name for a reason of the library X509 that Node calls `UNSPECIFIED`, made from its words. */
export const x509Code = (reason: string): string => `X509_${codeLetters(reason)}`

/** Regular expression source that matches any of the reasons in a text. */
export const wordsOf = (reasons: readonly string[]): string => reasons.join('|')
