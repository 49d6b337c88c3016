import type { CompanyOutbox } from '@saatja/outbox'

/** How many runs are looked through for one thing. */
export const lookedThrough = 1000

/** Counts the messages of a user that are not sent yet. */
export const waitingIn = async (company: CompanyOutbox, user: string): Promise<number> => {
  let waiting = 0
  for (const { id } of await company.runs(lookedThrough)) {
    const progress = await company.progress(id)
    if (progress?.user !== user) continue
    const { queued, sending, deferred } = progress.counts
    waiting += queued + sending + deferred
  }
  return waiting
}
