import { defineProvider, type Preset, type Provider } from '@saatja/core'
import { behaviour } from './behaviour.ts'
import { limits } from './limits.ts'
import { mailboxes } from './mailboxes.ts'
import { replies } from './replies.ts'
import { sending } from './sending.ts'
import { helpPage } from './sources.ts'
import { validate } from './validate.ts'

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

/**
 * Mailboxes of Gmail and Google Workspace, signed in with an app password. A From that is neither the mailbox nor one
 * of its verified aliases is replaced by Google. The Workspace relay smtp-relay.gmail.com is not among the hosts: it
 * keeps the From, may go without sign-in and counts differently, so it is set up as an own server.
 */
export const gmail = (): Provider =>
  defineProvider({
    id: 'gmail',
    name: 'Gmail',
    hosts: ['smtp.gmail.com'],
    preset,
    foreignFrom: 'rewrites',
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
    validate,
  })
