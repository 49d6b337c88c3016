import type { MailErrorCode, Retry } from '../contract/diagnosis.ts'
import type { Actor } from '../contract/finding.ts'

/** A failure that no server reply tells: the mailer sees it itself. */
export interface Fault {
  readonly code: MailErrorCode
  readonly actor: Actor
  readonly retry: Retry
  /** The card field at fault. */
  readonly field?: string
  /** Names of the values that a text may use. */
  readonly params: readonly string[]
}

const table = {
  // Settings: nothing was looked up or connected.
  'settings-refused': { code: 'CONFIG', actor: 'user', retry: 'after-change', params: ['count'] },
  'user-missing': {
    code: 'CONFIG',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['user'],
  },
  'card-unreadable': {
    code: 'NETWORK',
    actor: 'application-administrator',
    retry: 'later',
    params: ['user'],
  },
  'bulk-not-allowed': {
    code: 'CONFIG',
    actor: 'application-administrator',
    retry: 'after-change',
    field: 'company.bulkModule',
    params: ['sender'],
  },
  'clear-text-refused': {
    code: 'CONFIG',
    actor: 'user',
    retry: 'after-change',
    field: 'security',
    params: ['server'],
  },
  'mailer-closed': { code: 'NETWORK', actor: 'application-administrator', retry: 'later', params: [] },

  // The message, judged before anything is connected.
  'recipients-missing': { code: 'REJECTED', actor: 'user', retry: 'after-change', params: [] },
  'recipients-too-many': {
    code: 'REJECTED',
    actor: 'user',
    retry: 'after-change',
    params: ['count', 'limit'],
  },
  'address-invalid': {
    code: 'REJECTED',
    actor: 'user',
    retry: 'after-change',
    params: ['field', 'address', 'form'],
  },
  'message-malformed': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['field', 'form'],
  },
  'message-field-unknown': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['field', 'instead'],
  },
  'send-option-in-message': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['field'],
  },
  'sender-in-message': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['field'],
  },
  'choice-unknown': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['field', 'choices'],
  },
  'message-ids-invalid': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['field'],
  },
  'header-owned': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['field', 'instead'],
  },
  'header-invalid': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['field', 'limit'],
  },
  'dkim-key-unusable': {
    code: 'CONFIG',
    actor: 'application-administrator',
    retry: 'after-change',
    field: 'dkim',
    params: ['domain'],
  },
  'raw-combined': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['field'],
  },
  'raw-line-invalid': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['line', 'limit'],
  },
  'raw-header-missing': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['header'],
  },
  'raw-header-refused': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['header'],
  },
  'raw-author-other': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['address', 'from'],
  },
  'raw-author-rewritten': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['from'],
  },
  'recipient-not-of-message': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['address'],
  },
  'control-character': { code: 'REJECTED', actor: 'user', retry: 'after-change', params: ['field'] },
  'attachment-reference': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['field'],
  },
  'attachment-unreadable': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['filename'],
  },
  'message-too-large': {
    code: 'REJECTED',
    actor: 'user',
    retry: 'after-change',
    params: ['size', 'limit'],
  },
  'recipients-inseparable': {
    code: 'REJECTED',
    actor: 'application-administrator',
    retry: 'after-change',
    field: 'sender',
    params: ['server'],
  },
  'smtputf8-missing': { code: 'REJECTED', actor: 'user', retry: 'after-change', params: ['address'] },
  'pace-exceeded': { code: 'LIMIT', actor: 'nobody', retry: 'later', params: ['mailbox'] },

  // Reaching the server.
  'private-address': {
    code: 'CONFIG',
    actor: 'application-administrator',
    retry: 'after-change',
    field: 'server',
    params: ['host', 'address'],
  },
  'connect-timeout': {
    code: 'NETWORK',
    actor: 'mail-administrator',
    retry: 'later',
    field: 'server',
    params: ['server', 'seconds'],
  },
  'greeting-timeout': {
    code: 'NETWORK',
    actor: 'mail-administrator',
    retry: 'later',
    field: 'server',
    params: ['server', 'seconds'],
  },
  'greeting-not-smtp': {
    code: 'CONFIG',
    actor: 'user',
    retry: 'after-change',
    field: 'server',
    params: ['server', 'kind'],
  },
  'tls-on-plain-port': {
    code: 'CONFIG',
    actor: 'user',
    retry: 'after-change',
    field: 'security',
    params: ['server'],
  },
  'plain-on-tls-port': {
    code: 'CONFIG',
    actor: 'user',
    retry: 'after-change',
    field: 'security',
    params: ['server'],
  },
  'starttls-not-offered': {
    code: 'CONFIG',
    actor: 'mail-administrator',
    retry: 'after-change',
    field: 'security',
    params: ['server'],
  },
  'starttls-refused': {
    code: 'CONFIG',
    actor: 'mail-administrator',
    retry: 'after-change',
    field: 'security',
    params: ['server', 'reply'],
  },

  'ca-unreadable': {
    code: 'CONFIG',
    actor: 'user',
    retry: 'after-change',
    field: 'ca',
    params: ['server'],
  },

  // Signing in.
  'auth-not-offered': {
    code: 'CONFIG',
    actor: 'user',
    retry: 'after-change',
    field: 'username',
    params: ['server'],
  },
  'auth-mechanism-missing': {
    code: 'CONFIG',
    actor: 'user',
    retry: 'after-change',
    field: 'sender',
    params: ['server', 'offered'],
  },
  'oauth-not-set-up': {
    code: 'CONFIG',
    actor: 'application-administrator',
    retry: 'after-change',
    field: 'sender',
    params: ['provider'],
  },
  'oauth-grant-missing': {
    code: 'AUTH',
    actor: 'user',
    retry: 'after-sign-in',
    field: 'username',
    params: ['mailbox'],
  },
  'oauth-token-failed': {
    code: 'NETWORK',
    actor: 'application-administrator',
    retry: 'later',
    params: ['mailbox'],
  },

  // The conversation, up to the final dot: nothing was sent.
  'dropped-before-dot': { code: 'NETWORK', actor: 'nobody', retry: 'later', params: ['server'] },
  'deadline-passed': { code: 'NETWORK', actor: 'nobody', retry: 'later', params: ['server', 'seconds'] },
  'reply-malformed': { code: 'NETWORK', actor: 'mail-administrator', retry: 'later', params: ['server'] },
  'aborted-before-dot': { code: 'NETWORK', actor: 'nobody', retry: 'later', params: [] },
  'before-dot-failed': {
    code: 'NETWORK',
    actor: 'application-administrator',
    retry: 'later',
    params: [],
  },
  'program-error': {
    code: 'CONFIG',
    actor: 'application-administrator',
    retry: 'after-change',
    params: ['reason'],
  },
  unexpected: { code: 'NETWORK', actor: 'application-administrator', retry: 'later', params: [] },

  // After the final dot: it may have been sent.
  'unknown-after-dot': { code: 'UNKNOWN', actor: 'user', retry: 'never', params: ['server'] },
  'unknown-silence': { code: 'UNKNOWN', actor: 'user', retry: 'never', params: ['server', 'seconds'] },
  'unknown-reply': { code: 'UNKNOWN', actor: 'user', retry: 'never', params: ['server'] },
  'unknown-aborted': { code: 'UNKNOWN', actor: 'user', retry: 'never', params: ['server'] },
} as const satisfies Readonly<Record<string, Fault>>

/** Id of a failure that the mailer finds itself. */
export type FaultId = keyof typeof table

/** What each such failure means: what the caller should do, who can fix it, and when to try again. */
export const faults: Readonly<Record<FaultId, Fault>> = table
