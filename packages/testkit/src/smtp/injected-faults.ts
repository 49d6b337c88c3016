import type { Fault, FaultQuery } from './fault.ts'
import type { Play, Target } from './server-overrides.ts'

/** Whether the play changes the listener itself and not only what is said. */
const changesListener = ({ certificate, starttls, auth, port, newestTls }: Play): boolean =>
  [certificate, starttls, auth, port, newestTls].some((part) => part !== undefined)

/** What is being played, and where. */
interface Armings {
  arm(play: Play, target: Target): () => void
  /** The fault for this moment at this host. Asking counts as playing it. */
  fault(host: string, query: FaultQuery): Fault | undefined
  /** How the listener of this host differs from its usual self. */
  listener(host: string): Omit<Play, 'faults'>
}

interface Arming {
  readonly play: Play
  readonly target: Target
  left: number
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
      const arming = { play, target, left: target.times ?? Number.POSITIVE_INFINITY }
      armings = [...armings, arming]
      return () => {
        armings = armings.filter((other) => other !== arming)
      }
    },
    fault: (host, query) => {
      const faultOf = ({ play }: Arming) =>
        play.faults?.find(({ stage, at }) => stage === query.stage && at === query.at)
      const arming = armings.findLast(
        (each) => each.left > 0 && faultOf(each) !== undefined && aims(each, host, query),
      )
      if (arming === undefined) return undefined
      arming.left -= 1
      return faultOf(arming)
    },
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
