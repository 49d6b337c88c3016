import { randomBytes } from 'node:crypto'
import { accountOf } from './account.ts'
import { knowsRedirect } from './client.ts'
import { scopesIn } from './scope.ts'
import type { EntraState, Waiting } from './state.ts'
import { asParams, refusals, type TokenError } from './token-error.ts'

/** Outcomes that a person can choose on the page. */
export const choices = ['accept', 'decline', 'admin', 'mfa', 'revoked', 'secret'] as const
/** One of them. */
export type SignInChoice = (typeof choices)[number]

type Fields = Readonly<Record<string, string>>

/** A page to show, or an error that must not be sent to an unchecked address. */
export type Opened =
  | { readonly page: string; readonly hint: string; readonly redirectUri: string }
  | { readonly refused: TokenError }

/** Answers the authorization endpoint: the application's request is checked before the person sees anything. */
export const openSignIn = (state: EntraState, tenant: string, query: Fields): Opened => {
  const { client_id: clientId = '', redirect_uri: redirectUri = '', scope = '' } = query
  if (state.clients !== undefined && !state.clients.some(({ id }) => id === clientId)) {
    return { refused: refusals.clientUnknown }
  }
  if (!knowsRedirect(state.clients, clientId, redirectUri)) return { refused: refusals.redirect }
  const proven = query.code_challenge_method === 'S256' && query.code_challenge !== undefined
  if (query.response_type !== 'code' || !proven) return { refused: refusals.malformed }
  if (!asksToSend(scope)) return { refused: refusals.scope }
  const page = randomBytes(16).toString('base64url')
  state.waiting.set(page, {
    tenant,
    clientId,
    redirectUri,
    scope,
    challenge: query.code_challenge ?? '',
    nonce: query.nonce,
    state: query.state ?? '',
  })
  return { page, hint: query.login_hint ?? '', redirectUri }
}

/** Permissions to send, perhaps with large files, and no other. Consent may be asked for those of several services at once. */
const asksToSend = (scope: string): boolean => {
  const permissions = scopesIn(scope)
  const known = permissions.every((one) => sending.test(one) || one.endsWith('/Mail.ReadWrite'))
  return known && permissions.some((one) => sending.test(one))
}

const sending = /\/(?:SMTP\.Send|Mail\.Send(?:\.Shared)?)$/

/** Returns where the person goes after pressing a button; undefined when the page is no longer valid. */
export const answerSignIn = (
  state: EntraState,
  page: string,
  address: string,
  choice: SignInChoice,
): string | undefined => {
  const waiting = state.waiting.get(page)
  if (waiting === undefined) return undefined
  state.waiting.delete(page)
  if (choice === 'decline') return backTo(waiting, asParams(refusals.declined))
  if (choice === 'admin') return backTo(waiting, asParams(refusals.adminApproval))
  const account = accountOf(address)
  if (choice === 'mfa' || choice === 'revoked') state.conditions.set(account.address, choice)
  else state.conditions.delete(account.address)
  const { tenant: _, state: __, ...consent } = waiting
  const secretEnded = choice === 'secret'
  const code = state.ledger.addCode({ ...consent, account, secretEnded, issuedAt: state.now(), used: false })
  return backTo(waiting, { code })
}

const backTo = ({ redirectUri, state }: Waiting, params: Fields): string => {
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries({ ...params, state })) url.searchParams.set(name, value)
  return url.href
}
