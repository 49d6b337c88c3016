import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@saatja/test-database'
import { singleMailWaits } from '../outbox/process.ts'
import { keys, type Waits } from '../outbox/setup.ts'
import type { Row } from '../row.ts'
import { startSink } from '../servers/sink.ts'
import { quantile } from '../statistics.ts'

const most = 2_000

export interface CrowdOptions {
  /** Messages of one user that wait. */
  readonly queued: number
  /** Single mails that are sent meanwhile, one after the other, of each sort. */
  readonly singles: number
  /** Folder of an installed checkout of an earlier release, to measure beside this one. */
  readonly before?: string
}

type Measured = ReadonlyMap<string, Waits>

const measure = async ({ queued, singles, before }: CrowdOptions): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), 'saatja-bench-'))
  const sink = await startSink()
  const server = await startPostgres({ durable: true })
  const common = { dial: { host: '127.0.0.1', port: sink.port }, keys, queued, singles }
  const measured = new Map<string, Waits>()
  const builds = [['', undefined], ...(before === undefined ? [] : [[' before', before] as const])] as const
  for (const [suffix, checkout] of builds) {
    const place = { folder: join(folder, `data${suffix.trim()}`) }
    measured.set(`PGlite${suffix}`, await singleMailWaits({ ...common, place }, checkout))
    const url = await server.database()
    measured.set(`PostgreSQL${suffix}`, await singleMailWaits({ ...common, place: { url } }, checkout))
  }
  await server.stop()
  await sink.stop()
  rmSync(folder, { recursive: true })
  return measured
}

const said = (waits: readonly number[]): string =>
  [0.5, 0.99, 1].map((share) => quantile(waits, share).toFixed(0)).join(' / ')

/** How long a mail waits because of someone else’s bulk run. */
export const crowd = async (options: CrowdOptions): Promise<Row> => {
  const measured = await measure(options)
  const all = [...measured].filter(([name]) => !name.endsWith('before'))
  const longest = Math.max(...all.flatMap(([, waits]) => [...waits.otherMailbox, ...waits.sameMailbox]))
  const slower = all.some(([name, { sameMailbox }]) => {
    const old = measured.get(`${name} before`)
    return old !== undefined && quantile(sameMailbox, 0.99) > quantile(old.sameMailbox, 0.99)
  })
  const queued = options.queued.toLocaleString('en')
  return {
    what: `Wait of a mail while ${queued} of one user are queued and being sent`,
    target: 'under 2 s; p99 of a person’s mail not above an earlier build',
    measured: [...measured]
      .map(
        ([name, { sameMailbox, otherMailbox }]) =>
          `${name}: a person’s in the same mailbox ${said(sameMailbox)} ms, in another mailbox ${said(otherMailbox)} ms`,
      )
      .join('; '),
    met: longest < most && !slower,
    notes: [
      `p50 / p99 / longest of ${options.singles} mails of each sort, one after the other, while one worker drains the big run without any limit of a provider: a person’s single mail in the busy mailbox, and the first mail of another mailbox. From the commit until the server’s final reply is written down.`,
    ],
  }
}
