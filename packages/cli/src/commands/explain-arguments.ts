import { type Locale, type Provider, type Stage, stages } from '@saatja/core'
import type { Setup } from '../setup.ts'
import { oneOf, readCommandLine } from '../terminal/command-line.ts'
import { InputError } from '../terminal/input-error.ts'
import { type UsageRow, usageText, usageWords } from '../usage/usage.ts'

export const usage = ({ call, providers }: Setup, lang: Locale): string => {
  const words = usageWords[lang]
  const { error, provider, stage } = words.explain
  const rows: readonly UsageRow[] = [
    ['"ERROR"', error],
    ['--provider ID', `${provider} ${providers.map(({ id }) => id).join(', ')}`],
    ['--stage STAGE', `${stage} ${stages.join(', ')}`],
  ]
  return usageText(`${call('explain')} "ERROR"`, rows, words.explain, words)
}

export interface ExplainArguments {
  readonly error: string
  readonly provider: Provider | undefined
  readonly stage: Stage | undefined
  readonly json: boolean
  readonly lang: Locale
}

const options = {
  provider: { type: 'string' },
  stage: { type: 'string' },
  json: { type: 'boolean' },
} as const

/**
 * Reads the arguments; undefined when only help was asked for.
 * @throws InputError
 */
export const readExplainArguments = (
  args: readonly string[],
  { providers }: Pick<Setup, 'providers'>,
): ExplainArguments | undefined => {
  const { values, positionals, lang, words } = readCommandLine(args, options, true)
  if (values.help) return undefined
  const error = positionals.join(' ').trim()
  if (error === '') throw new InputError(words.errorMissing)
  const ids = providers.map(({ id }) => id)
  const provider = oneOf('--provider', values.provider, ids, lang)
  return {
    error,
    provider: providers.find(({ id }) => id === provider),
    stage: oneOf('--stage', values.stage, stages, lang),
    json: values.json === true,
    lang,
  }
}
