import type { Finding, Locale } from '@saatja/core'
import { explain, type Texts, textsWith } from '@saatja/core/explain'
import { checkArgument, type OptionRule, optionRules } from '@saatja/core/options'
import type { PreflightCode } from '../codes.ts'
import { domainOf } from '../dns/name.ts'
import { inputRules } from '../input-rules.ts'
import type { DnsChange, Preflight } from '../report/contract.ts'
import type { HandoverFacts, HandoverTexts } from './handover-texts.ts'
import { handoverTexts } from './texts.ts'

/** A message to the owner of a domain, as plain text. */
export interface HandoverMessage {
  readonly subject: string
  /** Lines end in `\n`. Each record stands on a line of its own, byte for byte. */
  readonly text: string
}

const isForOwner = ({ actor, severity }: Finding): boolean => actor === 'dns-owner' && severity === 'warning'

/** A finding that a change settles is not repeated, but its reason has to be in the message. */
const foundLines = (
  { findings, changes }: Preflight,
  words: HandoverTexts,
  texts: Texts,
): readonly string[] => {
  const isReason = ({ code }: Finding): boolean => changes.some((change) => change.code === code)
  const worded = findings.filter(
    (one) => (isForOwner(one) || isReason(one)) && textsWith(one.code, texts) !== undefined,
  )
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

/** What is left to do by hand: findings that no change settles. */
const stepsOf = ({ findings, changes }: Preflight, { steps }: HandoverTexts): readonly string[] =>
  findings.filter(isForOwner).flatMap(({ code, params }) => {
    const settled = changes.some((change) => change.code === code)
    const step = settled ? undefined : steps[code as PreflightCode]
    return step ? [step(params)] : []
  })

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

/** Writes how the values are typed in, and what was proved about them. */
const careLines = (changes: readonly DnsChange[], words: HandoverTexts): readonly string[] => {
  if (changes.length === 0) return []
  const proved = changes.some(({ name }) => !name.startsWith('_dmarc.'))
  const replaced = changes.some(({ before }) => before.length > 0)
  return [
    words.copy,
    words.ttl,
    ...(replaced ? [words.otherwise] : []),
    words.leave,
    ...(proved ? [words.proved] : []),
    words.wait,
    '',
  ]
}

const requestLines = (preflight: Preflight, words: HandoverTexts): readonly string[] => {
  const { changes, findings } = preflight
  const steps = stepsOf(preflight, words)
  const count = changes.length + steps.length
  if (count === 0) return [findings.some(isForOwner) ? words.byHand : words.nothing, '']
  return [
    words.please(count),
    '',
    ...changes.flatMap((change, index) => changeLines(change, index, words)),
    ...steps.flatMap((step, index) => [`${changes.length + index + 1}. ${step}`, '']),
    ...careLines(changes, words),
    words.closing,
    '',
  ]
}

const hostLines = ({ dnsHost }: Preflight, domain: string, words: HandoverTexts): readonly string[] =>
  dnsHost ? [words.host({ domain, nameServers: dnsHost.nameServers.join(', '), name: dnsHost.name })] : []

const languageRule: OptionRule = {
  must: `${Object.keys(handoverTexts).join(', ')}, or sentences in another one`,
  test: (value) =>
    typeof value === 'string' ? Object.hasOwn(handoverTexts, value) : optionRules.object.test(value),
}

/**
 * Writes the message with which the owner of the domain can make the changes, without asking back. `texts` come from
 * `loadTexts(locale, [preflightTexts])`. For a further language, hand in its sentences in place of its name.
 */
export const handover = (
  preflight: Preflight,
  language: Locale | HandoverTexts,
  texts: Texts,
): HandoverMessage => {
  checkArgument('handover', 'preflight', inputRules.report, preflight)
  checkArgument('handover', 'language', languageRule, language)
  checkArgument('handover', 'texts', inputRules.texts, texts)
  const words = typeof language === 'string' ? handoverTexts[language] : language
  const { provider, outlook } = preflight
  const facts: HandoverFacts = { domain: domainOf(preflight.from), from: preflight.from, provider, outlook }
  const lines = [
    words.greeting,
    '',
    words.about(facts),
    words.outlook[outlook],
    ...hostLines(preflight, facts.domain, words),
    '',
    ...foundLines(preflight, words, texts),
    ...requestLines(preflight, words),
    words.thanks,
  ]
  return { subject: words.subject(facts), text: `${lines.join('\n')}\n` }
}
