import type { ReplyRule } from '@saatja/core'
import type { M365Code } from '../codes.ts'

/** A rule whose id has texts in every language. */
export type Rule = ReplyRule & { readonly id: M365Code }

type Kind = Pick<ReplyRule, 'code' | 'actor' | 'retry'>

/** The person signs in again. */
export const signIn = { code: 'AUTH', actor: 'user', retry: 'after-sign-in' } as const satisfies Kind

/** The user corrects the card. */
export const settings = { code: 'CONFIG', actor: 'user', retry: 'after-change' } as const satisfies Kind

/** Whoever administers the organization's Microsoft 365 has to act. */
export const administrator = {
  code: 'CONFIG',
  actor: 'mail-administrator',
  retry: 'after-change',
} as const satisfies Kind

/** Whoever runs the application, and registered it with Microsoft, has to act. */
export const application = {
  code: 'CONFIG',
  actor: 'application-administrator',
  retry: 'after-change',
} as const satisfies Kind

/** A fault of the service: the same mail may go later. */
export const fault = { code: 'NETWORK', actor: 'nobody', retry: 'later' } as const satisfies Kind

/** A ceiling was reached. */
export const limit = { code: 'LIMIT', actor: 'nobody', retry: 'later' } as const satisfies Kind

/** This message will never go; another may. */
export const message = { code: 'REJECTED', actor: 'user', retry: 'after-change' } as const satisfies Kind
