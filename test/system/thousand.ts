import { type CompanyOutbox, openOutbox, type Progress } from '@saatja/outbox'
import type { Store } from '@saatja/store'
import { expect } from 'vitest'

const by = { by: 'test' }

const until = async (
  company: CompanyOutbox,
  run: string,
  wanted: (progress: Progress) => boolean,
  timeoutMs: number,
): Promise<Progress> => {
  let last: Progress | undefined
  for await (const progress of company.watch(run, { signal: AbortSignal.timeout(timeoutMs), every: 50 })) {
    last = progress
    if (wanted(progress)) return progress
  }
  throw new Error(`Not reached within ${timeoutMs} ms: ${JSON.stringify(last)}`)
}

/** Sends so many mails of one run to a port, every tenth of them to someone whom the server refuses. */
export const sendThousand = async (
  store: Store,
  port: number,
  refusedName: (index: number) => string,
  timeoutMs: number,
  size = 1_000,
) => {
  const slug = `kivi-${process.pid}-${port}`
  const dial = () => ({ host: '127.0.0.1', port })
  const outbox = await openOutbox({ store, providers: [], mailer: { dial, clientName: 'client.test' } })
  try {
    await store.company(slug).put({ name: 'Kivi OÜ' }, by)
    const mail = { sender: 'smtp', server: 'mail.kivi.test:25', security: 'none', username: null } as const
    await store.company(slug).cards.put({ code: 'MARI', email: 'mari@kivi.test', mail }, by)
    const company = outbox.company(slug)
    const nameOf = (index: number): string =>
      index % 10 === 3 ? refusedName((index - 3) / 10) : `customer${index}`
    const messages = Array.from({ length: size }, (_, index) => ({
      key: `invoice-${index}`,
      message: { to: `${nameOf(index)}@known.test`, subject: 'Arve', text: 'Tere!' },
    }))
    const { run } = await company.enqueue({ user: 'MARI', run: 'november', messages })
    await outbox.work()
    const ended = ({ counts: { sent, failed, deferred } }: Progress): boolean =>
      sent + failed + deferred === size
    const progress = await until(company, run, ended, timeoutMs)
    const unsent = await Promise.all(
      (await company.messages({ run, limit: size }))
        .filter(({ state }) => state !== 'sent')
        .map(({ id }) => company.message(id)),
    )
    return { progress, unsent }
  } finally {
    await outbox.close()
  }
}

/** Nine tenths are sent, a tenth is told for what it is, and no one waits for it. */
export const expectOnlyTheRefusedToFail = ({
  progress,
  unsent,
}: Awaited<ReturnType<typeof sendThousand>>): void => {
  expect(progress.counts).toMatchObject({ sent: progress.total * 0.9, queued: 0, unknown: 0, partial: 0 })
  expect(progress.counts.failed + progress.counts.deferred).toBe(progress.total * 0.1)
  expect([progress.held, progress.resting]).toEqual([0, undefined])
  for (const message of unsent) {
    const state = message?.diagnosis?.retry === 'later' ? 'deferred' : 'failed'
    expect([message?.reply, message?.state]).toEqual([message?.reply, state])
    expect(['recipient', 'final-reply']).toContain(message?.diagnosis?.stage)
  }
}
