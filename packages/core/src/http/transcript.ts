import type { HttpAnswer } from './answer.ts'
import type { HttpRequest } from './request.ts'

/** Headers of an answer that are about the message. Others, such as cookies, are not shown. */
const telling = ['content-type', 'retry-after', 'request-id', 'www-authenticate'] as const
/** Letters of a body that are shown. */
const shown = 2_000

/** The head of a request as it goes over the wire, the token aside. The body is the message, which is not repeated. */
export const requestHead = (
  { method, path }: HttpRequest,
  headers: Readonly<Record<string, string>>,
): string =>
  [
    `${method} ${path} HTTP/1.1`,
    ...Object.entries(headers).map(([name, value]) =>
      name === 'authorization' ? 'authorization: Bearer [secret]' : `${name}: ${value}`,
    ),
  ].join('\n')

/** An answer in the form in which a person reads it. Not scrubbed yet. */
export const answerText = ({ status, reason, headers, text }: HttpAnswer): string => {
  const named = telling.flatMap((name) => {
    const value = headers[name]
    return value === undefined ? [] : [`${name}: ${value}`]
  })
  const body = text.trim() === '' ? [] : ['', text.trim().slice(0, shown)]
  return [`HTTP/1.1 ${status} ${reason}`.trim(), ...named, ...body].join('\n')
}
