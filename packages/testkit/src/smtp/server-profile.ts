import type { Behaviour, Limits, Provider } from '@saatja/core'

/** The rules of one server: how it answers, what it allows, and how it treats a foreign From. */
export interface ServerProfile {
  readonly behaviour: Behaviour
  readonly limits: Limits
  readonly foreignFrom: Provider['foreignFrom']
}

/** An ordinary mail server without peculiarities, as a company or an Internet provider would run it. */
export const plainBehaviour: Behaviour = {
  name: 'mail.example',
  greeting: 'mail.example ESMTP ready',
  extensions: ['PIPELINING', '8BITMIME', 'ENHANCEDSTATUSCODES', 'SMTPUTF8', 'DSN', 'SIZE 52428800'],
  mechanisms: ['PLAIN', 'LOGIN', 'XOAUTH2'],
  authBeforeTls: true,
  signIn: 'optional',
  replies: {
    signedIn: '235 2.7.0 Authentication successful',
    wrongPassword: '535 5.7.8 Error: authentication failed: authentication failure',
    wrongToken: {
      challenge: '{"status":"401","schemes":"Bearer","scope":"mail"}',
      reply: '535 5.7.8 Error: authentication failed: token not accepted',
    },
    signInRequired: '530 5.7.0 Authentication required',
    tooLarge: '552 5.3.4 Message size exceeds fixed limit',
    accepted: '250 2.0.0 Ok: queued as {id}',
  },
}

/** The plain server under the name of a host that no provider knows. */
export const plainProfile = (host: string): ServerProfile => ({
  behaviour: { ...plainBehaviour, name: host, greeting: `${host} ESMTP ready` },
  limits: {},
  foreignFrom: 'accepts',
})

export const profileOf = ({ behaviour, limits, foreignFrom }: Provider): ServerProfile => ({
  behaviour,
  limits,
  foreignFrom,
})
