import type { Behaviour } from '@saatja/core'
import type { ResolvedDirectoOptions } from './options.ts'

/** No reply of directo.gate.ee is known: this is an ordinary server that relays for its own application. */
export const behaviourOf = ({ host, security, signIn }: ResolvedDirectoOptions): Behaviour => ({
  greeting: `${host} ESMTP`,
  name: host,
  extensions: ['PIPELINING', 'SIZE 26214400', 'ENHANCEDSTATUSCODES', '8BITMIME'],
  mechanisms: signIn ? ['PLAIN', 'LOGIN'] : [],
  authBeforeTls: false,
  signIn: signIn ? 'required' : 'none',
  replies: {
    signedIn: '235 2.7.0 Authentication successful',
    wrongPassword: '535 5.7.8 Error: authentication failed',
    signInRequired: '530 5.7.0 Authentication required',
    ...(security === 'none' ? {} : { encryptionRequired: '530 5.7.0 Must issue a STARTTLS command first' }),
    tooLarge: '552 5.3.4 Message size exceeds fixed limit',
    accepted: '250 2.0.0 Ok: queued as {id}',
  },
})
