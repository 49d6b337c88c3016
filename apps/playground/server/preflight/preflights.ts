import { type Locale, locales, type Provider } from '@saatja/core'
import { loadTexts } from '@saatja/core/explain'
import type { SimulatedDns } from '@saatja/demo'
import {
  type DnsAnswer,
  type HandoverMessage,
  handover,
  type Preflight,
  preflightTexts,
} from '@saatja/preflight'
import {
  type AskDns,
  askDns,
  type FetchPage,
  fetchPages,
  preflightCompany,
  runCompareSenders,
  runDetect,
} from '@saatja/preflight/node'
import type { CardStore } from '../cards/card-store.ts'
import { draftedCard, effectiveOf, surroundingsOf } from '../cards/inheritance.ts'
import { HttpError } from '../http-error.ts'
import { askedOf, zonesFound } from './asked.ts'
import { companyRows } from './company.ts'
import type {
  CompanyRow,
  DetectRequest,
  DetectView,
  DnsSource,
  PreflightRequest,
  PreflightView,
  ReportView,
  ZoneRecord,
  ZoneView,
} from './contract.ts'
import { problemsOf, recordsOf, zonesOf } from './zone-records.ts'

/** Asks real services; tests use their own in its place. */
export interface RealDns {
  readonly ask: AskDns
  readonly fetch: FetchPage
}

export interface PreflightOptions {
  readonly book: CardStore
  readonly providers: readonly Provider[]
  readonly dns: SimulatedDns
  /** Whether services outside this machine may be asked. */
  readonly realAllowed: boolean
  readonly real?: RealDns | undefined
}

/** Reports on users' messages, and on the mail service of an address. */
export interface Preflights {
  /** Returns undefined for a user who does not exist, such as one whose card was just deleted. */
  user(request: PreflightRequest): Promise<PreflightView | undefined>
  company(source: DnsSource): Promise<readonly CompanyRow[]>
  detect(request: DetectRequest): Promise<DetectView>
}

const reportView = ({ changes, ...report }: Preflight): ReportView => ({
  ...report,
  changes: changes.map(({ afterwards, ...change }) => ({ ...change, afterwards: afterwards.outlook })),
})

/** The domain whose records decide. */
const domainOf = ({ dmarc }: Preflight): string => dmarc.organizationalDomain ?? dmarc.domain

const handoversOf = async (report: Preflight): Promise<Readonly<Record<Locale, HandoverMessage>>> => {
  const handovers = await Promise.all(
    locales.map(async (locale) => {
      const texts = await loadTexts(locale, [preflightTexts])
      return [locale, handover(report, locale, texts)] as const
    }),
  )
  return Object.fromEntries(handovers) as Record<Locale, HandoverMessage>
}

/** Makes the answers to the page's questions about arrival. */
export const preflightsOf = ({ book, providers, dns, realAllowed, real }: PreflightOptions): Preflights => {
  const inSandbox = askDns({ servers: [dns.server] })
  const outside = real ?? { ask: askDns({ fresh: true }), fetch: fetchPages() }
  // Edited records that cannot be served are kept with the others, so that typing can continue.
  const edited = new Map<string, readonly ZoneRecord[]>()

  const askerOf = (source: DnsSource): AskDns => {
    if (source === 'sandbox') return inSandbox
    if (!realAllowed) throw new HttpError('real-dns-off', 'Only the sandbox’s DNS can be queried here.')
    return outside.ask
  }

  const edit = ({ zones = {}, restore }: PreflightRequest): void => {
    if (restore !== undefined) {
      edited.delete(restore)
      dns.restore(restore)
    }
    for (const [domain, records] of Object.entries(zones)) {
      edited.set(domain, records)
      dns.replace(domain, zonesOf(records, domain))
    }
  }

  const sandboxZone = (domain: string): ZoneView => {
    const records = edited.get(domain) ?? recordsOf(dns.zones(), domain)
    return { domain, records, problems: problemsOf(records, domain) }
  }

  /** No record in real DNS is an answer; no record in the sandbox is not. */
  const recordsKnown = (report: Preflight, source: DnsSource): boolean =>
    source === 'real' || sandboxZone(domainOf(report)).records.length > 0

  return {
    user: async (request) => {
      const { user, draft, source, perDay } = request
      const ask = askerOf(source)
      edit(request)
      const card = draft ? await draftedCard(draft, book, providers) : await book.get(user)
      if (card === undefined) return undefined
      const answers = new Map<string, DnsAnswer>()
      const around = await surroundingsOf(book, providers)
      const { current, replyTo } = await runCompareSenders(
        { ...around, card, ...(perDay === undefined ? {} : { perDay }) },
        { ask, dns: answers },
      )
      const asked = askedOf(answers)
      const other = replyTo?.sender === current.sender ? undefined : replyTo
      const found = zonesFound(asked)
      const zoneOf = (domain: string): ZoneView =>
        source === 'sandbox'
          ? sandboxZone(domain)
          : { domain, records: recordsOf(found, domain), problems: [] }
      return {
        recordsKnown: recordsKnown(current, source),
        current: reportView(current),
        ...(other ? { replyTo: reportView(other) } : {}),
        zones: [zoneOf(domainOf(current))],
        asked,
        handovers: await handoversOf(current),
      }
    },
    company: async (source) => {
      const around = await surroundingsOf(book, providers)
      const cards = await book.all()
      const reports = await preflightCompany({ ...around, cards }, { ask: askerOf(source) })
      return companyRows(
        cards.flatMap((card) => {
          const report = reports.get(card.code)
          return report ? [{ report, effective: effectiveOf(card, around) }] : []
        }),
        (report) => recordsKnown(report, source),
      )
    },
    detect: ({ address, user, stated, source, consent = [] }) =>
      runDetect(
        { address, providers, card: user, ...(stated ? { stated } : {}) },
        source === 'sandbox'
          ? { ask: askerOf(source) }
          : { ask: askerOf(source), fetch: outside.fetch, consent },
      ),
  }
}
