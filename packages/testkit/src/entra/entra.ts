import { checkOptions, optionRules, type RulesFor } from '@saatja/core/options'
import { portRule } from '../port-rule.ts'
import { type HttpReply, listen, type Question } from '../sign-in/http.ts'
import { accountOf } from './account.ts'
import type { EntraClient } from './client.ts'
import { createIssuedTokens } from './issued-tokens.ts'
import { adminConsent, authorize, introspect, notFound, tokenReply } from './routes.ts'
import { allows, opensHost } from './scope.ts'
import type { EntraState } from './state.ts'
import { answerTokenRequest, type TokenAnswer } from './token.ts'

/** Who may sign in at the simulated Microsoft, and how it answers. */
export interface EntraOptions {
  /** Default: any free port. */
  readonly port?: number | undefined
  /** Registered applications. Default: every application is accepted, with any secret. */
  readonly clients?: readonly EntraClient[] | undefined
  /** Who may use a mailbox besides its owner, by mailbox. */
  readonly delegates?: Readonly<Record<string, readonly string[]>> | undefined
  /** Mailboxes that a token of the application itself opens. Default: none. */
  readonly applicationMailboxes?: readonly string[] | undefined
  /** Seconds for which an access token lives. Default 3600. */
  readonly lifetime?: number | undefined
  /** Milliseconds since the epoch. */
  readonly now?: (() => number) | undefined
}

/** One request to the token endpoint, and its result. */
export interface TokenQuestion {
  /** OAuth grant type, such as `refresh_token`. */
  readonly grant: string
  /** `issued`, or Microsoft's number such as `AADSTS50173`. */
  readonly outcome: string
}

/** A simulated Microsoft sign-in on this machine. */
export interface Entra {
  /** Origin, such as `http://127.0.0.1:41234`: the `simulator` option of `m365()`. */
  readonly url: string
  /** Every request to the token endpoint so far. */
  readonly questions: readonly TokenQuestion[]
  /**
   * Says whether a token opens a mailbox, at a host and with a permission if they are named: the `tokens` option of
   * `startSandbox()`.
   */
  accepts(token: string, mailbox: string, host?: string, permission?: string): boolean
  /**
   * Finds the person whose token it is: the `tokenOwner` option of `startSandbox()`. Undefined for the application's
   * own.
   */
  ownerOf(token: string): string | undefined
  /** Ends the access tokens issued so far, of one account or of all. */
  expireTokens(address?: string): void
  /** From now on refuses an account's refresh tokens, and ends its access tokens, until it signs in again. */
  demand(condition: 'mfa' | 'revoked', address: string): void
  /** Makes the secrets of the applications expired, or valid again. */
  endSecrets(ended: boolean): void
  /** Everything issued that must stay secret, and the PKCE verifiers shown in return, for tests that look for it. */
  secrets(): readonly string[]
  close(): Promise<void>
}

const rules: RulesFor<EntraOptions> = {
  port: portRule,
  clients: optionRules.list,
  delegates: optionRules.object,
  applicationMailboxes: optionRules.list,
  lifetime: optionRules.count,
  now: optionRules.callback,
}

/** Starts it on loopback. Close it at the end, or the program does not end. */
export const startEntra = async (given?: EntraOptions): Promise<Entra> => {
  checkOptions('startEntra', given, rules)
  const options = given ?? {}
  const questions: TokenQuestion[] = []
  const server = await listen(options.port ?? 0, (question) => route(state, questions, question))
  const state: EntraState = {
    url: server.url,
    clients: options.clients,
    lifetime: options.lifetime ?? 3600,
    now: options.now ?? Date.now,
    ledger: createIssuedTokens(),
    waiting: new Map(),
    conditions: new Map(),
    secretEnded: false,
  }
  return { ...controlOf(state, options), url: server.url, questions, close: server.close }
}

const route = (state: EntraState, questions: TokenQuestion[], question: Question): HttpReply => {
  const [, tenant = '', ...rest] = question.path.split('/')
  const place = rest.join('/')
  if (question.method === 'POST' && question.path === '/introspect') return introspect(state, question)
  if (place === 'oauth2/v2.0/authorize') return authorize(state, tenant, question)
  if (place === 'v2.0/adminconsent') return adminConsent(state, tenant, question)
  if (question.method !== 'POST' || place !== 'oauth2/v2.0/token') return notFound
  if (question.body.code_verifier) state.ledger.verifiers.add(question.body.code_verifier)
  const answer = answerTokenRequest(state, tenant, question.body)
  questions.push({ grant: question.body.grant_type ?? '', outcome: outcomeOf(answer) })
  return tokenReply(answer)
}

const outcomeOf = (answer: TokenAnswer): string =>
  'issued' in answer ? 'issued' : `AADSTS${answer.refused.aadsts}`

type Control = Omit<Entra, 'url' | 'questions' | 'close'>

const controlOf = (
  state: EntraState,
  { delegates = {}, applicationMailboxes = [] }: EntraOptions,
): Control => {
  const { codes, refreshTokens, accessTokens, verifiers } = state.ledger
  const expireTokens = (address?: string): void => {
    const owner = address === undefined ? undefined : accountOf(address).address
    for (const token of accessTokens.values()) {
      if (owner === undefined || token.account?.address === owner) token.expires = 0
    }
  }
  return {
    expireTokens,
    ownerOf: (value) => accessTokens.get(value)?.account?.address,
    accepts: (value, mailbox, host, permission) => {
      const token = accessTokens.get(value)
      if (token === undefined || token.expires <= state.now()) return false
      if (!opensHost(token.scope, host) || !allows(token.scope, permission)) return false
      const { address } = accountOf(mailbox)
      return token.account === undefined
        ? applicationMailboxes.includes(address)
        : [address, ...(delegates[address] ?? [])].includes(token.account.address)
    },
    demand: (condition, address) => {
      state.conditions.set(accountOf(address).address, condition)
      expireTokens(address)
    },
    endSecrets: (ended) => {
      state.secretEnded = ended
    },
    secrets: () => [...codes.keys(), ...refreshTokens.keys(), ...accessTokens.keys(), ...verifiers],
  }
}
