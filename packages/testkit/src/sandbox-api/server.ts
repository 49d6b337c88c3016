import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { checkOptions, hasMethods, needed, optionRules, type RulesFor } from '@saatja/core/options'
import { portOf } from '../port-of.ts'
import { portRule } from '../port-rule.ts'
import type { SubmissionServer } from '../submission/server.ts'
import type { MessageStore } from './next-message.ts'
import { apiRoutes, type SandboxApiOptions } from './routes.ts'

/** Answers requests of the API wherever it is mounted, its addresses relative to there. */
export interface SandboxApi {
  fetch(request: Request): Response | Promise<Response>
}

/** The API at a port of 127.0.0.1. */
export interface SandboxApiServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  /** For `Authorization: Bearer …`. */
  readonly token: string
  close(): Promise<void>
}

/** What the server shows and where it listens. */
export interface SandboxApiServerOptions {
  readonly messages: MessageStore
  readonly submission: SubmissionServer
  /** Default: a new random one. */
  readonly token?: string | undefined
  /** Port of 127.0.0.1; 0, the default, takes any that is free. */
  readonly port?: number | undefined
}

const ofApi: RulesFor<SandboxApiServerOptions> = {
  messages: {
    must: 'a sandbox, or another store with mails(), remove(), clear() and on()',
    test: hasMethods('mails', 'remove', 'clear', 'on'),
    required: true,
  },
  submission: {
    must: 'what listen() of a sandbox answers, once it is awaited',
    test: hasMethods('inject'),
    required: true,
  },
  token: optionRules.string,
  port: portRule,
}

/** A token as RFC 6750 spells it, so that a header can carry it. */
const tokenForm = /^[A-Za-z0-9._~+/-]+=*$/

/**
 * Makes the API for an existing server, which has to refuse requests of other sites before it.
 * @throws TypeError for a token that no header can carry.
 */
export const sandboxApi = (options: SandboxApiOptions): SandboxApi => {
  const { port: _, ...rules } = ofApi
  checkOptions('sandboxApi', options, { ...rules, token: needed(rules.token) })
  if (!tokenForm.test(options.token))
    throw new TypeError('sandboxApi: token must be of letters, digits and . _ ~ + / - alone')
  const { fetch } = apiRoutes(options)
  return { fetch: (request) => fetch(request) }
}

/**
 * Serves the API on loopback. Close it at the end, or the program does not end.
 * @throws TypeError for an option that cannot be used, or a token that no header can carry.
 * @throws Error with code `EADDRINUSE` when the port is taken.
 */
export const startSandboxApi = async (options: SandboxApiServerOptions): Promise<SandboxApiServer> => {
  checkOptions('startSandboxApi', options, ofApi)
  const { messages, submission, token = randomBytes(24).toString('base64url'), port = 0 } = options
  const api = sandboxApi({ messages, submission, token })
  const server = createAdaptorServer({ fetch: api.fetch }) as Server
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${portOf(server)}`,
    token,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
