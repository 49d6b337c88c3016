import type { ReplyRule } from '@saatja/core'
import type { M365Code } from '../codes.ts'

/** A rule whose id has texts in every language. */
export type Rule = ReplyRule & { readonly id: M365Code }

type Kind = Pick<ReplyRule, 'code' | 'actor' | 'retry'>

/** The person has to sign in again. */
export const signIn = { code: 'AUTH', actor: 'user', retry: 'after-sign-in' } as const satisfies Kind

/** The user has to correct the card. */
export const settings = { code: 'CONFIG', actor: 'user', retry: 'after-change' } as const satisfies Kind

/** The administrator of the organization's Microsoft 365 has to act. */
export const administrator = {
  code: 'CONFIG',
  actor: 'mail-administrator',
  retry: 'after-change',
} as const satisfies Kind

/** The people who run the application, and registered it with Microsoft, have to act. */
export const application = {
  code: 'CONFIG',
  actor: 'application-administrator',
  retry: 'after-change',
} as const satisfies Kind

/** A fault of the service: the same message may be sent later. */
export const fault = { code: 'NETWORK', actor: 'nobody', retry: 'later' } as const satisfies Kind

/** A limit was reached. */
export const limit = { code: 'LIMIT', actor: 'nobody', retry: 'later' } as const satisfies Kind

/** This message can never be sent; another one may be. */
export const message = { code: 'REJECTED', actor: 'user', retry: 'after-change' } as const satisfies Kind
