import type { FaultQuery, InjectedFault } from './fault.ts'
import type { FaultTarget, ServerOverrides } from './server-overrides.ts'

/** Whether the overrides change the listener itself and not only its replies. */
const changesListener = ({ certificate, starttls, auth, port, newestTls }: ServerOverrides): boolean =>
  [certificate, starttls, auth, port, newestTls].some((part) => part !== undefined)

/** What is being played, and where. */
interface InjectedFaults {
  inject(overrides: ServerOverrides, target: FaultTarget): () => void
  /** The fault for this moment at this host. Asking counts as playing it. */
  fault(host: string, query: FaultQuery): InjectedFault | undefined
  /** Finds how the listener of this host differs from normal. */
  listener(host: string): Omit<ServerOverrides, 'faults'>
}

interface Injection {
  readonly overrides: ServerOverrides
  readonly target: FaultTarget
  left: number
}

const sameName = (wanted: FaultTarget['host'], name: string | null | undefined) =>
  wanted === undefined || [wanted].flat().some((each) => each.toLowerCase() === name?.toLowerCase())

const matches = ({ target }: Injection, host: string, { stage, user, recipient }: FaultQuery) =>
  sameName(target.host, host) &&
  sameName(target.user, user) &&
  (stage !== 'recipient' || sameName(target.recipient, recipient))

export const createInjectedFaults = (): InjectedFaults => {
  let injections: readonly Injection[] = []
  return {
    inject: (overrides, target) => {
      const injection = { overrides, target, left: target.times ?? Number.POSITIVE_INFINITY }
      injections = [...injections, injection]
      return () => {
        injections = injections.filter((other) => other !== injection)
      }
    },
    fault: (host, query) => {
      const faultOf = ({ overrides }: Injection) =>
        overrides.faults?.find(({ stage, at }) => stage === query.stage && at === query.at)
      const injection = injections.findLast(
        (each) => each.left > 0 && faultOf(each) !== undefined && matches(each, host, query),
      )
      if (injection === undefined) return undefined
      injection.left -= 1
      return faultOf(injection)
    },
    listener: (host) => {
      const injected = injections.findLast(
        ({ overrides, target }) =>
          changesListener(overrides) && target.user === undefined && sameName(target.host, host),
      )
      const { faults, ...listener } = injected?.overrides ?? {}
      return listener
    },
  }
}
