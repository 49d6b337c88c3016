import type { DialTarget, Provider } from '@saatja/core'
import { type Account, createAccounts, type TokenCheck } from './accounts.ts'
import { certificateAuthority, certificateFor } from './certificates.ts'
import { createInbox, type Inbox } from './inbox.ts'
import { readMail } from './mail.ts'
import { aimed } from './scenarios/target.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { scenarios } from './scenarios/scenarios.ts'
import { createArmings } from './smtp/injected-faults.ts'
import { type House, houseOf, plainHouse } from './smtp/server-profile.ts'
import { createMeter, type Meter } from './smtp/usage-counter.ts'
import type { Play, Target } from './smtp/server-overrides.ts'
import { type RunningServer, startServer } from './smtp/server.ts'

/** Whose servers the sandbox plays, and who may sign in to them. */
export interface SandboxOptions {
  /** Their hosts are played by their `behaviour`; any other host is a plain server. */
  readonly providers: readonly Provider[]
  /** Who has to give a certain password. Other user names are let in with any but `wrong`. */
  readonly accounts?: readonly Account[]
  /** Which token opens which mailbox. Default: every token but `expired`. */
  readonly tokens?: TokenCheck
  /** In what the plain server differs from {@link plainBehaviour}. */
  readonly plain?: Partial<House['behaviour']>
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
  arm(what: string | Play, target?: Target): () => void
  close(): Promise<void>
}

/** A port of loopback that only root could open, and where nobody listens. */
const closedPort = 1

/** Which house stands under a host name, and what is counted there. */
const createStreet = ({ providers, plain }: SandboxOptions) => {
  const meters = new Map<string, Meter>()
  const providerOf = (host: string) => providers.find(({ hosts }) => hosts.includes(host))
  return {
    house: (host: string): House => {
      const provider = providerOf(host)
      if (provider !== undefined) return houseOf(provider)
      const house = plainHouse(host)
      return { ...house, behaviour: { ...house.behaviour, ...plain } }
    },
    meter: (host: string): Meter => {
      const name = providerOf(host)?.id ?? host
      const meter = meters.get(name) ?? createMeter()
      meters.set(name, meter)
      return meter
    },
  }
}

/** Starts the servers as they are asked for. Close it at the end, or the program goes on. */
export const startSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  const authority = await certificateAuthority()
  const accounts = createAccounts(options.accounts, options.tokens)
  const { add, close, ...inbox } = createInbox()
  const { arm, fault, listener } = createArmings()
  const street = createStreet(options)
  const known = scenarios(options.providers)
  const servers = new Map<string, Promise<RunningServer>>()

  const start = async (host: string, port: number, play: Omit<Play, 'faults'>) =>
    startServer({
      house: street.house(host),
      server: `${host}:${port}`,
      implicitTls: play.port === undefined ? port === 465 : play.port === 'speaks-tls',
      certificate: await certificateFor(host, play.certificate, authority),
      starttls: play.starttls ?? 'offered',
      auth: play.auth ?? 'offered',
      ...(play.newestTls === undefined ? {} : { newestTls: play.newestTls }),
      meter: street.meter(host),
      knows: accounts.knows,
      owned: accounts.owned,
      fault: (query) => fault(host, query),
      deliver: async (delivery) => add(await readMail(delivery)),
      now: options.now ?? Date.now,
    })

  const dial: Sandbox['dial'] = async ({ host, port }) => {
    const play = listener(host)
    const answers = street.house(host).behaviour.ports?.includes(port) !== false
    if (play.port === 'refused' || !answers) return { host: '127.0.0.1', port: closedPort, ca: authority.ca }
    const key = JSON.stringify([host, port, play])
    const server = servers.get(key) ?? start(host, port, play)
    servers.set(key, server)
    return { host: '127.0.0.1', port: (await server).port, ca: authority.ca }
  }

  return {
    ...inbox,
    ca: authority.ca,
    dial,
    scenarios: known,
    arm: (what, target = {}) => {
      if (typeof what !== 'string') return arm(what, target)
      const { play, aim } = aimed(known, options.providers, what, target)
      return arm(play, aim)
    },
    close: async () => {
      close()
      const running = await Promise.all(servers.values())
      await Promise.all(running.map((server) => server.close()))
    },
  }
}
