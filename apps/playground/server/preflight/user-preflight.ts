import { type Locale, locales, type Provider } from '@saatja/core'
import { loadTexts } from '@saatja/core/explain'
import {
  type DnsAnswer,
  type HandoverMessage,
  handover,
  type Preflight,
  preflightTexts,
} from '@saatja/preflight'
import { type AskDns, runCompareSenders } from '@saatja/preflight/node'
import type { CardStore } from '../cards/card-store.ts'
import { draftedCard, surroundingsOf } from '../cards/inheritance.ts'
import { askedOf, zonesFound } from './asked.ts'
import type { DnsSource, PreflightRequest, PreflightView, ReportView, ZoneView } from './contract.ts'
import type { EditedZones } from './edited-zones.ts'
import { recordsOf } from './zone-records.ts'

/** Where a report finds cards and records. */
export interface PreflightContext {
  readonly book: CardStore
  readonly providers: readonly Provider[]
  readonly zones: EditedZones
  /** @throws HttpError where real DNS must not be queried */
  readonly askerOf: (source: DnsSource) => AskDns
}

const reportView = ({ changes, ...report }: Preflight): ReportView => ({
  ...report,
  changes: changes.map(({ afterwards, ...change }) => ({ ...change, afterwards: afterwards.outlook })),
})

/** No record in real DNS is an answer; no record in the sandbox is not. */
export const recordsKnown = (report: Preflight, source: DnsSource, zones: EditedZones): boolean =>
  source === 'real' || zones.view(domainOf(report)).records.length > 0

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

/** Reports on the messages of one user. Returns undefined for a user who does not exist. */
export const userPreflight = async (
  { book, providers, zones, askerOf }: PreflightContext,
  request: PreflightRequest,
): Promise<PreflightView | undefined> => {
  const { user, draft, source, perDay } = request
  const ask = askerOf(source)
  zones.edit(request)
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
  const domain = domainOf(current)
  const found = (): ZoneView => ({ domain, records: recordsOf(zonesFound(asked), domain), problems: [] })
  return {
    recordsKnown: recordsKnown(current, source, zones),
    current: reportView(current),
    ...(other ? { replyTo: reportView(other) } : {}),
    zones: [source === 'sandbox' ? zones.view(domain) : found()],
    asked,
    handovers: await handoversOf(current),
  }
}
