import type { HttpReply } from './http.ts'

export const json = (status: number, value: unknown): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

/** A page may be sent back to where the person came from, and nowhere else. */
export const html = (status: number, nonce: string, body: string, back?: string): HttpReply => {
  const target = back === undefined ? '' : ` ${new URL(back).origin}`
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'${target}; frame-ancestors 'none'`
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    body,
  }
}

export const redirect = (location: string): HttpReply => ({ status: 303, headers: { location }, body: '' })
