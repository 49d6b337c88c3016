import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** Says whose a token is, as RFC 7662 lays down. A token it does not know is no longer active. */
export interface Introspection {
  readonly url: string
  /** Tokens asked about, in order. */
  readonly asked: readonly string[]
  stop(): Promise<void>
}

/** @param tokens User names by valid token. */
export const startIntrospection = async (
  tokens: Readonly<Record<string, string>>,
): Promise<Introspection> => {
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const token = new URLSearchParams(await text(request)).get('token') ?? ''
    asked.push(token)
    const username = tokens[token]
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify(username === undefined ? { active: false } : { active: true, username, scope: 'mail' }),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/introspect`,
    asked,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
