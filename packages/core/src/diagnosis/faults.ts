import type { MailErrorCode, Retry } from '../contract/diagnosis.ts'
import type { Actor } from '../contract/finding.ts'

/** A failure that no server reply tells: the mailer sees it itself. */
export interface Fault {
  readonly outcome: MailErrorCode
  readonly actor: Actor
  readonly retry: Retry
  /** The card field at fault. */
  readonly field?: string
  /** Names of the values that a text may use. */
  readonly params: readonly string[]
}

const table = {
  // Settings: nothing was looked up or connected.
  'settings-refused': { outcome: 'CONFIG', actor: 'user', retry: 'after-change', params: ['count'] },
  'user-missing': {
    outcome: 'CONFIG',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['user'],
  },
  'card-unreadable': {
    outcome: 'NETWORK',
    actor: 'application-administrator',
    retry: 'later',
    params: ['user'],
  },
  'bulk-not-allowed': {
    outcome: 'CONFIG',
    actor: 'application-administrator',
    retry: 'after-change',
    field: 'company.bulkModule',
    params: ['sender'],
  },
  'clear-text-refused': {
    outcome: 'CONFIG',
    actor: 'user',
    retry: 'after-change',
    field: 'security',
    params: ['server'],
  },
  'mailer-closed': { outcome: 'NETWORK', actor: 'application-administrator', retry: 'later', params: [] },

  // The message, judged before anything is connected.
  'recipients-missing': { outcome: 'REJECTED', actor: 'user', retry: 'after-change', params: [] },
  'recipients-too-many': {
    outcome: 'REJECTED',
    actor: 'user',
    retry: 'after-change',
    params: ['count', 'limit'],
  },
  'address-invalid': {
    outcome: 'REJECTED',
    actor: 'user',
    retry: 'after-change',
    params: ['field', 'address'],
  },
  'message-malformed': {
    outcome: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['field'],
  },
  'control-character': { outcome: 'REJECTED', actor: 'user', retry: 'after-change', params: ['field'] },
  'attachment-reference': {
    outcome: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['field'],
  },
  'attachment-unreadable': {
    outcome: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: [],
  },
  'message-too-large': {
    outcome: 'REJECTED',
    actor: 'user',
    retry: 'after-change',
    params: ['size', 'limit'],
  },
  'smtputf8-missing': { outcome: 'REJECTED', actor: 'user', retry: 'after-change', params: ['address'] },
  'pace-exceeded': { outcome: 'LIMIT', actor: 'nobody', retry: 'later', params: ['mailbox'] },

  // Reaching the server.
  'private-address': {
    outcome: 'CONFIG',
    actor: 'application-administrator',
    retry: 'after-change',
    field: 'server',
    params: ['host', 'address'],
  },
  'connect-timeout': {
    outcome: 'NETWORK',
    actor: 'mail-administrator',
    retry: 'later',
    field: 'server',
    params: ['server', 'seconds'],
  },
  'greeting-timeout': {
    outcome: 'NETWORK',
    actor: 'mail-administrator',
    retry: 'later',
    field: 'server',
    params: ['server', 'seconds'],
  },
  'greeting-not-smtp': {
    outcome: 'CONFIG',
    actor: 'user',
    retry: 'after-change',
    field: 'server',
    params: ['server', 'kind'],
  },
  'tls-on-plain-port': {
    outcome: 'CONFIG',
    actor: 'user',
    retry: 'after-change',
    field: 'security',
    params: ['server'],
  },
  'plain-on-tls-port': {
    outcome: 'CONFIG',
    actor: 'user',
    retry: 'after-change',
    field: 'security',
    params: ['server'],
  },
  'starttls-not-offered': {
    outcome: 'CONFIG',
    actor: 'mail-administrator',
    retry: 'after-change',
    field: 'security',
    params: ['server'],
  },
  'starttls-refused': {
    outcome: 'CONFIG',
    actor: 'mail-administrator',
    retry: 'after-change',
    field: 'security',
    params: ['server', 'reply'],
  },

  'ca-unreadable': {
    outcome: 'CONFIG',
    actor: 'user',
    retry: 'after-change',
    field: 'ca',
    params: ['server'],
  },

  // Signing in.
  'auth-not-offered': {
    outcome: 'CONFIG',
    actor: 'user',
    retry: 'after-change',
    field: 'username',
    params: ['server'],
  },
  'auth-mechanism-missing': {
    outcome: 'CONFIG',
    actor: 'user',
    retry: 'after-change',
    field: 'sender',
    params: ['server', 'offered'],
  },
  'oauth-not-set-up': {
    outcome: 'CONFIG',
    actor: 'application-administrator',
    retry: 'after-change',
    field: 'sender',
    params: ['provider'],
  },
  'oauth-grant-missing': {
    outcome: 'AUTH',
    actor: 'user',
    retry: 'after-sign-in',
    field: 'username',
    params: ['mailbox'],
  },
  'oauth-token-failed': {
    outcome: 'NETWORK',
    actor: 'application-administrator',
    retry: 'later',
    params: ['mailbox'],
  },

  // The conversation, up to the final dot: nothing was sent.
  'dropped-before-dot': { outcome: 'NETWORK', actor: 'nobody', retry: 'later', params: ['server'] },
  'deadline-passed': { outcome: 'NETWORK', actor: 'nobody', retry: 'later', params: ['server', 'seconds'] },
  'reply-malformed': { outcome: 'NETWORK', actor: 'mail-administrator', retry: 'later', params: ['server'] },
  'aborted-before-dot': { outcome: 'NETWORK', actor: 'nobody', retry: 'later', params: [] },
  'before-dot-failed': {
    outcome: 'NETWORK',
    actor: 'application-administrator',
    retry: 'later',
    params: [],
  },
  unexpected: { outcome: 'NETWORK', actor: 'application-administrator', retry: 'later', params: [] },

  // After the final dot: it may have been sent.
  'unknown-after-dot': { outcome: 'UNKNOWN', actor: 'user', retry: 'never', params: ['server'] },
  'unknown-silence': { outcome: 'UNKNOWN', actor: 'user', retry: 'never', params: ['server', 'seconds'] },
  'unknown-reply': { outcome: 'UNKNOWN', actor: 'user', retry: 'never', params: ['server'] },
  'unknown-aborted': { outcome: 'UNKNOWN', actor: 'user', retry: 'never', params: ['server'] },
} as const satisfies Readonly<Record<string, Fault>>

/** Id of a failure that the mailer finds itself. */
export type FaultId = keyof typeof table

/** What each such failure means: the outcome, who can mend it, and when to try again. */
export const faults: Readonly<Record<FaultId, Fault>> = table
