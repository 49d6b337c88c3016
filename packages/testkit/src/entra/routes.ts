import { randomBytes } from 'node:crypto'
import type { HttpReply, Question } from '../sign-in/http.ts'
import { localeOf } from '../sign-in/locale.ts'
import { decisionPage, failurePage, signInPage } from '../sign-in/page.ts'
import { html, json, redirect } from '../sign-in/reply.ts'
import { tenantOf } from './account.ts'
import { answerSignIn, choices, openSignIn, type SignInChoice } from './authorize.ts'
import { knowsRedirect } from './client.ts'
import { words } from './messages.ts'
import type { EntraState } from './state.ts'
import { asJson, asParams, refusals, type TokenError } from './token-error.ts'

export const notFound = json(404, { error: 'not_found' })

const languageOf = ({ query, languages }: Question) => localeOf(query.ui_locales ?? languages)

const failure = (question: Question, refused?: TokenError): HttpReply => {
  const nonce = randomBytes(12).toString('base64')
  const locale = languageOf(question)
  const reason = refused && `AADSTS${refused.aadsts}. ${refused.words}`
  return html(400, nonce, failurePage({ locale, nonce, said: words[locale] }, reason))
}

/** `/tenant/oauth2/v2.0/authorize` */
export const authorize = (state: EntraState, tenant: string, question: Question): HttpReply => {
  if (question.method === 'POST') return chosen(state, question)
  const opened = openSignIn(state, tenant, question.query)
  if ('refused' in opened) return failure(question, opened.refused)
  const nonce = randomBytes(12).toString('base64')
  const locale = languageOf(question)
  const page = signInPage({ ...opened, locale, nonce, said: words[locale] })
  return html(200, nonce, page, opened.redirectUri)
}

const isChoice = (value: string | undefined): value is SignInChoice =>
  choices.some((choice) => choice === value)

const chosen = (state: EntraState, question: Question): HttpReply => {
  const { page = '', address = '', choice } = question.body
  const sensible = isChoice(choice) && /^[^@\s]+@[^@\s]+$/.test(address.trim())
  const location = sensible ? answerSignIn(state, page, address, choice) : undefined
  return location === undefined ? failure(question) : redirect(location)
}

/** `/tenant/v2.0/adminconsent` */
export const adminConsent = (state: EntraState, tenant: string, question: Question): HttpReply => {
  const { client_id: clientId, redirect_uri: back = '', state: session = '' } = question.query
  if (!knowsRedirect(state.clients, clientId, back)) return failure(question, refusals.redirect)
  if (question.method !== 'POST') {
    const nonce = randomBytes(12).toString('base64')
    const locale = languageOf(question)
    const said = words[locale]
    return html(200, nonce, decisionPage({ locale, nonce, said }, said.approve), back)
  }
  const answer =
    question.body.choice === 'accept'
      ? { admin_consent: 'True', tenant: tenant.includes('.') ? tenantOf(tenant) : tenant }
      : asParams(refusals.declined)
  const url = new URL(back)
  for (const [name, value] of Object.entries({ ...answer, state: session })) url.searchParams.set(name, value)
  return redirect(url.href)
}

/** `/introspect`, for servers such as Dovecot (RFC 7662). */
export const introspect = (state: EntraState, { body }: Question): HttpReply => {
  const token = state.ledger.accessTokens.get(body.token ?? '')
  if (token === undefined || token.expires <= state.now()) return json(200, { active: false })
  const { account, clientId, scope, expires } = token
  return json(200, {
    active: true,
    client_id: clientId,
    scope,
    exp: Math.floor(expires / 1000),
    ...(account === undefined ? {} : { username: account.address }),
  })
}

export const tokenReply = (
  answer: { readonly issued: object } | { readonly refused: TokenError },
): HttpReply => ('issued' in answer ? json(200, answer.issued) : json(400, asJson(answer.refused)))
