import { type Locale, resolveSettings, type Sourced } from '@saatja/core'
import { explain, loadTexts, type Texts } from '@saatja/core/explain'
import { kivi, providers, sampleZones } from '@saatja/demo'
import {
  type DnsAnswer,
  handover,
  hosters,
  type Preflight,
  preflight,
  preflightCodes,
  preflightTexts,
  receiverRules,
  zoneResolver,
} from '@saatja/preflight'
import type { ArrivalFacts, FindingFacts, SourceFacts } from './types.ts'

const sourceOf = ({ from, checkedAt, confidence }: SourceFacts): SourceFacts => ({
  from,
  checkedAt,
  confidence,
})

type SpfFacts = ArrivalFacts['spf'][number]

const spfRow = (name: string, parts: readonly string[], source: SourceFacts): SpfFacts => ({
  name,
  parts,
  ...sourceOf(source),
})

const included = (name: string, spf: Sourced<string> | undefined): readonly SpfFacts[] =>
  spf ? [spfRow(name, [`include:${spf.value}`], spf)] : []

/** What a domain's SPF record has to hold for each provider: its name where it has one, else its addresses. */
const spfFacts = (): readonly SpfFacts[] => [
  ...providers.flatMap(({ name, sending }) => {
    const { spf, addresses } = sending ?? {}
    if (spf || !addresses) return included(name, spf)
    return [
      spfRow(
        name,
        addresses.value.map((address) => `${address.includes(':') ? 'ip6' : 'ip4'}:${address}`),
        addresses,
      ),
    ]
  }),
  ...hosters.flatMap(({ name, spf }) => included(name, spf)),
]

const dkimFacts = (): ArrivalFacts['dkim'] =>
  providers.flatMap(({ name, sending }) => {
    const { selectors, otherwise = null } = sending?.dkim ?? {}
    return selectors ? [{ name, selectors: selectors.value, otherwise, ...sourceOf(selectors) }] : []
  })

const receiverFacts = (): ArrivalFacts['receivers'] =>
  receiverRules.map(({ name, rule, perDay = null, needs, since = null, source }) => ({
    name,
    rule,
    perDay,
    needs,
    since,
    ...sourceOf(source),
  }))

/** The report on one user of the sample company, whose record does not know the default server. */
const sampleReport = (): Preflight => {
  const { company, cards } = kivi
  const find = (code: string | undefined) => cards.find((card) => card.code === code)
  const card = find('ANNA')
  if (card === undefined) throw new Error('the sample company has no user ANNA')
  const effective = resolveSettings({ card, systemUser: find(company.mailUserCode), company, providers })
  const resolve = zoneResolver(sampleZones)
  const dns = new Map<string, DnsAnswer>()
  for (;;) {
    const { result, questions } = preflight({ effective, providers, dns })
    if (result !== undefined) return result
    for (const question of questions) dns.set(`${question.name} ${question.type}`, resolve(question))
  }
}

/** What pages say about arrival, in one language. */
export const arrivalFacts = async (locale: Locale): Promise<ArrivalFacts> => ({
  spf: spfFacts(),
  dkim: dkimFacts(),
  receivers: receiverFacts(),
  handover: handover(sampleReport(), locale, await loadTexts(locale, [preflightTexts])),
})

const findingOf = (code: string, texts: Texts): FindingFacts => {
  const { title, cause, remedy } = explain({ code, severity: 'info', params: {} }, texts)
  return { id: code, provider: null, title, cause, remedy }
}

/** Everything that can be said about a sender's DNS and about the mailboxes of an address. */
export const preflightFacts = async (locale: Locale): Promise<readonly FindingFacts[]> => {
  const texts = await loadTexts(locale, [preflightTexts])
  return Object.keys(preflightCodes).map((code) => findingOf(code, texts))
}
