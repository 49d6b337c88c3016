import { randomBytes } from 'node:crypto'
import type { HttpReply, Question } from '../sign-in/http.ts'
import { localeOf } from '../sign-in/locale.ts'
import { failurePage, signInPage } from '../sign-in/page.ts'
import { html, redirect } from '../sign-in/reply.ts'
import { choices, type GoogleChoice } from './choice.ts'
import { words } from './messages.ts'
import { type GoogleState, normal, put, testingLife, type WaitingPage } from './state.ts'

const sending = ['https://www.googleapis.com/auth/gmail.send', 'https://mail.google.com/']

const withoutSending = (scope: string): string =>
  scope
    .split(' ')
    .filter((one) => !sending.includes(one))
    .join(' ')

const isOnThisMachine = (address: string): boolean =>
  URL.canParse(address) && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname)

/** Why the page is not shown, in Google's words. Such an error is never sent to an unchecked address. */
const refusalOf = ({ clients }: GoogleState, query: Question['query']): string | undefined => {
  const { client_id: id, redirect_uri: back = '', scope = '', nonce } = query
  const client = clients?.find((one) => one.id === id)
  if (clients !== undefined && client === undefined) return 'Error 401: invalid_client'
  const known = client?.redirectUris?.includes(back) ?? isOnThisMachine(back)
  if (!known) return 'Error 400: redirect_uri_mismatch'
  const proven = query.code_challenge_method === 'S256' && (query.code_challenge ?? '') !== ''
  const whole = query.response_type === 'code' && proven && query.access_type === 'offline' && nonce
  if (!whole) return 'Error 400: invalid_request'
  const asked = scope.split(' ')
  const fits = asked.some((one) => sending.includes(one))
  const more = asked.some((one) => ![...sending, 'openid', 'email'].includes(one))
  return fits && !more ? undefined : 'Error 400: invalid_scope'
}

const failure = (question: Question, reason?: string): HttpReply => {
  const locale = localeOf(question.query.hl ?? question.languages)
  const nonce = randomBytes(12).toString('base64')
  return html(400, nonce, failurePage({ locale, nonce, said: words[locale] }, reason))
}

const backTo = ({ redirectUri, state }: WaitingPage, params: Readonly<Record<string, string>>): HttpReply => {
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries({ ...params, state })) url.searchParams.set(name, value)
  return redirect(url.href)
}

const isChoice = (value: string | undefined): value is GoogleChoice => choices.some((one) => one === value)

const endsIn = ({ testing }: GoogleState, choice: GoogleChoice): number | undefined => {
  if (choice === 'testing') return 0
  return testing ? testingLife : undefined
}

const chosen = (state: GoogleState, question: Question): HttpReply => {
  const { page = '', address = '', choice } = question.body
  const waiting = state.waiting.get(page)
  if (waiting === undefined || !isChoice(choice) || !/^[^@\s]+@[^@\s]+$/.test(address.trim()))
    return failure(question)
  state.waiting.delete(page)
  if (choice === 'decline') return backTo(waiting, { error: 'access_denied' })
  if (choice === 'blocked') return backTo(waiting, { error: 'admin_policy_enforced' })
  const { state: _, ...consent } = waiting
  if (choice === 'revoked' || choice === 'testing') state.revoking.add(normal(address))
  else state.revoking.delete(normal(address))
  const code = put(state.codes, '4/0', {
    ...consent,
    scope: choice === 'unchecked' ? withoutSending(waiting.scope) : waiting.scope,
    address: normal(address),
    issuedAt: state.now(),
    secretEnded: choice === 'secret',
    endsIn: endsIn(state, choice),
    used: false,
  })
  return backTo(waiting, { code, iss: state.url })
}

/** `/o/oauth2/v2/auth` */
export const authorize = (state: GoogleState, question: Question): HttpReply => {
  if (question.method === 'POST') return chosen(state, question)
  const { query } = question
  const refused = refusalOf(state, query)
  if (refused !== undefined) return failure(question, refused)
  const page = randomBytes(16).toString('base64url')
  state.waiting.set(page, {
    clientId: query.client_id ?? '',
    redirectUri: query.redirect_uri ?? '',
    scope: query.scope ?? '',
    challenge: query.code_challenge ?? '',
    nonce: query.nonce ?? '',
    state: query.state ?? '',
  })
  const locale = localeOf(query.hl ?? question.languages)
  const nonce = randomBytes(12).toString('base64')
  const shown = signInPage({ locale, page, hint: query.login_hint ?? '', nonce, said: words[locale] })
  return html(200, nonce, shown, query.redirect_uri)
}
