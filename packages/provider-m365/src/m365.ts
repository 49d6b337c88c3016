import { defineProvider, type Provider } from '@saatja/core'
import { behaviour } from './behaviour.ts'
import { allHosts, clouds, serverOf, serverSource } from './clouds.ts'
import { defaultRecipients, limitsOf } from './limits.ts'
import { checkOptions, type M365Options } from './options.ts'
import { replies } from './replies/replies.ts'
import { retirements } from './retirements.ts'
import { sender } from './sender.ts'
import { suppliedTokens } from './supplied.ts'
import { validateWith } from './validate.ts'

/**
 * Microsoft 365 mailboxes, in the worldwide cloud or another. Without options it knows servers, limits and replies;
 * with `clientId` people sign in, and with `token` the application brings its own access tokens.
 * @throws TypeError that names the option at fault.
 */
export const m365 = (options: M365Options = {}): Provider => {
  checkOptions(options)
  const cloud = clouds[options.cloud ?? 'worldwide']
  return defineProvider({
    id: 'm365',
    name: 'Microsoft 365',
    hosts: allHosts,
    senders: [sender],
    preset: {
      server: serverOf(cloud),
      security: 'starttls',
      alternatives: [{ server: serverOf(cloud, 25), security: 'starttls' }],
      signIn: 'required',
      hints: ['m365-authenticated-smtp'],
      source: serverSource,
    },
    foreignFrom: 'rejects',
    limits: limitsOf(options.recipientsPerMessage ?? defaultRecipients),
    retirements,
    replies,
    replyMark: 'outlook\\.com\\]|office365\\.com|STOREDRV\\.|SmtpClientAuthentication|AADSTS\\d',
    texts: {
      et: async () => (await import('./texts/et.ts')).et,
      lv: async () => (await import('./texts/lv.ts')).lv,
      en: async () => (await import('./texts/en.ts')).en,
    },
    behaviour,
    validate: validateWith(options),
    ...(options.token === undefined ? {} : { oauth: suppliedTokens(options.token) }),
  })
}
