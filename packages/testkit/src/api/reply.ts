import type { ApiBehaviour } from '@saatja/core'

/** An answer as rules write it, such as `HTTP 403 ErrorSendAsDenied: words`, divided. */
interface ApiReply {
  readonly status: number
  readonly code: string
  readonly words: string
}

const pattern = /^HTTP (\d{3})(?: ([\w.-]+))?[^:]*(?:: ?(.*))?$/s

const parse = (reply: string): ApiReply | undefined => {
  const [, status, code = '', words = ''] = pattern.exec(reply) ?? []
  return status === undefined ? undefined : { status: Number(status), code, words }
}

/** Whether a fault's reply is one that an API can give. */
export const isApiReply = (reply: string | undefined): reply is string =>
  reply !== undefined && pattern.test(reply)

export interface RenderedReply {
  readonly status: number
  readonly body: string
}

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

/** The answer as it goes over the wire. */
export const rendered = ({ error, accepted }: ApiBehaviour, reply: string): RenderedReply => {
  const { status, code, words } = parse(reply) ?? { status: 500, code: '', words: reply }
  if (status < 400) return { status, body: status === accepted.status ? (accepted.body ?? '') : '' }
  const values: Readonly<Record<string, string>> = { status: String(status), code, words }
  return {
    status,
    body: error.replace(/\{(status|code|words)\}/g, (_, name: string) => inJson(values[name] ?? '')),
  }
}
