import type { CompanyOutbox } from '@saatja/outbox'

/** A run that was paused, and how many of its messages are left. */
export interface PausedRun {
  readonly name: string
  readonly left: number
}

/**
 * Pauses the runs that an earlier program left behind, except one: someone may have stopped it for a reason. Returns
 * which were paused.
 */
export const pauseOpenRuns = async (
  company: CompanyOutbox,
  except?: string,
): Promise<readonly PausedRun[]> => {
  const paused: PausedRun[] = []
  for (const { id } of await company.runs(1_000)) {
    const progress = id === except ? undefined : await company.progress(id)
    if (progress === undefined || progress.finished || progress.paused) continue
    paused.push({ name: progress.name, left: await company.pause(id) })
  }
  return paused
}
