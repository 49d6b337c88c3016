import { createSign } from 'node:crypto'
import { askService, isTokenAnswer, type ServiceAnswer, type Token } from '@saatja/core'
import type { ServiceAccount } from '../options.ts'
import { refusalError, refusalIn, unreachable } from './oauth-error.ts'
import type { GoogleRegistration } from './registration.ts'

/** Seconds for which an assertion counts; Google takes an hour at the most. */
const lifetime = 600

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')

/** Makes an assertion, signed by the service account, that it acts for this mailbox (RFC 7523). */
const assertion = (
  { email, privateKey, keyId }: ServiceAccount,
  { scope, tokenEndpoint }: GoogleRegistration,
  mailbox: string,
): string => {
  const issued = Math.floor(Date.now() / 1000)
  const head = { alg: 'RS256', typ: 'JWT', ...(keyId === undefined ? {} : { kid: keyId }) }
  const claims = { iss: email, sub: mailbox, scope, aud: tokenEndpoint, iat: issued, exp: issued + lifetime }
  const content = `${encoded(head)}.${encoded(claims)}`
  return `${content}.${createSign('RSA-SHA256').update(content).sign(privateKey.reveal(), 'base64url')}`
}

const ask = (url: string, body: string): Promise<ServiceAnswer> =>
  askService(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  }).catch(() => {
    throw unreachable()
  })

/**
 * Gets a token with which the service account sends from one mailbox.
 * @throws MailError
 */
export const delegatedToken = async (
  account: ServiceAccount,
  registration: GoogleRegistration,
  mailbox: string,
): Promise<Token> => {
  const body = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: assertion(account, registration, mailbox),
  })
  const answer = await ask(registration.tokenEndpoint, body.toString())
  if (!answer.ok || !isTokenAnswer(answer)) {
    const { retryAfter } = answer
    const said = answer.status >= 500 ? undefined : refusalIn(answer.fields)
    const told = retryAfter === undefined ? {} : { retryAfter }
    throw refusalError({ ...(said ?? { error: 'temporarily_unavailable' }), ...told, delegated: true })
  }
  const { access_token: token, expires_in: seconds } = answer.fields
  return { token: String(token), expires: Date.now() + Number(seconds) * 1000, holder: 'application' }
}
