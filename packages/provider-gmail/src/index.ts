import { defineProvider, type OAuthGrant, type Preset, type Provider, type ProviderOAuth } from '@saatja/core'
import { behaviour } from './behaviour.ts'
import { limits } from './limits.ts'
import { mailboxes } from './mailboxes.ts'
import { applicationGrant, oauthOf } from './oauth/oauth.ts'
import { checkGmailOptions, checkGrantRequest, type GmailOptions } from './options.ts'
import { replies } from './replies.ts'
import { senderOf } from './sender.ts'
import { sending } from './sending.ts'
import { helpPage } from './sources.ts'
import { validateWith } from './validate.ts'

const preset: Preset = {
  server: 'smtp.gmail.com:465',
  security: 'tls',
  // Port 587 is known from public configurations only.
  alternatives: [{ server: 'smtp.gmail.com:587', security: 'starttls' }],
  signIn: 'required',
  // Google shows four groups of four lower-case letters; the spaces are not part of the password.
  secret: { kind: 'app-password', strip: '\\s', shape: '[a-z]{16}' },
  hints: ['gmail-app-password', 'gmail-sent-copy'],
  source: helpPage,
}

/** What Gmail offers beyond the common contract, and which of its optional parts are there. */
export interface Gmail extends Provider {
  readonly oauth: ProviderOAuth & Required<Pick<ProviderOAuth, 'grantStatus' | 'keepAlive'>>
  /**
   * A grant with which the service account sends from a mailbox, without a person signing in. It opens every mailbox of
   * the Workspace, so only an administrator may put it into the store, card by card. Needs `serviceAccount`.
   */
  applicationGrant(request: { readonly mailbox: string }): Pick<OAuthGrant, 'value'>
}

/**
 * Mailboxes of Gmail and Google Workspace. Without options they are signed in to with an app password; with `clientId`
 * people sign in with Google, and with `serviceAccount` an organization lets the application send for everyone. A From
 * that is neither the mailbox nor one of its verified aliases is replaced by Google. The Workspace relay
 * smtp-relay.gmail.com is not among the hosts: it keeps the From, may go without sign-in and counts differently, so it is
 * set up as an own server.
 * @throws TypeError that names the option at fault.
 */
export const gmail = (options?: GmailOptions): Gmail => {
  checkGmailOptions(options)
  const given = options ?? {}
  return {
    ...facts(given),
    oauth: oauthOf(given),
    applicationGrant(request) {
      checkGrantRequest(request)
      return applicationGrant(given, request.mailbox)
    },
  }
}

const facts = (options: GmailOptions): Provider =>
  defineProvider({
    id: 'gmail',
    name: 'Gmail',
    hosts: ['smtp.gmail.com'],
    senders: [senderOf(options)],
    preset,
    foreignFrom: 'rewrites',
    filesSent: true,
    limits,
    replies,
    replyMark: '\\bgsmtp\\b|https://support\\.google\\.com/(?:mail|a)/',
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

export type { GmailOptions, GmailTokenSource, ServiceAccount } from './options.ts'
