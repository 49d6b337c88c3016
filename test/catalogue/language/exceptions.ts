import type { Locale } from '@saatja/core'
import type { RulePlace } from './rule.ts'

/** A place that a rule finds and that is right as it is. */
export interface Exception {
  readonly place: RulePlace
  readonly locale: Locale
  readonly at: string
  /** Lower case, and part of what the rule finds. */
  readonly words: string
  readonly reason: string
}

export const exceptions: readonly Exception[] = [
  ...['gmail-app-password', 'identity-invalid', 'smtputf8-missing'].map((at) => ({
    place: 'texts' as const,
    locale: 'en' as const,
    at,
    words: 'letters',
    reason: 'letters of the alphabet',
  })),
  ...['inbox-external-access', 'inbox-access-off'].map((at) => ({
    place: 'texts' as const,
    locale: 'lv' as const,
    at,
    words: 'pieeju',
    reason: 'the name of the option on the screen of Inbox.lv',
  })),
  ...[
    ['providers/gmail.mdx', 'letters', 'letters of the alphabet in an app password'],
    ['reference/shortcuts.mdx', 'letter', 'a key of the keyboard'],
  ].map(([at = '', words = '', reason = '']) => ({
    place: 'pages' as const,
    locale: 'en' as const,
    at,
    words,
    reason,
  })),
  {
    place: 'pages',
    locale: 'et',
    at: 'providers/gmail.mdx',
    words: 'seade',
    reason: 'here it is a device: Google once asked for app and device',
  },
  {
    place: 'pages',
    locale: 'lv',
    at: 'providers/inbox.mdx',
    words: 'pieeju',
    reason: 'the name of the option on the screen of Inbox.lv',
  },
  {
    place: 'pages',
    locale: 'lv',
    at: 'providers/m365-admin.mdx',
    words: 'autentificēts smtp',
    reason: 'the description of the page has no room for the English label',
  },
  ...[
    ['en', 'letters', 'characters that a code can have'],
    ['et', '"', 'quotation marks of JSON'],
    ['lv', '"', 'quotation marks of JSON'],
  ].map(([locale = '', words = '', reason = '']) => ({
    place: 'words' as const,
    locale: locale as Locale,
    at: 'packages/cli/src/files/problem-messages.ts',
    words,
    reason,
  })),
]
