import { createInjectedFaults } from '../smtp/injected-faults.ts'
import type { ServerOverrides } from '../smtp/server-overrides.ts'

/** How the server differs, but for its replies. */
export type ListenerOverrides = Omit<ServerOverrides, 'faults'>

/** Plays what is injected, each as often as it was asked for. */
export const createSubmissionFaults = (host: string) => {
  const faults = createInjectedFaults()
  let waiting: readonly { left: number; readonly stop: () => void }[] = []
  const injectListener = (listener: ListenerOverrides, times: number): (() => void) => {
    const one = { left: times, stop: faults.inject(listener, {}) }
    waiting = [...waiting, one]
    return () => {
      one.stop()
      waiting = waiting.filter((other) => other !== one)
    }
  }
  return {
    fault: faults.fault,
    inject: ({ faults: replies, ...listener }: ServerOverrides, times: number): (() => void) => {
      const stops = [
        ...(replies === undefined
          ? []
          : [faults.inject({ faults: replies }, { times: times * replies.length })]),
        ...(Object.keys(listener).length === 0 ? [] : [injectListener(listener, times)]),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
    /** How the listener differs for the connection that has come. Asking counts as playing it. */
    takeListener: (): ListenerOverrides => {
      const listener = faults.listener(host)
      const latest = waiting.at(-1)
      if (latest === undefined) return listener
      latest.left -= 1
      if (latest.left > 0) return listener
      latest.stop()
      waiting = waiting.slice(0, -1)
      return listener
    },
  }
}
