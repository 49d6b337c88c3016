import type { Finding, Locale } from '@saatja/core'
import { explain, type Texts } from '@saatja/core/explain'
import type { PreflightCode } from '../codes.ts'
import { domainOf } from '../dns/name.ts'
import type { DnsChange, Preflight } from '../report/contract.ts'
import type { HandoverFacts, HandoverTexts } from './handover-texts.ts'
import { handoverTexts } from './texts.ts'

/** A letter, as plain text. */
export interface HandoverMessage {
  readonly subject: string
  /** Lines end in `\n`. Each record stands on a line of its own, byte for byte. */
  readonly text: string
}

const isForOwner = ({ actor, severity }: Finding): boolean => actor === 'dns-owner' && severity === 'warning'

/** What a change settles by itself need not be read about twice, but the reason for it has to be there. */
const foundLines = ({ findings }: Preflight, words: HandoverTexts, texts: Texts): readonly string[] => {
  const worded = findings.filter((one) => isForOwner(one) && Object.hasOwn(texts.table, one.code))
  const told = worded.map((finding) => {
    const { title, cause } = explain(finding, texts)
    return `- ${title}. ${cause}`
  })
  return told.length === 0 ? [] : [words.found, ...told, '']
}

const valueLines = ({ strings, after }: DnsChange, words: HandoverTexts): readonly string[] => [
  `   ${words.value}:`,
  after,
  ...(strings.length > 1 ? [`   ${words.strings}`, ...strings] : []),
]

const changeLines = (change: DnsChange, index: number, words: HandoverTexts): readonly string[] => {
  const { action, before, name, relativeName, type, code } = change
  return [
    words.change({ number: index + 1, action, count: before.length }),
    `   ${words.type}: ${type}`,
    `   ${words.name}: ${relativeName} (${words.wholeName(name)})`,
    ...(before.length === 0 ? [] : [`   ${words.old(before.length)}:`, ...before]),
    ...valueLines(change, words),
    ...(code === ('spf-two-records' satisfies PreflightCode) ? [`   ${words.merged}`] : []),
    '',
  ]
}

const requestLines = (preflight: Preflight, words: HandoverTexts): readonly string[] => {
  const { changes, findings } = preflight
  if (changes.length === 0) return [findings.some(isForOwner) ? words.byHand : words.nothing, '']
  const proved = changes.some(({ name }) => !name.startsWith('_dmarc.'))
  return [
    words.please(changes.length),
    '',
    ...changes.flatMap((change, index) => changeLines(change, index, words)),
    words.copy,
    words.leave,
    ...(proved ? [words.proved] : []),
    words.wait,
    '',
  ]
}

/**
 * Writes the letter with which the owner of the domain can make the changes, from the letter alone. `texts` come from
 * `loadTexts(locale, [preflightTexts])`.
 */
export const handover = (preflight: Preflight, locale: Locale, texts: Texts): HandoverMessage => {
  const words = handoverTexts[locale]
  const { provider, outlook } = preflight
  const facts: HandoverFacts = { domain: domainOf(preflight.from), from: preflight.from, provider, outlook }
  const lines = [
    words.greeting,
    '',
    words.about(facts),
    words.outlook[outlook],
    '',
    ...foundLines(preflight, words, texts),
    ...requestLines(preflight, words),
    words.thanks,
  ]
  return { subject: words.subject(facts), text: `${lines.join('\n')}\n` }
}
