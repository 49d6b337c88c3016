import type { Fault, FaultQuery } from './fault.ts'
import type { Play, Target } from './play.ts'

/** Whether the play changes the listener itself and not only what is said. */
const changesListener = ({ certificate, starttls, auth, port, newestTls }: Play): boolean =>
  [certificate, starttls, auth, port, newestTls].some((part) => part !== undefined)

/** What is being played, and where. */
interface Armings {
  arm(play: Play, target: Target): () => void
  /** The fault for this moment at this host. */
  fault(host: string, query: FaultQuery): Fault | undefined
  /** How the listener of this host differs from its usual self. */
  listener(host: string): Omit<Play, 'faults'>
}

interface Arming {
  readonly play: Play
  readonly target: Target
}

const sameName = (wanted: Target['host'], name: string | null | undefined) =>
  wanted === undefined || [wanted].flat().some((each) => each.toLowerCase() === name?.toLowerCase())

const aims = ({ target }: Arming, host: string, { stage, user, recipient }: FaultQuery) =>
  sameName(target.host, host) &&
  sameName(target.user, user) &&
  (stage !== 'recipient' || sameName(target.recipient, recipient))

export const createArmings = (): Armings => {
  let armings: readonly Arming[] = []
  return {
    arm: (play, target) => {
      const arming = { play, target }
      armings = [...armings, arming]
      return () => {
        armings = armings.filter((other) => other !== arming)
      }
    },
    fault: (host, query) =>
      armings
        .filter((arming) => aims(arming, host, query))
        .flatMap(({ play }) => play.faults ?? [])
        .findLast(({ stage, at }) => stage === query.stage && at === query.at),
    listener: (host) => {
      const armed = armings.findLast(
        ({ play, target }) =>
          changesListener(play) && target.user === undefined && sameName(target.host, host),
      )
      const { faults, ...listener } = armed?.play ?? {}
      return listener
    },
  }
}
