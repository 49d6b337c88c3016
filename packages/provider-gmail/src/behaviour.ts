import type { Behaviour } from '@saatja/core'
import { samples } from './samples.ts'

/**
 * How smtp.gmail.com answers, put together from replies that people quote in public. CHUNKING, which the real server
 * offers too, is left out: the sandbox has no BDAT.
 */
export const behaviour: Behaviour = {
  greeting: 'smtp.gmail.com ESMTP - gsmtp',
  name: 'smtp.gmail.com at your service',
  extensions: ['SIZE 35882577', '8BITMIME', 'ENHANCEDSTATUSCODES', 'PIPELINING', 'SMTPUTF8'],
  mechanisms: ['LOGIN', 'PLAIN', 'XOAUTH2'],
  authBeforeTls: false,
  signIn: 'required',
  originalFrom: 'X-Google-Original-From',
  replies: {
    signedIn: '235 2.7.0 Accepted',
    wrongPassword: samples.password,
    wrongToken: {
      challenge: '{"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"}',
      reply: samples.password,
    },
    signInRequired: samples.signInRequired,
    encryptionRequired: samples.encryptionRequired,
    tooManyConnections: samples.connectionRefused,
    tooManyRecipients: samples.tooManyRecipients,
    dailyLimit: samples.dailyLimit,
    tooLarge: samples.tooLarge,
    accepted: '250 2.0.0 OK {id} - gsmtp',
  },
}
