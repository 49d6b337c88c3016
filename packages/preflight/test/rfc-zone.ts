import type { DnsAnswer, DnsQuestion, DnsRecord } from '@saatja/preflight'
import type { RfcChapter } from './rfc7208.ts'

const recordOf = (type: string, value: unknown): DnsRecord => {
  if (type === 'TXT') return { type, strings: [value].flat().map(String) }
  if (type === 'MX') {
    const [priority, exchange] = value as readonly [number, string]
    return { type, priority, exchange }
  }
  return { type: type as 'A', value: String(value) }
}

const pairs = (entries: readonly unknown[]): readonly (readonly [string, unknown])[] =>
  entries.flatMap((entry) => (typeof entry === 'object' && entry ? Object.entries(entry) : []))

/** Answers from a zone of the suite: records of type SPF stand for TXT where there is none, TIMEOUT for silence. */
export const rfcResolver = ({ zone }: RfcChapter): ((question: DnsQuestion) => DnsAnswer) => {
  const names = new Map(Object.entries(zone).map(([name, entries]) => [name.toLowerCase(), entries]))
  const answerAt = (name: string, type: string, depth: number): DnsAnswer => {
    const entries = names.get(name)
    if (!entries)
      return name.startsWith('error.') ? { status: 'failed', reason: 'timeout' } : { status: 'no-name' }
    const found = pairs(entries)
    const silent = entries.includes('TIMEOUT')
    const own = found.filter(([one]) => one === type)
    const stand = type === 'TXT' && own.length === 0 && !silent ? found.filter(([one]) => one === 'SPF') : own
    const values = stand.map(([, value]) => value).filter((value) => value !== 'NONE')
    if (values.includes('TIMEOUT')) return { status: 'failed', reason: 'timeout' }
    if (values.length > 0) return { status: 'found', records: values.map((value) => recordOf(type, value)) }
    if (silent) return { status: 'failed', reason: 'timeout' }
    const alias = found.find(([one]) => one === 'CNAME')
    return alias && depth < 1
      ? answerAt(String(alias[1]).toLowerCase(), type, depth + 1)
      : { status: 'no-data' }
  }
  return ({ name, type }) => answerAt(name.toLowerCase().replace(/\.$/, ''), type, 0)
}
