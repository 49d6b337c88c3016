import { type Locale, parseAddress } from '@saatja/core'
import { explain, loadTexts } from '@saatja/core/explain'
import { type Detection, preflightTexts } from '@saatja/preflight'
import { fetchPages, runDetect } from '@saatja/preflight/node'
import { InputError } from '../input-error.ts'
import { providers } from '../providers.ts'
import { asker, type DnsChoice } from './dns.ts'
import { localeOf } from './preflight-arguments.ts'
import { parseOptions, runProgram } from './program.ts'

const usage = `npm run detect -- ADDRESS [options]

  ADDRESS        an e-mail address, such as mari@kivi.example; only its domain is asked about
  --zones FILE   DNS records as JSON: { "kivi.ee": { "MX": ["10 mx.kivi.ee"] } }
  --live         ask real DNS; without it only the pretend companies' records are known
  --pages        with --live: also ask the domain's own web server for its settings
  --ispdb        with --live: also ask Thunderbird's directory, which then learns the domain
  --json         the whole answer as JSON
  --lang LANG    language of the answer: et, lv or en (default en)
  --help         this text

Exit code: 0 found, 1 not found, 2 it is not known, or an argument is wrong.`

interface DetectArguments extends DnsChoice {
  readonly address: string
  readonly consent: readonly ('domain' | 'ispdb')[]
  readonly json: boolean
  readonly lang: Locale
}

const options = {
  zones: { type: 'string' },
  live: { type: 'boolean' },
  pages: { type: 'boolean' },
  ispdb: { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean' },
} as const

const readArguments = (args: readonly string[]): DetectArguments | undefined => {
  const { values, positionals } = parseOptions({ args: [...args], allowPositionals: true, options })
  const { zones, live = false, pages, ispdb, json = false, lang = 'en', help } = values
  if (help) return undefined
  const [address = ''] = positionals
  if (positionals.length !== 1 || parseAddress(address) === undefined)
    throw new InputError('ADDRESS: give one e-mail address, such as mari@kivi.example')
  if ((pages || ispdb) && !live)
    throw new InputError(`--${pages ? 'pages' : 'ispdb'}: add --live; without it nothing outside is asked`)
  const consent = [...(pages ? (['domain'] as const) : []), ...(ispdb ? (['ispdb'] as const) : [])]
  return { address, live, consent, json, lang: localeOf(lang), ...(zones === undefined ? {} : { zones }) }
}

const words: Readonly<
  Record<Locale, { readonly set: string; readonly seen: string; readonly todo: string }>
> = {
  en: { set: 'Settings', seen: 'Seen', todo: 'What to do' },
  et: { set: 'Seadistus', seen: 'Nähtud', todo: 'Mida teha' },
  lv: { set: 'Iestatījumi', seen: 'Redzēts', todo: 'Ko darīt' },
}

const textOf = async ({ findings, set, evidence }: Detection, lang: Locale): Promise<string> => {
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

const answer = async (args: DetectArguments): Promise<number> => {
  const options = { ask: await asker(args), consent: args.consent, fetch: fetchPages() }
  const detection = await runDetect({ address: args.address, providers }, options)
  console.log(args.json ? JSON.stringify(detection, null, 2) : await textOf(detection, args.lang))
  if (detection.certainty !== 'none') return 0
  return detection.findings.some(({ code }) => code === 'dns-unreachable') ? 2 : 1
}

await runProgram(async (given) => {
  const args = readArguments(given)
  if (args !== undefined) return answer(args)
  console.log(usage)
  return 0
})
