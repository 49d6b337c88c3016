import type { Locale } from '@saatja/core'
import { explain, type Texts } from '@saatja/core/explain'
import type { DnsChange, Preflight } from '@saatja/preflight'
import { preflightWords } from './preflight-messages.ts'

const findingText = (finding: Preflight['findings'][number], texts: Texts, locale: Locale): string => {
  const words = preflightWords[locale]
  const { title, cause, remedy, who } = explain(finding, texts)
  return [`- ${title}`, `  ${cause}`, `  ${words.todo}: ${remedy}`, `  ${words.who}: ${who}`].join('\n')
}

const changeText = ({ name, before, after }: DnsChange, locale: Locale): string => {
  const words = preflightWords[locale]
  const lines = [...before.map((text) => `  - ${text}`), `  + ${after}`]
  return [`${words.change}: ${words.name} ${name}, TXT`, ...lines].join('\n')
}

/** Writes one report: the verdict, its evidence, the findings, and the changes. */
export const preflightText = (report: Preflight, texts: Texts, locale: Locale): string => {
  const words = preflightWords[locale]
  const { spf, dkim, dmarc, findings, changes, better } = report
  const policy = dmarc.status === 'found' ? ` (p=${dmarc.policy}, ${dmarc.at})` : ''
  const keys =
    dkim.selectors.map(({ name, status }) => `${name}: ${words.key[status]}`).join(', ') ||
    words.signs[dkim.signs]
  return [
    `${report.card}: ${words.outlook[report.outlook]}`,
    `  ${words.from}      ${report.from}`,
    ...(report.replyTo === undefined ? [] : [`  ${words.replyTo}  ${report.replyTo}`]),
    `  SPF       ${spf.result}, ${words.lookups(spf.lookups)}`,
    `  DKIM      ${keys}`,
    `  DMARC     ${words.dmarc[dmarc.result]}${policy}`,
    ...(findings.length === 0 ? [] : ['', ...findings.map((one) => findingText(one, texts, locale))]),
    ...(changes.length === 0 ? [] : ['', ...changes.map((one) => changeText(one, locale))]),
    ...(better ? ['', words.better(better.sender)] : []),
  ].join('\n')
}
