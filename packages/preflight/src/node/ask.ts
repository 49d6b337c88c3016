import { Resolver } from 'node:dns/promises'
import { checkOptions, optionRules, type RulesFor } from '@saatja/core/options'
import { type DnsAnswer, type DnsQuestion, keyOf } from '../dns/answer.ts'
import { upwards } from '../dns/name.ts'
import { listOf } from '../input-rules.ts'
import { askResolver } from './dns.ts'

/** Answers questions, each under its key. Never throws: a question that gets no answer in time has failed. */
export type AskDns = (
  questions: readonly DnsQuestion[],
  signal?: AbortSignal,
) => Promise<ReadonlyMap<string, DnsAnswer>>

/** How DNS is asked. */
export interface AskOptions {
  /** Instead of `node:dns`: answers one question. */
  readonly resolve?: ((question: DnsQuestion, signal: AbortSignal) => Promise<DnsAnswer>) | undefined
  /** Milliseconds for all questions that are asked at once. Default 5000. */
  readonly deadline?: number | undefined
  /** Name servers, as `address` or `address:port`. Default: those of the machine. */
  readonly servers?: readonly string[] | undefined
  /**
   * Asks the domain's own name servers, so that a change is seen at once and not when a cache forgets. A port other
   * than 53 is for tests.
   */
  readonly fresh?: boolean | { readonly port: number } | undefined
}

const rules: RulesFor<AskOptions> = {
  resolve: optionRules.callback,
  deadline: optionRules.within,
  servers: listOf('name servers, such as ["192.0.2.53"]', (one) => typeof one === 'string'),
  fresh: {
    must: 'true or false',
    test: (value) => optionRules.flag.test(value) || optionRules.object.test(value),
  },
}

const failed: DnsAnswer = { status: 'failed', reason: 'timeout' }

/**
 * QUIRK: `timeout` and `tries` of a resolver are only hints; 1000 ms and 2 tries take 4 s. The deadline is our own.
 * A domain's own server that does not answer, perhaps behind a firewall, is given up sooner.
 */
const newResolver = (servers: readonly string[] | undefined, isOwn: boolean): Resolver => {
  const resolver = new Resolver(isOwn ? { timeout: 500, tries: 1 } : { timeout: 1000, tries: 2 })
  if (servers) resolver.setServers(servers)
  return resolver
}

type Resolve = (question: DnsQuestion) => Promise<DnsAnswer>

const firstValue = (answer: DnsAnswer): string | undefined => {
  const record = answer.status === 'found' ? answer.records[0] : undefined
  return record && 'value' in record ? record.value : undefined
}

/** The name servers of the zone in which a name lies, found from the name upwards. */
const zoneServer = async (name: string, resolve: Resolve): Promise<string | undefined> => {
  for (const zone of upwards(name).slice(0, -1)) {
    const server = firstValue(await resolve({ name: zone, type: 'NS' }))
    const address = server && firstValue(await resolve({ name: server, type: 'A' }))
    if (address !== undefined) return address
  }
  return undefined
}

/**
 * Asks in both ways at once. An alias may lead to another zone, about which the domain's own server knows nothing, and
 * a firewall may allow only the usual way: then the usual answer counts, and that server is not asked again.
 */
const freshly = (
  usual: Resolve,
  port: number,
  open: (server: string) => Resolve,
  silent: Set<string>,
): Resolve => {
  const servers = new Map<string, Promise<string | undefined>>()
  const once: Resolve = remembered(usual)
  return async (question) => {
    const key = question.name
    const server = servers.get(key) ?? zoneServer(key, once)
    servers.set(key, server)
    const cached = once(question)
    const address = await server
    if (address === undefined || silent.has(address)) return cached
    const answer = await open(port === 53 ? address : `${address}:${port}`)(question)
    if (answer.status === 'failed') silent.add(address)
    return answer.status === 'found' || answer.status === 'no-name' ? answer : cached
  }
}

const remembered = (resolve: Resolve): Resolve => {
  const known = new Map<string, Promise<DnsAnswer>>()
  return (question) => {
    const key = keyOf(question)
    const answer = known.get(key) ?? resolve(question)
    known.set(key, answer)
    return answer
  }
}

/** One run over `node:dns`: its resolvers, and how all of them are stopped. */
const openRun = (
  { servers, fresh }: AskOptions,
  silent: Set<string>,
): { resolve: Resolve; cancel: () => void } => {
  const resolvers = new Map<string, Resolver>()
  const opened = (key: string, list: readonly string[] | undefined): Resolver => {
    const resolver = resolvers.get(key) ?? newResolver(list, key !== '')
    resolvers.set(key, resolver)
    return resolver
  }
  const usual: Resolve = (question) => askResolver(opened('', servers), question)
  const port = typeof fresh === 'object' ? fresh.port : 53
  const resolve = fresh
    ? freshly(usual, port, (server) => (question) => askResolver(opened(server, [server]), question), silent)
    : usual
  return {
    resolve,
    cancel: () => {
      for (const resolver of resolvers.values()) resolver.cancel()
    },
  }
}

/** Resolves once the signal is given. */
const failure = (signal: AbortSignal): Promise<DnsAnswer> =>
  new Promise((done) => signal.addEventListener('abort', () => done(failed), { once: true }))

const answered = (answer: Promise<DnsAnswer>): Promise<DnsAnswer> =>
  answer.catch((): DnsAnswer => ({ status: 'failed', reason: 'server' }))

/**
 * Makes a DNS client: it asks each question once, all at the same time, within its own deadline. When it returns,
 * nothing is left open.
 * @throws TypeError that names an option which cannot be used.
 */
export const askDns = (options?: AskOptions): AskDns => {
  checkOptions('askDns', options, rules)
  const given = options ?? {}
  const { deadline = 5000, resolve } = given
  const silent = new Set<string>()
  return async (questions, outer) => {
    const controller = new AbortController()
    const run = resolve
      ? { resolve: (question: DnsQuestion) => resolve(question, controller.signal), cancel: () => {} }
      : openRun(given, silent)
    const abort = (): void => {
      controller.abort()
      run.cancel()
    }
    if (outer?.aborted) return new Map(questions.map((question) => [keyOf(question), failed]))
    const timer = setTimeout(abort, deadline)
    outer?.addEventListener('abort', abort, { once: true })
    try {
      const asked = new Map(questions.map((question) => [keyOf(question), question]))
      const late = failure(controller.signal)
      const answers = await Promise.all(
        [...asked].map(async ([key, question]) => {
          const answer = await Promise.race([answered(run.resolve(question)), late])
          return [key, answer] as const
        }),
      )
      return new Map(answers)
    } finally {
      clearTimeout(timer)
      outer?.removeEventListener('abort', abort)
      run.cancel()
    }
  }
}
