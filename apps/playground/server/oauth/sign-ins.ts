import { randomUUID } from 'node:crypto'
import { type Diagnosis, type GrantKey, type Locale, MailError, type OAuthPending } from '@saatja/core'
import type { CardStore } from '../cards/card-store.ts'
import type { SignInResult } from '../contract.ts'
import { HttpError } from '../http-error.ts'
import { replaceGrant } from './replace-grant.ts'
import {
  keyOf,
  type SignInMailbox,
  type SignInTarget,
  type SignInTargets,
  targetOf,
} from './sign-in-target.ts'

interface Waiting extends SignInMailbox {
  readonly pending: OAuthPending
  /** Of the company that was open when it began; another may be open when it ends. */
  readonly key: GrantKey
  /** Id of the browser's session: nobody else can finish what it began. */
  readonly session: string
  readonly redirectUri: string
}

/** People signing in to their mailboxes: the two halves, and what came of it. */
export interface SignIns {
  begin(
    mailbox: SignInMailbox,
    session: string,
    redirectUri: string,
    locale: Locale,
  ): Promise<{ readonly url: string }>
  /** Answers the state under which the result can be asked for. */
  finish(params: Readonly<Record<string, string>>, session: string): Promise<string>
  /** @throws HttpError */
  result(state: string, session: string): SignInResult
}

const unknown = () => new HttpError('unknown-sign-in', 'This sign-in is not waited for any more.', 'state')

/** Sign-ins remembered; the oldest is forgotten first. */
const remembered = 200

const trim = (map: Map<string, unknown>): void => {
  const oldest = map.keys().next().value
  if (map.size > remembered && oldest !== undefined) map.delete(oldest)
}

/** Begins the state of an approval, for which nothing waits. */
const approvalMark = 'approval-'

/** Whether an administrator comes back who has approved, most often in a browser where nothing waits. */
export const isApproval = ({ state = '', error }: Readonly<Record<string, string>>): boolean =>
  state.startsWith(approvalMark) && error === undefined

/** Where the person's administrator approves for the whole organization. */
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

const failure = (error: unknown): Diagnosis => {
  if (MailError.is(error)) return error.diagnosis
  throw error
}

export const signInsOf = (book: CardStore, places: SignInTargets): SignIns => {
  const waiting = new Map<string, Waiting>()
  const results = new Map<string, SignInResult & { readonly session: string }>()

  const complete = async (one: Waiting, params: Readonly<Record<string, string>>): Promise<SignInResult> => {
    const place = targetOf(places, one)
    const { oauth, grants } = place
    const { user, mailbox, provider, target } = one
    const about = { user, mailbox, provider, target }
    try {
      const { value, account, warnings } = await oauth.complete(params, one.pending)
      await replaceGrant(grants, one.key, value)
      return { ok: true, ...about, account: account.address, warnings }
    } catch (error) {
      const diagnosis = failure(error)
      return { ok: false, ...about, diagnosis, ...approvalOf(place, one, diagnosis) }
    }
  }

  return {
    begin: async (mailbox, session, redirectUri, locale) => {
      const { oauth } = targetOf(places, mailbox)
      const key = await keyOf(book, mailbox)
      const { url, pending } = await oauth.begin({ mailbox: mailbox.mailbox, redirectUri, locale })
      waiting.set(pending.state, { ...mailbox, pending, session, redirectUri, key })
      trim(waiting)
      return { url }
    },
    finish: async (params, session) => {
      const state = params.state ?? ''
      const one = waiting.get(state)
      if (one === undefined || one.session !== session) throw unknown()
      waiting.delete(state)
      results.set(state, { ...(await complete(one, params)), session })
      trim(results)
      return state
    },
    result: (state, session) => {
      const kept = results.get(state)
      if (kept === undefined || kept.session !== session) throw unknown()
      const { session: _session, ...result } = kept
      return result
    },
  }
}
