import { HttpError } from '../http-error.ts'
import type { SendTarget } from '../runs/contract.ts'
import type { BulkMessageDetails } from './contract.ts'
import { unknownRun } from './run-queries.ts'
import type { TargetRuns } from './target-runs.ts'

/** Finds the runs to which something belongs: those of the sandbox, or the real ones. */
export interface FindRuns {
  readonly all: readonly TargetRuns[]
  /** Default: those of the sandbox. @throws HttpError */
  target(target: SendTarget | undefined): TargetRuns
  /** @throws HttpError when there is no such run */
  run(id: string): Promise<TargetRuns>
  /** @throws HttpError when there is no such message */
  message(id: string): Promise<{ readonly runs: TargetRuns; readonly message: BulkMessageDetails }>
}

export const findRuns = (sandbox: TargetRuns, real: TargetRuns | undefined): FindRuns => {
  const all = real ? [sandbox, real] : [sandbox]
  return {
    all,
    target: (target = 'sandbox') => {
      if (target === 'sandbox') return sandbox
      if (real === undefined)
        throw new HttpError('real-sending-off', 'Real sending is turned off here.', 'target')
      return real
    },
    run: async (id) => {
      if (real && (await real.has(id))) return real
      if (await sandbox.has(id)) return sandbox
      throw unknownRun()
    },
    message: async (id) => {
      for (const runs of all) {
        const message = await runs.message(id)
        if (message) return { runs, message }
      }
      throw unknownRun()
    },
  }
}
