import type { Behaviour } from '@saatja/core'
import { samples } from './samples.ts'

/** Zone's servers run ZoneMTA with the WildDuck plugin; the replies are those of that code. */
export const behaviour: Behaviour = {
  greeting: 'smtp.zone.eu ESMTP Welcome to ZoneMTA',
  name: 'smtp.zone.eu',
  extensions: ['PIPELINING', '8BITMIME', 'SMTPUTF8', 'SIZE 26214400'],
  mechanisms: ['PLAIN', 'LOGIN'],
  authBeforeTls: false,
  signIn: 'required',
  originalFrom: 'X-WildDuck-Original-From',
  replies: {
    signedIn: '235 Authentication successful',
    wrongPassword: samples.password,
    signInRequired: '530 Error: authentication Required',
    encryptionRequired: '538 Error: Must issue a STARTTLS command first',
    tooFast: samples.blocked,
    tooManyRecipients: samples.tooManyRecipients,
    dailyLimit: samples.dailyLimit,
    tooLarge: samples.tooLarge,
    accepted: '250 Message queued as {id}',
  },
}
