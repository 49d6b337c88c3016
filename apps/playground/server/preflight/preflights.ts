import type { Provider } from '@saatja/core'
import type { SimulatedDns } from '@saatja/demo'
import {
  type AskDns,
  askDns,
  type FetchPage,
  fetchPages,
  preflightCompany,
  runDetect,
} from '@saatja/preflight/node'
import type { CardStore } from '../cards/card-store.ts'
import { effectiveOf, surroundingsOf } from '../cards/inheritance.ts'
import { HttpError } from '../http-error.ts'
import { companyRows } from './company.ts'
import type {
  CompanyRow,
  DetectRequest,
  DetectView,
  DnsSource,
  PreflightRequest,
  PreflightView,
} from './contract.ts'
import { editedZones } from './edited-zones.ts'
import { recordsKnown, userPreflight } from './user-preflight.ts'

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

/** Makes the answers to the page's questions about arrival. */
export const preflightsOf = ({ book, providers, dns, realAllowed, real }: PreflightOptions): Preflights => {
  const inSandbox = askDns({ servers: [dns.server] })
  const outside = real ?? { ask: askDns({ fresh: true }), fetch: fetchPages() }
  const zones = editedZones(dns)
  const askerOf = (source: DnsSource): AskDns => {
    if (source === 'sandbox') return inSandbox
    if (!realAllowed) throw new HttpError('real-dns-off', 'Only the sandbox’s DNS can be queried here.')
    return outside.ask
  }
  return {
    user: (request) => userPreflight({ book, providers, zones, askerOf }, request),
    company: async (source) => {
      const around = await surroundingsOf(book, providers)
      const cards = await book.all()
      const reports = await preflightCompany({ ...around, cards }, { ask: askerOf(source) })
      return companyRows(
        cards.flatMap((card) => {
          const report = reports.get(card.code)
          return report ? [{ report, effective: effectiveOf(card, around) }] : []
        }),
        (report) => recordsKnown(report, source, zones),
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
