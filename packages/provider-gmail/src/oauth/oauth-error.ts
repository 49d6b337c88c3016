import { type Diagnosis, MailError, type MailErrorCode } from '@saatja/core'
import { diagnose } from '@saatja/core/explain'
import type { SignInCode } from '../codes.ts'
import { replies } from '../replies.ts'

/** What Google said in place of a token. Known words only, so it holds no secret. */
export interface GoogleError {
  /** OAuth error, such as `invalid_grant`. */
  readonly error: string
  /** Such as `invalid_rapt`. */
  readonly subtype?: string
  /** Seconds. */
  readonly retryAfter?: number
  /** The error of a service account, where it means something else than for a person. */
  readonly delegated?: boolean
}

const word = /^[a-z][a-z_]{0,63}$/

const wordIn = (value: unknown): string | undefined =>
  typeof value === 'string' && word.test(value) ? value : undefined

type Fields = Readonly<Record<string, unknown>>

/** Reads an answer of the token service, or the parameters with which a person came back. */
export const refusalIn = (fields: Fields): GoogleError | undefined => {
  const error = wordIn(fields.error)
  const subtype = wordIn(fields.error_subtype)
  if (fields.error === undefined) return undefined
  return { error: error ?? 'server_error', ...(subtype === undefined ? {} : { subtype }) }
}

/** Writes it in the words that rules know, such as `invalid_grant, invalid_rapt`. */
const said = ({ error, subtype, delegated }: GoogleError): string =>
  [error, subtype, delegated ? 'service_account' : undefined].filter((part) => part !== undefined).join(', ')

/** Makes the error that explains Google's answer. */
export const refusalError = (refusal: GoogleError, now = new Date()): MailError => {
  const reply = said(refusal)
  const { error, subtype, retryAfter } = refusal
  const params = {
    error,
    ...(subtype === undefined ? {} : { subtype }),
    ...(retryAfter === undefined ? {} : { retryAfter, wait: retryAfter }),
  }
  const diagnosis = diagnose(reply, { provider: { id: 'gmail', replies }, stage: 'sign-in', now, params })
  const retryAt = new Date(now.getTime() + (retryAfter ?? 0) * 1000).toISOString()
  const asked = retryAfter !== undefined && diagnosis.retry === 'later'
  return new MailError(`Google gave no access: ${reply}`, {
    stage: 'sign-in',
    reply,
    diagnosis: asked ? { ...diagnosis, retryAt } : diagnosis,
  })
}

type Kind = Pick<Diagnosis, 'actor' | 'retry' | 'field'> & { readonly code: MailErrorCode }

const again: Kind = { code: 'AUTH', actor: 'user', retry: 'after-sign-in', field: 'username' }
const application: Kind = {
  code: 'CONFIG',
  actor: 'application-administrator',
  retry: 'after-change',
}

const own = (id: SignInCode | 'oauth-grant-missing', kind: Kind, sentence: string, params = {}): MailError =>
  new MailError(sentence, { stage: 'sign-in', diagnosis: { id, stage: 'sign-in', params, ...kind } })

/** The answer belongs to another sign-in, or was already used. */
export const mixedUp = (): MailError =>
  own(
    'gmail-state-mismatch',
    again,
    'The answer belongs to another sign-in, or was already used; begin again',
  )

export const late = (): MailError =>
  own('gmail-window-expired', again, 'The sign-in took too long; begin again')

/** The person did not check the box for sending mail. */
export const scopeMissing = (): MailError =>
  own(
    'gmail-scope-missing',
    again,
    'Sending mail was not allowed on Google’s page; sign in again and allow it',
  )

export const grantExpired = (): MailError =>
  own('gmail-grant-expired', again, 'The stored sign-in is of no use any more; sign in again')

/** The application is still being tested, and Google ended the sign-in after seven days. */
export const testingEnded = (): MailError =>
  own('gmail-grant-testing-ended', again, 'Google ended the sign-in after seven days; sign in again')

/** No one has signed in for this card and mailbox. */
export const grantMissing = (mailbox: string): MailError =>
  own('oauth-grant-missing', again, `Nobody has signed in to Gmail for ${mailbox} on this card`, { mailbox })

/** No answer at all. The reason is left out, since it would hold the URL and options of the request. */
export const unreachable = (): MailError =>
  own(
    'gmail-sign-in-unreachable',
    { code: 'NETWORK', actor: 'application-administrator', retry: 'later' },
    'The sign-in service of Google did not answer; nothing was sent',
  )

export const notSetUp = (): MailError =>
  own('gmail-not-set-up', application, 'Signing in with Google needs the clientId option of gmail()')

/** The application brings its own tokens. */
export const tokensSupplied = (): MailError =>
  own(
    'gmail-tokens-supplied',
    { ...application, retry: 'never' },
    'This application brings its own Google tokens; sign in where they are made',
  )
