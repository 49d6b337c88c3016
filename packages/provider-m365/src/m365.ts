import { defineProvider, keepGrantsAlive, type Provider, type ProviderOAuth } from '@saatja/core'
import { behaviour } from './behaviour.ts'
import { allHosts, type Cloud, clouds, serverOf, serverSource } from './clouds.ts'
import { defaultRecipients, limitsOf } from './limits.ts'
import { mailboxes } from './mailboxes.ts'
import { tokensWith } from './oauth/access-token.ts'
import { adminConsentUrl, applicationGrant } from './oauth/admin-consent.ts'
import { signInWith } from './oauth/authorization-code.ts'
import { suppliedTokens } from './oauth/external-token.ts'
import { dayMs, grantStatus } from './oauth/grant-status.ts'
import { notSetUp } from './oauth/oauth-error.ts'
import { type Registration, registrationOf } from './oauth/registration.ts'
import { checkGrantRequest, checkM365Options, type M365Options } from './options.ts'
import type { M365 } from './provider.ts'
import { replies } from './replies/replies.ts'
import { retirements } from './retirements.ts'
import { sendersOf } from './sender.ts'
import { sending } from './sending.ts'
import { validateWith } from './validate.ts'

/** Milliseconds without use after which a grant is refreshed even though no one sends. */
const after = 60 * dayMs

/**
 * Microsoft 365 mailboxes, in the worldwide cloud or another. Without options it knows servers, limits and replies;
 * with `clientId` people sign in, and with `token` the application brings its own access tokens.
 * @throws TypeError that names the option at fault.
 */
export const m365 = (options?: M365Options): M365 => {
  checkM365Options(options)
  const given = options ?? {}
  const registration = registrationOf(given)
  const tokens = given.token === undefined ? signInTo(registration) : suppliedTokens(given.token)
  return {
    ...facts(given, clouds[given.cloud ?? 'worldwide']),
    oauth: {
      ...tokens,
      texts: { signIn: 'm365-sign-in', signedIn: 'm365-authenticated' },
      grantStatus,
      keepAlive: (request) => keepGrantsAlive({ token: tokens.token, status: grantStatus, after }, request),
      adminConsentUrl: (request) => adminConsentUrl(needed(registration), request),
      endedByAdminConsent: ['m365-admin-approval'],
    },
    applicationGrant(request) {
      checkGrantRequest(request)
      return applicationGrant(needed(registration), request)
    },
  }
}

/** Without a registration every method fails and says what is missing. */
const signInTo = (registration: Registration | undefined): ProviderOAuth => {
  if (registration !== undefined) return { ...signInWith(registration), token: tokensWith(registration) }
  const refuse = async (): Promise<never> => {
    throw notSetUp()
  }
  return { notSetUp: true, begin: refuse, complete: refuse, token: refuse }
}

const needed = <T>(value: T | undefined): T => {
  if (value === undefined) throw notSetUp()
  return value
}

const facts = (options: M365Options, cloud: Cloud): Provider => {
  const recipients = options.recipientsPerMessage ?? defaultRecipients
  return defineProvider({
    id: 'm365',
    name: 'Microsoft 365',
    hosts: allHosts,
    senders: sendersOf(cloud, recipients, options.largeMessages ?? false),
    preset: {
      server: serverOf(cloud),
      security: 'starttls',
      alternatives: [{ server: serverOf(cloud, 25), security: 'starttls' }],
      signIn: 'required',
      hints: ['m365-authenticated-smtp'],
      source: serverSource,
    },
    foreignFrom: 'rejects',
    filesSent: true,
    limits: limitsOf(recipients),
    retirements,
    replies,
    // Exchange on premises writes STOREDRV and most of the wording too; the host in brackets is Microsoft's own.
    replyMark:
      '\\[[\\w.-]+\\.(?:prod|protection)\\.outlook\\.com[\\] ]|aka\\.ms/|SmtpClientAuthentication|AADSTS\\d',
    texts: {
      et: async () => (await import('./texts/et.ts')).et,
      lv: async () => (await import('./texts/lv.ts')).lv,
      en: async () => (await import('./texts/en.ts')).en,
    },
    behaviour,
    sending,
    mailboxes,
    validate: validateWith(options),
  })
}
