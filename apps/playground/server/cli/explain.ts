import { type Locale, locales, type Stage, stages } from '@saatja/core'
import { diagnose, explain, loadTexts } from '@saatja/core/explain'
import { InputError } from '../input-error.ts'
import { providers } from '../providers.ts'
import { parseOptions } from './parse-options.ts'

const usage = `npm run explain -- "ERROR" [options]

  "ERROR"          the error from the server or program, such as "535 5.7.139 Authentication unsuccessful, …"
  --provider ID    the provider whose server replied: ${providers.map(({ id }) => id).join(', ')}
  --stage STAGE    the step at which it occurred: ${stages.join(', ')}
  --lang LANG      output language: et, lv, or en (default en)
  --help           this text`

interface ExplainArguments {
  readonly error: string
  readonly provider: (typeof providers)[number] | undefined
  readonly stage: Stage | undefined
  readonly lang: Locale
}

const words: Readonly<Record<Locale, { todo: string; who: string; guide: string }>> = {
  en: { todo: 'What to do', who: 'Who can fix it', guide: 'In the docs' },
  et: { todo: 'Mida teha', who: 'Kes saab parandada', guide: 'Juhendis' },
  lv: { todo: 'Ko darīt', who: 'Kas to var novērst', guide: 'Pamācībā' },
}

const options = {
  provider: { type: 'string' },
  stage: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean' },
} as const

const oneOf = <T>(
  option: string,
  value: string | undefined,
  known: readonly T[],
  name: (one: T) => string,
) => {
  const found = known.find((one) => name(one) === value)
  if (value !== undefined && found === undefined)
    throw new InputError(`--${option}: "${value}" is not one of ${known.map(name).join(', ')}`)
  return found
}

const same = <T extends string>(value: T): string => value

/** The arguments, or undefined when only help was asked for. */
const readArguments = (args: readonly string[]): ExplainArguments | undefined => {
  const { values, positionals } = parseOptions(args, options)
  if (values.help) return undefined
  const error = positionals.join(' ').trim()
  if (error === '') throw new InputError('ERROR: enter the error text in quotes, such as "535 5.7.8 …"')
  return {
    error,
    provider: oneOf('provider', values.provider, providers, ({ id }) => id),
    stage: oneOf('stage', values.stage, stages, same),
    lang: oneOf('lang', values.lang, locales, same) ?? 'en',
  }
}

const answer = async ({ error, provider, stage, lang }: ExplainArguments): Promise<string> => {
  const diagnosis = diagnose(error, { provider, providers, stage })
  const { title, cause, remedy, who, guide } = explain(diagnosis, await loadTexts(lang, providers))
  const { todo, who: whoLabel, guide: guideLabel } = words[lang]
  return [title, '', cause, '', `${todo}: ${remedy}`, `${whoLabel}: ${who}`, `${guideLabel}: ${guide}`].join(
    '\n',
  )
}

try {
  const args = readArguments(process.argv.slice(2))
  console.log(args === undefined ? usage : await answer(args))
} catch (error) {
  if (!(error instanceof InputError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
