import { randomUUID } from 'node:crypto'
import {
  beginSignIn,
  type Diagnosis,
  finishSignIn,
  type GrantKey,
  type GrantStore,
  type Locale,
  MailError,
  type SignInSession,
} from '@saatja/core'
import type { CardStore } from '../cards/card-store.ts'
import { forgetOldest } from '../forget-oldest.ts'
import { HttpError } from '../http-error.ts'
import type { SignInResult } from './contract.ts'
import {
  keyOf,
  type SignInMailbox,
  type SignInTarget,
  type SignInTargets,
  targetOf,
} from './sign-in-target.ts'

/** A sign-in for which someone was given a link. */
interface GivenSignIn {
  /** Of the company in which the link was made. */
  readonly key: GrantKey
  readonly token: string
  /** Marks the link as used. Returns false when it was used before, or has expired. */
  readonly claim: () => boolean
}

interface Waiting extends SignInMailbox {
  /** Id of the browser's session: only that browser can finish what it began. */
  readonly session: string
  readonly redirectUri: string
  readonly given?: GivenSignIn
}

export interface FinishedSignIn {
  readonly state: string
  readonly token?: string
}

/** The sign-ins of people to their mailboxes: the two halves, and the result. */
export interface SignIns {
  begin(
    mailbox: SignInMailbox,
    session: string,
    redirectUri: string,
    locale: Locale,
    given?: GivenSignIn,
  ): Promise<{ readonly url: string }>
  /** Returns the state under which the result can be asked for, and the link from which it came. */
  finish(params: Readonly<Record<string, string>>, session: string): Promise<FinishedSignIn>
  /** @throws HttpError */
  result(state: string, session: string): SignInResult
}

const unknown = () => new HttpError('unknown-sign-in', 'This sign-in has expired; start again.', 'state')

/** Sign-ins remembered; the oldest is forgotten first. */
const remembered = 200

/** Begins the state of an approval, for which no page waits. */
const approvalMark = 'approval-'

/** Whether an administrator comes back who has approved, most often in a browser in which no page waits. */
export const isApproval = ({ state = '', error }: Readonly<Record<string, string>>): boolean =>
  state.startsWith(approvalMark) && error === undefined

/** Makes the URL where the person's administrator approves for the whole organization. */
const approvalOf = (
  { oauth }: SignInTarget,
  { mailbox, redirectUri }: Waiting,
  { id }: Diagnosis,
): { readonly approval?: string } => {
  if (oauth.adminConsentUrl === undefined || !oauth.endedByAdminConsent?.includes(id)) return {}
  const state = `${approvalMark}${randomUUID()}`
  const tenant = mailbox.slice(mailbox.lastIndexOf('@') + 1)
  return { approval: oauth.adminConsentUrl({ redirectUri, state, tenant }) }
}

/** Sessions of browsers, by their ids. */
const sessionsInMemory = (): ((id: string) => SignInSession) => {
  const sessions = new Map<string, Map<string, string>>()
  return (id) => ({
    get: (name) => sessions.get(id)?.get(name),
    set: (name, value) => {
      const session = sessions.get(id) ?? new Map<string, string>()
      if (value === undefined) session.delete(name)
      else session.set(name, value)
      sessions.delete(id)
      if (session.size > 0) sessions.set(id, session)
      forgetOldest(sessions, remembered)
    },
  })
}

/** Stores the grants of someone who came by a link, which is used up when the grant is written. */
const claiming = (grants: GrantStore, { claim }: GivenSignIn): GrantStore => ({
  ...grants,
  lock: async (key, work) => {
    if (!claim()) throw unknown()
    return grants.lock(key, work)
  },
})

const failure = (error: unknown): Diagnosis => {
  if (MailError.is(error)) return error.diagnosis
  throw error
}

/** Redeems what the person came back with, and stores the grant. */
const complete = async (
  targets: SignInTargets,
  one: Waiting,
  session: SignInSession,
  params: Readonly<Record<string, string>>,
): Promise<SignInResult> => {
  const signIn = targetOf(targets, one)
  const { user, mailbox, provider, target, given } = one
  const about = { user, mailbox, provider, target }
  try {
    const grants = given ? claiming(signIn.grants, given) : signIn.grants
    const { account, warnings } = await finishSignIn({ oauth: signIn.oauth, grants, session, params })
    return { ok: true, ...about, account: account.address, warnings }
  } catch (error) {
    const diagnosis = failure(error)
    return { ok: false, ...about, diagnosis, ...approvalOf(signIn, one, diagnosis) }
  }
}

export const signInsOf = (book: CardStore, targets: SignInTargets): SignIns => {
  const waiting = new Map<string, Waiting>()
  const sessionOf = sessionsInMemory()
  const results = new Map<string, SignInResult & { readonly session: string }>()

  return {
    begin: async (mailbox, session, redirectUri, locale, given) => {
      const { oauth } = targetOf(targets, mailbox)
      const key = given?.key ?? (await keyOf(book, mailbox))
      const begun = { oauth, key, session: sessionOf(session), redirectUri, locale }
      const { url, state } = await beginSignIn(begun)
      waiting.set(state, { ...mailbox, session, redirectUri, ...(given ? { given } : {}) })
      forgetOldest(waiting, remembered)
      return { url }
    },
    finish: async (params, session) => {
      const state = params.state ?? ''
      const one = waiting.get(state)
      if (one === undefined || one.session !== session) throw unknown()
      waiting.delete(state)
      const result = await complete(targets, one, sessionOf(one.session), params)
      results.set(state, { ...result, session })
      forgetOldest(results, remembered)
      return { state, ...(one.given ? { token: one.given.token } : {}) }
    },
    result: (state, session) => {
      const kept = results.get(state)
      if (kept === undefined || kept.session !== session) throw unknown()
      const { session: _session, ...result } = kept
      return result
    },
  }
}
