import type { Api, DialTarget } from '@saatja/core'
import { type Accounts, createAccounts } from './accounts.ts'
import { startApiServer } from './api/api-server.ts'
import { type DraftRoom, draftRooms } from './api/draft-room.ts'
import { apiAt, type FoundApi } from './api/find-api.ts'
import { type CertificateAuthority, certificateAuthority, certificateFor } from './certificates.ts'
import { createInbox, type Inbox } from './inbox.ts'
import { type ReceivedMessage, readMail } from './mail.ts'
import { checkSandboxOptions, type SandboxOptions } from './sandbox-options.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { scenarios } from './scenarios/scenarios.ts'
import { resolveTarget } from './scenarios/target.ts'
import { serversOnDemand } from './servers-on-demand.ts'
import { checkOverrides, checkTarget } from './smtp/check-injection.ts'
import type { FaultQuery, InjectedFault } from './smtp/fault.ts'
import { createInjectedFaults } from './smtp/injected-faults.ts'
import { type RunningServer, startServer } from './smtp/server.ts'
import type { FaultTarget, ServerOverrides } from './smtp/server-overrides.ts'
import { plainProfile, profileOf, type ServerProfile } from './smtp/server-profile.ts'
import { createUsageCounter, type UsageCounter } from './smtp/usage-counter.ts'
import { type SubmissionOptions, type SubmissionServer, startSubmissionServer } from './submission/server.ts'

/** SMTP servers and mail APIs on loopback under the names of the real ones. Nothing leaves the machine. */
export interface Sandbox extends Omit<Inbox, 'add' | 'close'> {
  /** For `createMailer`: where to connect in place of the real server, and the CA of its certificates. */
  dial(target: { readonly host: string; readonly port: number }): Promise<DialTarget>
  /** PEM of the CA behind every certificate. */
  readonly ca: string
  /** Every failure that can be played here. */
  readonly scenarios: readonly Scenario[]
  /**
   * Plays a scenario, by its id, or any other fault until it is undone by calling the result. The latest one for a
   * target wins. A provider's scenario plays at all of its hosts unless the target names one.
   * @throws TypeError when there is no such scenario, it cannot happen to that target, or a part of a fault has a name or a
   * value that no server could play.
   */
  inject(what: string | ServerOverrides, target?: FaultTarget): () => void
  /**
   * Opens an SMTP port with a password and TLS, for a program that does not use Saatja. Its messages arrive in the same
   * inbox.
   * @throws TypeError for an empty user name or password.
   * @throws Error with code `EADDRINUSE` when the port is taken.
   */
  listen(options?: SubmissionOptions): Promise<SubmissionServer>
  close(): Promise<void>
}

/** A port of loopback that only root could open, and on which nothing listens. */
const closedPort = 1

/** Which profile stands under a host name, and what is counted there. */
const createServers = ({ providers, plain }: SandboxOptions) => {
  const usageCounters = new Map<string, UsageCounter>()
  const providerOf = (host: string) => providers.find(({ hosts }) => hosts.includes(host))
  return {
    profile: (host: string): ServerProfile => {
      const provider = providerOf(host)
      if (provider !== undefined) return profileOf(provider)
      const profile = plainProfile(host)
      return { ...profile, behaviour: { ...profile.behaviour, ...plain } }
    },
    usageCounter: (host: string): UsageCounter => {
      const name = providerOf(host)?.id ?? host
      const usageCounter = usageCounters.get(name) ?? createUsageCounter()
      usageCounters.set(name, usageCounter)
      return usageCounter
    },
  }
}

/** What all servers of one sandbox share. */
interface ServerContext {
  readonly options: SandboxOptions
  readonly authority: CertificateAuthority
  readonly accounts: Accounts
  readonly profiles: ReturnType<typeof createServers>
  /** Drafts that an API keeps between the requests of a message. */
  readonly roomOf: (api: Api) => DraftRoom
  readonly fault: (host: string, query: FaultQuery) => InjectedFault | undefined
  readonly deliver: (delivery: ReceivedMessage) => Promise<void>
}

/** Where a client wants to connect, and what is played there. */
interface DialedServer {
  readonly host: string
  readonly port: number
  readonly overrides: Omit<ServerOverrides, 'faults'>
  readonly api: FoundApi | undefined
}

const startAt = async (
  context: ServerContext,
  { host, port, overrides, api }: DialedServer,
): Promise<RunningServer> => {
  const { options, authority, accounts, profiles, deliver } = context
  const common = {
    server: `${host}:${port}`,
    certificate: await certificateFor(host, overrides.certificate, authority),
    usageCounter: profiles.usageCounter(api?.host ?? host),
    owned: accounts.owned,
    fault: (query: FaultQuery) => context.fault(host, query),
    deliver,
    now: options.now ?? Date.now,
  }
  if (api)
    return startApiServer({
      ...common,
      ...api,
      room: context.roomOf(api.api),
      accepts: accounts.accepts,
      ownerOf: options.tokenOwner,
    })
  return startServer({
    ...common,
    profile: profiles.profile(host),
    implicitTls: overrides.port === undefined ? port === 465 : overrides.port === 'speaks-tls',
    starttls: overrides.starttls ?? 'offered',
    auth: overrides.auth ?? 'offered',
    ...(overrides.newestTls === undefined ? {} : { newestTls: overrides.newestTls }),
    knows: (credentials) => accounts.knows(credentials, host),
  })
}

/** The servers that were dialed; each starts when it is needed. */
const dialedServers = (context: ServerContext, overridesAt: (host: string) => DialedServer['overrides']) => {
  const { options, authority, profiles } = context
  const servers = serversOnDemand()
  const dial: Sandbox['dial'] = async ({ host, port }) => {
    const overrides = overridesAt(host)
    const api = apiAt(options.providers, host, port)
    const answers = api !== undefined || profiles.profile(host).behaviour.ports?.includes(port) !== false
    if (overrides.port === 'refused' || !answers)
      return { host: '127.0.0.1', port: closedPort, ca: authority.ca }
    const start = () => startAt(context, { host, port, overrides, api })
    const server = await servers.at([host, port, overrides], start)
    return { host: '127.0.0.1', port: server.port, ca: authority.ca }
  }
  return { dial, close: servers.close }
}

/** Starts the sandbox; its servers start when they are needed. Close it at the end, or the program does not end. */
export const startSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  checkSandboxOptions(options)
  const authority = await certificateAuthority()
  const accounts = createAccounts(options.accounts, options.tokens)
  const { add, close, ...inbox } = createInbox()
  const { inject, fault, listener } = createInjectedFaults()
  const profiles = createServers(options)
  const known = scenarios(options.providers)
  const submissions: SubmissionServer[] = []
  const deliver = async (message: ReceivedMessage) => add(await readMail(message))
  const context = { options, authority, accounts, profiles, roomOf: draftRooms(), fault, deliver }
  const servers = dialedServers(context, listener)
  return {
    ...inbox,
    ca: authority.ca,
    dial: servers.dial,
    scenarios: known,
    inject: (what, target = {}) => {
      checkTarget(target)
      if (typeof what !== 'string') {
        checkOverrides(what)
        return inject(what, target)
      }
      const resolved = resolveTarget(known, options.providers, what, target)
      return inject(resolved.overrides, resolved.target)
    },
    listen: async (listenOptions = {}) => {
      const shared = { authority, scenarios: known, deliver, now: options.now ?? Date.now }
      const submission = await startSubmissionServer(listenOptions, shared)
      submissions.push(submission)
      return submission
    },
    close: async () => {
      close()
      await Promise.all(submissions.map((submission) => submission.close()))
      await servers.close()
    },
  }
}
