import { randomBytes } from 'node:crypto'
import { checkOptions, type OptionRule } from '@saatja/core'
import type { SignInAttempt } from '../accounts.ts'
import type { CertificateAuthority } from '../certificates.ts'
import { certificateFor } from '../certificates.ts'
import type { ReceivedMessage } from '../mail.ts'
import { portRule } from '../port-rule.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { sameSecret } from '../secret.ts'
import { serversOnDemand } from '../servers-on-demand.ts'
import { type RunningServer, startServer } from '../smtp/server.ts'
import type { ServerOverrides } from '../smtp/server-overrides.ts'
import { plainBehaviour, plainProfile, type ServerProfile } from '../smtp/server-profile.ts'
import { createUsageCounter } from '../smtp/usage-counter.ts'
import { startForwarder } from './forwarder.ts'
import { overridesOf, playableAt, type SubmissionSecurity } from './playable.ts'
import { createSubmissionFaults, type ListenerOverrides } from './submission-faults.ts'

/** Where a program finds the server, and how it signs in. */
export interface SubmissionOptions {
  /** Port of 127.0.0.1; 0, the default, takes any that is free. */
  readonly port?: number | undefined
  /** `starttls` by default. */
  readonly security?: SubmissionSecurity | undefined
  /** Default `sandbox`. */
  readonly username?: string | undefined
  /** Default: a new random one. */
  readonly password?: string | undefined
}

/** One SMTP server at a port of its own, for a program that does not use Saatja. */
export interface SubmissionServer {
  readonly host: '127.0.0.1'
  readonly port: number
  readonly security: SubmissionSecurity
  readonly username: string
  readonly password: string
  /** PEM of the CA behind its certificate, which is for `localhost`, `127.0.0.1` and `::1`. */
  readonly ca: string
  /** Scenarios that can be played here, by their ids. */
  readonly scenarios: readonly Scenario[]
  /**
   * Plays a scenario, by its id, or any other fault at the next message, or the next `times` ones; then the server
   * behaves normally again. Faults of certificate and encryption play at the next connections. Returns how to undo it.
   * @throws TypeError when it cannot happen at this port.
   */
  inject(what: string | ServerOverrides, times?: number): () => void
  close(): Promise<void>
}

/** What the server shares with the rest of its sandbox. */
interface SandboxParts {
  readonly authority: CertificateAuthority
  readonly scenarios: readonly Scenario[]
  readonly deliver: (message: ReceivedMessage) => Promise<void>
  readonly now: () => number
}

const name = 'localhost'

/** Like a provider's submission port: no sign-in before encryption, no message before sign-in. */
const profile: ServerProfile = {
  ...plainProfile(name),
  behaviour: {
    ...plainBehaviour,
    name,
    greeting: `${name} ESMTP Saatja sandbox`,
    mechanisms: ['PLAIN', 'LOGIN'],
    authBeforeTls: false,
    signIn: 'required',
    replies: {
      ...plainBehaviour.replies,
      encryptionRequired: '530 5.7.0 Must issue a STARTTLS command first',
    },
  },
}

const signsIn =
  (username: string, password: string) =>
  async (attempt: SignInAttempt): Promise<boolean> =>
    sameSecret(attempt.secret, password) && attempt.method !== 'XOAUTH2' && attempt.username === username

const ofListen: Readonly<Record<keyof SubmissionOptions, OptionRule>> = {
  port: portRule,
  security: {
    must: 'tls or starttls',
    test: (value) => value === 'tls' || value === 'starttls',
    oneOf: true,
  },
  username: { must: 'text', test: (value) => typeof value === 'string' },
  password: { must: 'text', test: (value) => typeof value === 'string' },
}

const checked = (option: string, value: string): string => {
  if (value === '') throw new TypeError(`listen: ${option} is empty; give one or leave it out`)
  return value
}

interface ServersOptions extends Omit<SandboxParts, 'scenarios'> {
  readonly security: SubmissionSecurity
  readonly faults: ReturnType<typeof createSubmissionFaults>
  readonly username: string
  readonly password: string
}

/** The servers behind the port: one for every way in which they differ. */
const createServers = (options: ServersOptions) => {
  const { authority, deliver, now, security, faults } = options
  const usageCounter = createUsageCounter()
  const servers = serversOnDemand()
  const start = async (listener: ListenerOverrides, port: number): Promise<RunningServer> =>
    startServer({
      profile,
      server: `${name}:${port}`,
      implicitTls: listener.port === undefined ? security === 'tls' : listener.port === 'speaks-tls',
      certificate: await certificateFor(name, listener.certificate, authority),
      starttls: listener.starttls ?? 'offered',
      auth: listener.auth ?? 'offered',
      ...(listener.newestTls === undefined ? {} : { newestTls: listener.newestTls }),
      usageCounter,
      knows: signsIn(options.username, options.password),
      owned: () => [],
      fault: (query) => faults.fault(name, query),
      deliver,
      now,
    })
  return {
    at: (listener: ListenerOverrides, port: number): Promise<RunningServer> =>
      servers.at(listener, () => start(listener, port)),
    close: servers.close,
  }
}

/**
 * Opens the port.
 * @throws TypeError for an option that cannot be used, or an empty user name or password.
 * @throws Error with code `EADDRINUSE` when the port is taken.
 */
export const startSubmissionServer = async (
  options: SubmissionOptions,
  { authority, scenarios, deliver, now }: SandboxParts,
): Promise<SubmissionServer> => {
  checkOptions('listen', options, ofListen)
  const { security = 'starttls' } = options
  const username = checked('username', options.username ?? 'sandbox')
  const password = checked('password', options.password ?? randomBytes(12).toString('base64url'))
  const playable = playableAt(scenarios, security)
  const faults = createSubmissionFaults(name)
  const servers = createServers({ authority, deliver, now, security, faults, username, password })
  const forwarder = await startForwarder(options.port ?? 0, async () => {
    const server = await servers.at(faults.takeListener(), forwarder.port)
    return server.port
  })
  const close = async (): Promise<void> => {
    await forwarder.close()
    await servers.close()
  }
  let closed: Promise<void> | undefined
  return {
    host: '127.0.0.1',
    port: forwarder.port,
    security,
    username,
    password,
    ca: authority.ca,
    scenarios: playable,
    inject: (what, times = 1) => faults.inject(overridesOf(playable, what), times),
    close: () => {
      closed ??= close()
      return closed
    },
  }
}
