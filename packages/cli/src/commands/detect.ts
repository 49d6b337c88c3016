import { type Locale, parseAddress } from '@saatja/core'
import { explain, loadTexts } from '@saatja/core/explain'
import { type Detection, preflightTexts } from '@saatja/preflight'
import { fetchPages, runDetect } from '@saatja/preflight/node'
import type { Setup } from '../setup.ts'
import { languageOf, readCommandLine } from '../terminal/command-line.ts'
import { InputError } from '../terminal/input-error.ts'
import { dnsRows, type UsageRow, usageText, usageWords } from '../usage/usage.ts'
import { asker, type DnsChoice, isLive, refuseUnsampled } from './dns.ts'

const usage = (setup: Setup, lang: Locale): string => {
  const words = usageWords[lang]
  const { address, pages, ispdb, needsLive } = words.detect
  const outside = (does: string): string => (setup.sandbox === undefined ? does : `${does}; ${needsLive}`)
  const rows: readonly UsageRow[] = [
    ['ADDRESS', address],
    ...dnsRows(setup, words),
    ['--pages', outside(pages)],
    ['--ispdb', outside(ispdb)],
  ]
  return usageText(`${setup.call('detect')} ADDRESS`, rows, words.detect, words)
}

interface DetectArguments extends DnsChoice {
  readonly address: string
  readonly consent: readonly ('domain' | 'ispdb')[]
  readonly json: boolean
}

const options = {
  zones: { type: 'string' },
  live: { type: 'boolean' },
  pages: { type: 'boolean' },
  ispdb: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

const readArguments = (args: readonly string[], setup: Setup): DetectArguments | undefined => {
  const { values, positionals, lang, words } = readCommandLine(args, options, true)
  const { zones, pages, ispdb, json = false, help } = values
  const live = isLive(values, setup)
  if (help) return undefined
  const [address = ''] = positionals
  if (positionals.length !== 1 || parseAddress(address) === undefined)
    throw new InputError(words.addressMissing)
  if ((pages || ispdb) && !live)
    throw new InputError(
      (setup.sandbox ? words.liveMissing : words.withoutZones)(pages ? '--pages' : '--ispdb'),
    )
  const consent = [...(pages ? (['domain'] as const) : []), ...(ispdb ? (['ispdb'] as const) : [])]
  return { address, live, consent, json, lang, ...(zones === undefined ? {} : { zones }) }
}

const words: Readonly<
  Record<Locale, { readonly set: string; readonly seen: string; readonly todo: string }>
> = {
  en: { set: 'Settings', seen: 'Seen', todo: 'What to do' },
  et: { set: 'Seadistus', seen: 'Nähtud', todo: 'Mida teha' },
  lv: { set: 'Iestatījumi', seen: 'Redzēts', todo: 'Ko darīt' },
}

const textOf = async (
  { findings, set, evidence }: Detection,
  lang: Locale,
  { providers }: Setup,
): Promise<string> => {
  const texts = await loadTexts(lang, [...providers, preflightTexts])
  const { set: setLabel, seen, todo } = words[lang]
  const fieldName = (field: string): string => texts.words.field[field] ?? field
  const told = findings.map((finding) => {
    const { title, cause, remedy } = explain(finding, texts)
    return [title, `  ${cause}`, `  ${todo}: ${remedy}`].join('\n')
  })
  const fields = Object.entries(set).map(([field, value]) => `  ${fieldName(field)}: ${String(value)}`)
  return [
    ...told,
    ...(fields.length === 0 ? [] : [`${setLabel}:`, ...fields]),
    ...(evidence.length === 0
      ? []
      : [`${seen}:`, ...evidence.map((one) => `  ${one.question}: ${one.answer}`)]),
  ].join('\n')
}

const answer = async (args: DetectArguments, setup: Setup): Promise<number> => {
  const options = { ask: await asker(args, setup), consent: args.consent, fetch: fetchPages() }
  const detection = await runDetect({ address: args.address, providers: setup.providers }, options)
  const domain = args.address.slice(args.address.lastIndexOf('@') + 1).toLowerCase()
  if (detection.findings.some(({ code }) => code === 'detect-none')) refuseUnsampled(domain, args, setup)
  console.log(args.json ? JSON.stringify(detection, null, 2) : await textOf(detection, args.lang, setup))
  if (detection.certainty !== 'none') return 0
  return detection.findings.some(({ code }) => code === 'dns-unreachable') ? 2 : 1
}

/**
 * Finds the mail server of an address. Returns the exit code.
 * @throws InputError
 */
export const detect = async (given: readonly string[], setup: Setup): Promise<number> => {
  const args = readArguments(given, setup)
  if (args !== undefined) return answer(args, setup)
  console.log(usage(setup, languageOf(given)))
  return 0
}
