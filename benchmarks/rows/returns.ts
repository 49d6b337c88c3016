import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ReturnedMail, readReturn } from '@saatja/bounce'
import PostalMime from 'postal-mime'
import { readOverPostalMime } from '../readers/over-postal-mime.ts'
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

const invoiceBytes = 60_000
/** Bytes of no pattern in lines of base64, as a PDF is sent. */
const invoice = Buffer.from(
  Uint8Array.from({ length: invoiceBytes }, (_, at) => (at * 7_919 + (at >> 7)) & 255),
)
  .toString('base64')
  .replace(/.{76}/g, '$&\n')

const attached = `Content-Type: multipart/mixed; boundary="=invoice"

--=invoice
Content-Type: text/plain

Tere!
--=invoice
Content-Type: application/pdf
Content-Transfer-Encoding: base64

${invoice}
--=invoice--
`

/** Of these mails those that hold the original whole, with an invoice attached to it. */
const withInvoice = (all: readonly Buffer[]): readonly Buffer[] =>
  all
    .map((mail) => mail.toString('latin1'))
    .filter((mail) => /message\/rfc822[\s\S]*MIME-Version: 1\.0\n\nTere!\n/.test(mail))
    .map((mail) =>
      Buffer.from(
        mail.replace(/(message\/rfc822[\s\S]*MIME-Version: 1\.0\n)\nTere!\n/, `$1${attached}`),
        'latin1',
      ),
    )

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

/** Of how many mails both readers say the same about the same recipients. */
const agreement = async (all: readonly Buffer[]): Promise<number> => {
  const said = ({ recipients }: ReturnedMail): string =>
    recipients.map(({ address, action, cause }) => `${address} ${action} ${cause}`).join()
  const same = await Promise.all(
    all.map(async (mail) => said(await readOverPostalMime(mail)) === said(readReturn(mail))),
  )
  return same.filter(Boolean).length
}

/** Returned mail read in a second, beside others that read it. */
export const returns = async ({
  rounds,
  passes,
  invoices = false,
}: {
  readonly rounds: number
  readonly passes: number
  /** Only mails that return the original whole, with an invoice attached to it. */
  readonly invoices?: boolean
}): Promise<readonly Row[]> => {
  const all = invoices ? withInvoice(mails()) : mails()
  const copy = mkdtempSync(join(tmpdir(), 'saatja-returns-'))
  for (const [at, mail] of all.entries()) writeFileSync(join(copy, `${at}.eml`), mail)
  try {
    const peer = sisimai(copy, 3)
    const theirs: number[] = []
    const own = {
      name: 'own',
      run: async () => {
        for (let pass = 0; pass < passes; pass += 1) for (const mail of all) readReturn(mail)
      },
    }
    // A turn of its own: starting a program costs this process as much as reading a hundred mails.
    const program = {
      name: 'sisimai',
      run: async () => {
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
    const over = {
      name: 'over',
      run: async () => {
        for (let pass = 0; pass < passes; pass += 1) for (const mail of all) await readOverPostalMime(mail)
      },
    }
    const costs = await interleaved([own, program, postal, over], rounds)
    const each = (costs.get('own') ?? []).map(({ cpu }) => cpu / passes)
    const perSecond = each.map((cost) => (1_000 * all.length) / cost)
    const overSisimai = each.map((cost, round) => (theirs.slice(-rounds)[round] ?? Number.NaN) / cost)
    const overPostal = ratios(costs, 'postal-mime', 'own', 'cpu')
    const overSame = ratios(costs, 'over', 'own', 'cpu')
    const which = `Returned mails${invoices ? ' that hold an invoice' : ''} read a second on one core`
    const size = all.reduce((sum, { length }) => sum + length, 0) / all.length / 1_000
    const mailsRead = `${all.length} mails of ${all.length} programs and forms, ${size.toFixed(1)} kB each, ${spread(perSecond, 0)} mails/s; median of ${rounds} rounds, CPU time.`
    return [
      {
        what: `${which}, over sisimai`,
        target: `at least ${least} ×`,
        measured: peer === undefined ? `${spread(perSecond, 0)} mails/s` : `${spread(overSisimai)} ×`,
        ...(peer === undefined ? {} : { met: median(overSisimai) >= least }),
        notes: [
          mailsRead,
          peer === undefined
            ? 'sisimai is not installed here (Debian: libsisimai-perl), so it was not measured.'
            : `The other is sisimai ${peer.version} for Perl, as Debian has it, reading the same files in the same rounds.`,
          `${largest()}.`,
        ],
      },
      {
        what: `${which}, over the same rules on postal-mime`,
        target: `at least ${least} ×`,
        measured: `${spread(overSame)} ×`,
        met: median(overSame) >= least,
        notes: [
          mailsRead,
          `The other lets postal-mime 4.0.0 take the mail apart and reads what it decoded by the same rules; both find the same recipients in ${await agreement(all)} of the mails.`,
          `Taking the mails apart with postal-mime, and nothing else, takes ${spread(overPostal)} × the time of reading them whole.`,
        ],
      },
    ]
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}
