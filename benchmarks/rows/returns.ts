import { type ReturnedMail, readReturn } from '@saatja/bounce'
import PostalMime from 'postal-mime'
import { familyMails } from '../mails/families.ts'
import { mailsOfServers } from '../mails/of-servers.ts'
import { withInvoice } from '../mails/with-invoice.ts'
import { readOverPostalMime } from '../readers/over-postal-mime.ts'
import { openSisimai, type Sisimai } from '../readers/sisimai.ts'
import { type Cost, interleaved, ratios, type Variant } from '../rounds.ts'
import type { Row } from '../row.ts'
import { median, spread } from '../statistics.ts'

const least = 4
const large = 100_000_000

/** Mails that all readers read. */
interface Mails {
  readonly all: readonly Buffer[]
  /** What they are, for the title of a row: `Returned mails that hold an invoice`. */
  readonly title: string
  /** Who wrote them. */
  readonly source: string
}

/** Which mails can be measured. */
export type MailKind = 'families' | 'invoices' | 'servers'

const mailsOf: Readonly<Record<MailKind, () => Mails | Promise<Mails>>> = {
  families: () => {
    const all = familyMails()
    return {
      all,
      title: 'Returned mails cut down to what is read in them',
      source: `${all.length} programs and forms`,
    }
  },
  invoices: () => {
    const all = withInvoice(familyMails())
    return {
      all,
      title: 'Returned mails that hold an invoice',
      source: `${all.length} programs and forms`,
    }
  },
  servers: async () => {
    const { mails, names } = await mailsOfServers()
    return {
      all: mails,
      title: 'Returned mails as real servers write them',
      source: `${names.join(', ')}, which were refused ${mails.length / names.length} messages each with a text and an HTML part`,
    }
  },
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

/** How often each reader has read all mails before it is timed: a program that runs all day has read many. */
const warmUpPasses = 10

const readersOf = (
  all: readonly Buffer[],
  passes: number,
  peer: Sisimai | undefined,
  theirs: number[],
): readonly Variant[] => {
  const variant = (name: string, read: () => Promise<void>): Variant => {
    const times = async (count: number): Promise<void> => {
      for (let pass = 0; pass < count; pass += 1) await read()
    }
    return { name, warmUp: () => times(Math.min(passes, warmUpPasses)), run: () => times(passes) }
  }
  return [
    variant('own', async () => {
      for (const mail of all) readReturn(mail)
    }),
    // A turn of its own: starting a program costs this process as much as reading a hundred mails.
    {
      name: 'sisimai',
      run: async () => {
        if (peer !== undefined) theirs.push(peer.pass())
      },
    },
    variant('postal-mime', async () => {
      for (const mail of all) await PostalMime.parse(mail, { forceRfc822Attachments: true })
    }),
    variant('over', async () => {
      for (const mail of all) await readOverPostalMime(mail)
    }),
  ]
}

type Costs = ReadonlyMap<string, readonly Cost[]>

const sisimaiRow = (
  title: string,
  mailsRead: string,
  costs: readonly number[],
  peer: { readonly version: string; readonly costs: readonly number[] } | undefined,
): Row => {
  const over = costs.map((cost, round) => (peer?.costs[round] ?? Number.NaN) / cost)
  return {
    what: `${title} read a second on one core, over sisimai`,
    target: `at least ${least} ×`,
    measured: peer === undefined ? 'sisimai is not on this machine' : `${spread(over)} ×`,
    ...(peer === undefined ? {} : { met: median(over) >= least }),
    notes: [
      mailsRead,
      peer === undefined
        ? 'sisimai is not installed here (Debian: libsisimai-perl), so it was not measured.'
        : `The other is sisimai ${peer.version} for Perl, as Debian has it, reading the same files in the same rounds.`,
      `${largest()}.`,
    ],
  }
}

const postalMimeRow = (title: string, mailsRead: string, costs: Costs, agreeing: number): Row => {
  const over = ratios(costs, 'over', 'own', 'cpu')
  return {
    what: `${title} read a second on one core, over the same rules on postal-mime`,
    target: `at least ${least} ×`,
    measured: `${spread(over)} ×`,
    met: median(over) >= least,
    notes: [
      mailsRead,
      `The other lets postal-mime 4.0.0 take the mail apart and reads what it decoded by the same rules; both find the same recipients in ${agreeing} of the mails.`,
      `Taking the mails apart with postal-mime, and nothing else, takes ${spread(ratios(costs, 'postal-mime', 'own', 'cpu'))} × the time of reading them whole.`,
    ],
  }
}

/** Returned mail read in a second, beside others that read it. */
export const returns = async ({
  rounds,
  passes,
  mails,
}: {
  readonly rounds: number
  readonly passes: number
  readonly mails: MailKind
}): Promise<readonly Row[]> => {
  const { all, title, source } = await mailsOf[mails]()
  if (all.length === 0)
    return [{ what: title, measured: 'no real mail server is on this machine', notes: [] }]
  const peer = openSisimai(all, 5)
  const theirs: number[] = []
  const costs = await interleaved(readersOf(all, passes, peer, theirs), rounds)
  peer?.close()
  const each = (costs.get('own') ?? []).map(({ cpu }) => cpu / passes)
  const perSecond = each.map((cost) => (1_000 * all.length) / cost)
  const size = all.reduce((sum, { length }) => sum + length, 0) / all.length / 1_000
  const mailsRead = `${all.length} mails of ${source}, ${size.toFixed(1)} kB each, ${spread(perSecond, 0)} mails/s; median of ${rounds} rounds, CPU time, each reader warmed up.`
  const measured = peer && { version: peer.version, costs: theirs.slice(-rounds) }
  return [
    sisimaiRow(title, mailsRead, each, measured),
    postalMimeRow(title, mailsRead, costs, await agreement(all)),
  ]
}
