import { checkOptions, optionRules, type RulesFor } from '@saatja/core/options'
import { portRule } from '../port-rule.ts'
import { type HttpReply, listen, type Question } from '../sign-in/http.ts'
import { json } from '../sign-in/reply.ts'
import { authorize } from './authorize.ts'
import { type GoogleClient, type GoogleState, normal } from './state.ts'
import { answerTokenRequest } from './token.ts'

export type { GoogleClient } from './state.ts'

/** Who may sign in at the simulated Google, and how it answers. */
export interface GoogleOptions {
  /** Default: any free port. */
  readonly port?: number | undefined
  /** Registered applications. Default: every application is accepted, with any secret. */
  readonly clients?: readonly GoogleClient[] | undefined
  /** Service accounts with domain-wide delegation: their addresses, and the PEM of each one's public key. */
  readonly serviceAccounts?: Readonly<Record<string, string>> | undefined
  /** The application's publishing status is "testing": a sign-in lasts seven days. Default false. */
  readonly testing?: boolean | undefined
  /** Seconds for which an access token lives. Default 3600. */
  readonly lifetime?: number | undefined
  /** Milliseconds since the epoch. */
  readonly now?: (() => number) | undefined
}

/** One request to the token endpoint, and its result: `issued`, or Google's error. */
interface GoogleQuestion {
  /** OAuth grant type, such as `refresh_token`. */
  readonly grant: string
  readonly outcome: string
}

/** A simulated Google sign-in on this machine. */
export interface Google {
  /** Origin, such as `http://127.0.0.1:41234`: the `simulator` option of `gmail()`. */
  readonly url: string
  /** Every request to the token endpoint so far. */
  readonly questions: readonly GoogleQuestion[]
  /** Says whether a token opens a mailbox, at a host if one is named: the `tokens` option of `startSandbox()`. */
  accepts(token: string, mailbox: string, host?: string): boolean
  /** Finds the account whose token it is: the `tokenOwner` option of `startSandbox()`. */
  ownerOf(token: string): string | undefined
  /** Ends the access tokens issued so far, of one account or of all. */
  expireTokens(address?: string): void
  /** Ends an account's grants, as its owner, its administrator or a new password does. */
  revoke(address: string): void
  /** Everything issued that must stay secret, and the PKCE verifiers shown in return, for tests that look for it. */
  secrets(): readonly string[]
  close(): Promise<void>
}

const full = 'https://mail.google.com/'

/** SMTP needs the whole mailbox; the API needs less. */
const opensHost = (scope: string, host: string | undefined): boolean =>
  host === undefined || host.startsWith('gmail.googleapis.') || scope.split(' ').includes(full)

const route = (state: GoogleState, questions: GoogleQuestion[], question: Question): HttpReply => {
  if (question.path === '/o/oauth2/v2/auth') return authorize(state, question)
  if (question.method !== 'POST' || question.path !== '/token') return json(404, { error: 'not_found' })
  const { status, body } = answerTokenRequest(state, question.body)
  const grant = question.body.grant_type ?? ''
  questions.push({ grant, outcome: status === 200 ? 'issued' : String(body.error) })
  return json(status, body)
}

type Control = Omit<Google, 'url' | 'questions' | 'close'>

const controlOf = (state: GoogleState): Control => {
  const { codes, refreshTokens, accessTokens, verifiers } = state
  const expireTokens = (address?: string): void => {
    for (const token of accessTokens.values())
      if (address === undefined || token.address === normal(address)) token.expires = 0
  }
  return {
    expireTokens,
    ownerOf: (value) => accessTokens.get(value)?.address,
    accepts: (value, mailbox, host) => {
      const token = accessTokens.get(value)
      if (token === undefined || token.expires <= state.now()) return false
      return token.address === normal(mailbox) && opensHost(token.scope, host)
    },
    revoke: (address) => {
      for (const token of refreshTokens.values()) if (token.address === normal(address)) token.ended = true
      expireTokens(address)
    },
    secrets: () => [...codes.keys(), ...refreshTokens.keys(), ...accessTokens.keys(), ...verifiers],
  }
}

const rules: RulesFor<GoogleOptions> = {
  port: portRule,
  clients: optionRules.list,
  serviceAccounts: optionRules.object,
  testing: optionRules.flag,
  lifetime: optionRules.count,
  now: optionRules.callback,
}

/** Starts it on loopback. Close it at the end, or the program does not end. */
export const startGoogle = async (given?: GoogleOptions): Promise<Google> => {
  checkOptions('startGoogle', given, rules)
  const options = given ?? {}
  const questions: GoogleQuestion[] = []
  const state: GoogleState = {
    url: '',
    clients: options.clients,
    serviceAccounts: options.serviceAccounts ?? {},
    testing: options.testing ?? false,
    lifetime: options.lifetime ?? 3600,
    now: options.now ?? Date.now,
    waiting: new Map(),
    codes: new Map(),
    refreshTokens: new Map(),
    accessTokens: new Map(),
    verifiers: new Set(),
    revoking: new Set(),
  }
  const server = await listen(options.port ?? 0, (question) => route(state, questions, question))
  state.url = server.url
  return { ...controlOf(state), url: server.url, questions, close: server.close }
}
