import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readReturn } from '@saatja/bounce'
import PostalMime from 'postal-mime'
import { interleaved, ratios } from '../rounds.ts'
import type { Row } from '../row.ts'
import { median, spread } from '../statistics.ts'

const least = 4
const folder = fileURLToPath(new URL('../../packages/bounce/test/families', import.meta.url))
const large = 100_000_000

const mails = (): readonly Buffer[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => readFileSync(join(folder, name)))

/** Reads a folder of mails again and again, and prints the CPU seconds that it took and the version that read them. */
const perl = `
use strict; use warnings; use Sisimai;
my ($folder, $passes) = @ARGV;
Sisimai->make($folder);
my ($u, $s) = times; 
for (1 .. $passes) { Sisimai->make($folder) }
my ($v, $t) = times;
print join(' ', ($v - $u) + ($t - $s), Sisimai->version), "\\n";
`

interface Peer {
  readonly version: string
  /** CPU milliseconds for one pass over all mails. */
  pass(): number
}

/** Debian's sisimai, when it is installed. It takes every file of a folder for a mail. */
const sisimai = (copy: string, passes: number): Peer | undefined => {
  const run = () => spawnSync('perl', ['-e', perl, copy, String(passes)], { encoding: 'utf8' })
  const first = run()
  const version = first.stdout.trim().split(' ')[1]
  if (first.status !== 0 || version === undefined) return undefined
  return { version, pass: () => (1_000 * Number(run().stdout.split(' ')[0])) / passes }
}

const largest = (): string => {
  const bytes = Buffer.alloc(large, 'From: a@b.example\n\nHello there, all of you.\n')
  const before = { time: performance.now(), memory: process.memoryUsage().rss }
  readReturn(bytes)
  const time = performance.now() - before.time
  const memory = process.memoryUsage().rss - before.memory
  return `${time.toFixed(0)} ms and ${Math.max(0, memory / 1e6).toFixed(0)} MB for a mail of 100 MB`
}

/** Returned mail read in a second, beside others that read it. */
export const returns = async ({
  rounds,
  passes,
}: {
  readonly rounds: number
  readonly passes: number
}): Promise<Row> => {
  const all = mails()
  const copy = mkdtempSync(join(tmpdir(), 'saatja-returns-'))
  cpSync(folder, copy, { recursive: true })
  try {
    const peer = sisimai(copy, 3)
    const theirs: number[] = []
    const own = {
      name: 'own',
      run: async () => {
        for (let pass = 0; pass < passes; pass += 1) for (const mail of all) readReturn(mail)
        if (peer !== undefined) theirs.push(peer.pass())
      },
    }
    const postal = {
      name: 'postal-mime',
      run: async () => {
        for (let pass = 0; pass < passes; pass += 1)
          for (const mail of all) await PostalMime.parse(mail, { forceRfc822Attachments: true })
      },
    }
    const costs = await interleaved([own, postal], rounds)
    const each = (costs.get('own') ?? []).map(({ cpu }) => cpu / passes)
    const perSecond = each.map((cost) => (1_000 * all.length) / cost)
    const overSisimai = each.map((cost, round) => (theirs.slice(-rounds)[round] ?? Number.NaN) / cost)
    const overPostal = ratios(costs, 'postal-mime', 'own', 'cpu')
    return {
      what: 'Returned mails read a second on one core, over sisimai',
      target: `at least ${least} ×`,
      measured: peer === undefined ? `${spread(perSecond, 0)} mails/s` : `${spread(overSisimai)} ×`,
      ...(peer === undefined ? {} : { met: median(overSisimai) >= least }),
      notes: [
        `${all.length} mails of ${all.length} programs and forms, ${spread(perSecond, 0)} mails/s; median of ${rounds} rounds, CPU time.`,
        peer === undefined
          ? 'sisimai is not installed here (Debian: libsisimai-perl), so it was not measured.'
          : `The other is sisimai ${peer.version} for Perl, as Debian has it, reading the same files in the same rounds.`,
        `postal-mime 4.0.0 takes ${spread(overPostal)} × the time for taking the mails apart alone, before a report is read.`,
        `${largest()}.`,
      ],
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
