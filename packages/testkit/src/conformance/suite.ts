import type { Provider } from '@saatja/core'
import { checkOptions, optionRules, type RulesFor } from '@saatja/core/options'
import { checkProvider } from '../provider-shape.ts'
import { apiCases } from './api.ts'
import { behaviourCases } from './behaviour.ts'
import type { Case, Subject } from './case.ts'
import { deliveryCases } from './delivery.ts'
import { factCases } from './facts.ts'
import { namingCases } from './naming.ts'
import { presetCases } from './preset.ts'
import { pureCases } from './purity.ts'
import { replyCases } from './replies.ts'
import { senderCases } from './senders.ts'
import { textCases } from './texts.ts'

/** What the suite has to know about a provider besides its facts. */
export interface ConformanceOptions {
  /** Name in the package.json that the provider comes in. Absent: it is part of an application. */
  readonly packageName?: string
  /** A mailbox at the provider. Default `mari@kivi.ee`. */
  readonly mailbox?: string
  /** A password of the kind that the provider asks for. Default: 16 lower-case letters. */
  readonly password?: string
  /** The time that dated rules are judged by. Default: now. */
  readonly now?: Date
  /** Cases to leave out, by name, each with the reason. */
  readonly skip?: Readonly<Record<string, string>>
  /** Where a case that does not apply to this provider, or is left out, is reported. Default: the console. */
  readonly print?: (line: string) => void
}

/** One case, for any test runner. */
export interface ConformanceCase {
  readonly name: string
  /** Rejects with everything that is wrong. */
  run(): Promise<void>
}

const cases: readonly Case[] = [
  ...namingCases,
  ...senderCases,
  ...presetCases,
  ...factCases,
  ...replyCases,
  ...textCases,
  ...pureCases,
  ...behaviourCases,
  ...apiCases,
  ...deliveryCases,
]

const subjectOf = (provider: Provider, options: ConformanceOptions): Subject => ({
  provider,
  packageName: options.packageName,
  mailbox: options.mailbox ?? 'mari@kivi.ee',
  password: options.password ?? 'kanarilinnudlend',
  now: options.now ?? new Date(),
})

const rules: RulesFor<ConformanceOptions> = {
  packageName: optionRules.text,
  mailbox: optionRules.text,
  password: optionRules.text,
  now: optionRules.date,
  skip: optionRules.object,
  print: optionRules.callback,
}

/**
 * Lists the requirements for every provider, for a loop in its own tests.
 * @throws TypeError when the provider has no such thing as its replies or its behaviour, or `skip` names a case that does not
 * exist.
 */
export const conformance = (
  provider: Provider,
  options: ConformanceOptions = {},
): readonly ConformanceCase[] => {
  checkProvider('conformance', 'provider', provider)
  checkOptions('conformance', options, rules)
  const { skip = {}, print = console.info } = options
  const stale = Object.keys(skip).find((name) => !cases.some((each) => each.name === name))
  if (stale !== undefined) throw new TypeError(`skip: there is no case named ${JSON.stringify(stale)}`)
  const subject = subjectOf(provider, options)
  return cases.map(({ name, without, complaints }) => ({
    name,
    run: async () => {
      const reason = skip[name] ?? without?.(subject)
      if (reason !== undefined) {
        print(`[${provider.id}] skipped: ${name} (${reason})`)
        return
      }
      const wrong = await complaints(subject)
      if (wrong.length > 0) throw new Error([`[${provider.id}] ${name}`, ...wrong].join('\n  '))
    },
  }))
}
