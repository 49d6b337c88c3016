import type { DialTarget, Provider } from '@saatja/core'
import { type Account, createAccounts, type TokenCheck } from './accounts.ts'
import { certificateAuthority, certificateFor } from './certificates.ts'
import { createInbox, type Inbox } from './inbox.ts'
import { readMail } from './mail.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { scenarios } from './scenarios/scenarios.ts'
import { resolveTarget } from './scenarios/target.ts'
import { createInjectedFaults } from './smtp/injected-faults.ts'
import { type RunningServer, startServer } from './smtp/server.ts'
import type { FaultTarget, ServerOverrides } from './smtp/server-overrides.ts'
import { plainProfile, profileOf, type ServerProfile } from './smtp/server-profile.ts'
import { createUsageCounter, type UsageCounter } from './smtp/usage-counter.ts'

/** Whose servers the sandbox plays, and who may sign in to them. */
export interface SandboxOptions {
  /** Their hosts are played by their `behaviour`; any other host is a plain server. */
  readonly providers: readonly Provider[]
  /** Who has to give a certain password. Other user names are let in with any but `wrong`. */
  readonly accounts?: readonly Account[]
  /** Which token opens which mailbox. Default: every token but `expired`. */
  readonly tokens?: TokenCheck
  /** In what the plain server differs from {@link plainBehaviour}. */
  readonly plain?: Partial<ServerProfile['behaviour']>
  /** Clock for the limits and the time of the mails, in milliseconds since the epoch. */
  readonly now?: () => number
}

/** SMTP servers on loopback under the names of the real ones. Nothing leaves the machine. */
export interface Sandbox extends Omit<Inbox, 'add' | 'close'> {
  /** For `createMailer`: where to connect in place of the real server, and the CA that vouches for its name. */
  dial(target: { readonly host: string; readonly port: number }): Promise<DialTarget>
  /** PEM of the CA behind every certificate. */
  readonly ca: string
  /** Every failure that can be played here. */
  readonly scenarios: readonly Scenario[]
  /**
   * Plays a scenario, by its id, or anything else until it is taken back by calling the answer. The latest one for a
   * target wins. A provider's scenario plays at all of its hosts unless the target names one.
   * @throws TypeError when there is no such scenario, or it cannot happen to that target.
   */
  inject(what: string | ServerOverrides, target?: FaultTarget): () => void
  close(): Promise<void>
}

/** A port of loopback that only root could open, and where nobody listens. */
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

/** Starts the servers as they are asked for. Close it at the end, or the program goes on. */
export const startSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  const authority = await certificateAuthority()
  const accounts = createAccounts(options.accounts, options.tokens)
  const { add, close, ...inbox } = createInbox()
  const { inject, fault, listener } = createInjectedFaults()
  const profiles = createServers(options)
  const known = scenarios(options.providers)
  const servers = new Map<string, Promise<RunningServer>>()

  const start = async (host: string, port: number, overrides: Omit<ServerOverrides, 'faults'>) =>
    startServer({
      profile: profiles.profile(host),
      server: `${host}:${port}`,
      implicitTls: overrides.port === undefined ? port === 465 : overrides.port === 'speaks-tls',
      certificate: await certificateFor(host, overrides.certificate, authority),
      starttls: overrides.starttls ?? 'offered',
      auth: overrides.auth ?? 'offered',
      ...(overrides.newestTls === undefined ? {} : { newestTls: overrides.newestTls }),
      usageCounter: profiles.usageCounter(host),
      knows: accounts.knows,
      owned: accounts.owned,
      fault: (query) => fault(host, query),
      deliver: async (delivery) => add(await readMail(delivery)),
      now: options.now ?? Date.now,
    })

  const dial: Sandbox['dial'] = async ({ host, port }) => {
    const overrides = listener(host)
    const answers = profiles.profile(host).behaviour.ports?.includes(port) !== false
    if (overrides.port === 'refused' || !answers)
      return { host: '127.0.0.1', port: closedPort, ca: authority.ca }
    const key = JSON.stringify([host, port, overrides])
    const server = servers.get(key) ?? start(host, port, overrides)
    servers.set(key, server)
    return { host: '127.0.0.1', port: (await server).port, ca: authority.ca }
  }

  return {
    ...inbox,
    ca: authority.ca,
    dial,
    scenarios: known,
    inject: (what, target = {}) => {
      if (typeof what !== 'string') return inject(what, target)
      const resolved = resolveTarget(known, options.providers, what, target)
      return inject(resolved.overrides, resolved.target)
    },
    close: async () => {
      close()
      const running = await Promise.all(servers.values())
      await Promise.all(running.map((server) => server.close()))
    },
  }
}
