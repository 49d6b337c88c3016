import { MailError } from '@saatja/core'
import { diagnose } from '@saatja/core/explain'
import type { ApplicationCode } from '../codes.ts'
import { replies } from '../replies/replies.ts'

/** What the sign-in service said in place of a token. Known words and numbers only, so it holds no secret. */
export interface OAuthError {
  /** OAuth error, such as `invalid_grant`. */
  readonly error?: string
  readonly suberror?: string
  /** Microsoft's number, as in AADSTS50076. */
  readonly aadsts?: number
  /** Id under which Microsoft's log has the request. */
  readonly trace?: string
  /** Seconds. */
  readonly retryAfter?: number
}

const word = /^[a-z][a-z_]{0,63}$/
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

type Fields = Readonly<Record<string, unknown>>

/** Reads an answer of the token service, or the parameters with which a person came back. */
export const refusalIn = (fields: Fields): OAuthError | undefined => {
  const description = textOf(fields.error_description)
  const number = firstNumber(fields.error_codes) ?? Number(/AADSTS(\d{3,9})\b/.exec(description)?.[1])
  const trace = guid.exec(textOf(fields.trace_id))?.[0] ?? /Trace ID: ([\da-f-]{36})/i.exec(description)?.[1]
  if (fields.error === undefined && Number.isNaN(number)) return undefined
  return {
    ...(word.test(textOf(fields.error)) ? { error: textOf(fields.error) } : {}),
    ...(word.test(textOf(fields.suberror)) ? { suberror: textOf(fields.suberror) } : {}),
    ...(Number.isNaN(number) ? {} : { aadsts: number }),
    ...(trace === undefined ? {} : { trace }),
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 4000) : '')

const firstNumber = (value: unknown): number | undefined =>
  Array.isArray(value) && Number.isSafeInteger(value[0]) && value[0] > 0 ? value[0] : undefined

/** Writes it in the words that rules know, such as `invalid_grant, AADSTS700082`. */
const said = ({ error, suberror, aadsts }: OAuthError): string =>
  [error, suberror, aadsts === undefined ? undefined : `AADSTS${aadsts}`]
    .filter((part) => part !== undefined)
    .join(', ')

/** Makes the error. It keeps Microsoft's own identifiers: OAuth error, AADSTS number and trace are among the params. */
export const refusalError = (refusal: OAuthError, now = new Date()): MailError => {
  const reply = said(refusal) || 'an answer that is not understood'
  const { retryAfter } = refusal
  const params = { ...refusal, ...(retryAfter === undefined ? {} : { wait: retryAfter }) }
  const diagnosis = diagnose(reply, { provider: { id: 'm365', replies }, stage: 'sign-in', now, params })
  const retryAt = new Date(now.getTime() + (retryAfter ?? 0) * 1000).toISOString()
  const asked = retryAfter !== undefined && diagnosis.retry === 'later'
  return new MailError(`Microsoft gave no access: ${reply}`, {
    stage: 'sign-in',
    reply,
    diagnosis: asked ? { ...diagnosis, retryAt } : diagnosis,
  })
}

type Own = 'm365-state-mismatch' | 'm365-window-expired' | 'm365-grant-expired'

const sentences: Readonly<Record<Own, string>> = {
  'm365-state-mismatch': 'The answer belongs to another sign-in, or was already used; begin again',
  'm365-window-expired': 'The sign-in took too long; begin again',
  'm365-grant-expired': 'The stored sign-in is of no use any more; sign in again',
}

/** A sign-in that this package itself refuses: the person begins again. */
export const ownRefusal = (id: Own): MailError =>
  new MailError(sentences[id], {
    stage: 'sign-in',
    diagnosis: {
      id,
      code: 'AUTH',
      stage: 'sign-in',
      actor: 'user',
      retry: 'after-sign-in',
      field: 'username',
      params: {},
    },
  })

/** No one has signed in for this card and mailbox. */
export const grantMissing = (mailbox: string): MailError =>
  new MailError(`Nobody has signed in to Microsoft 365 for ${mailbox} on this card`, {
    stage: 'sign-in',
    diagnosis: {
      id: 'oauth-grant-missing',
      code: 'AUTH',
      stage: 'sign-in',
      actor: 'user',
      retry: 'after-sign-in',
      field: 'username',
      params: { mailbox },
    },
  })

const unreachableCode: ApplicationCode = 'm365-sign-in-unreachable'

/** No answer at all. The reason is left out, since it would hold the URL and options of the request. */
export const unreachable = (): MailError =>
  new MailError('The sign-in service of Microsoft did not answer; nothing was sent', {
    stage: 'sign-in',
    diagnosis: {
      id: unreachableCode,
      code: 'NETWORK',
      stage: 'sign-in',
      actor: 'application-administrator',
      retry: 'later',
      params: {},
    },
  })

export const notSetUp = (): MailError =>
  new MailError('Signing in to Microsoft 365 needs the clientId option of m365()', {
    stage: 'sign-in',
    diagnosis: {
      id: 'm365-not-set-up',
      code: 'CONFIG',
      stage: 'sign-in',
      actor: 'application-administrator',
      retry: 'after-change',
      params: {},
    },
  })
