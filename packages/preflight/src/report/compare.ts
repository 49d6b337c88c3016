import type { Company, MailSettings, Provider, UserCard } from '@saatja/core'
import { checkOptions, needed, optionRules, type RulesFor } from '@saatja/core/options'
import { resolveSettings } from '@saatja/core/settings'
import type { PreflightCode } from '../codes.ts'
import type { DnsStep, Snapshot } from '../dns/answer.ts'
import { step, together } from '../dns/open.ts'
import { inputRules } from '../input-rules.ts'
import { replyToSenderOf } from './better.ts'
import type { Preflight } from './contract.ts'
import { preflightOf } from './preflight.ts'

/** One user, as in `resolveSettings`, and what DNS has said so far. */
export interface CompareInput {
  readonly card: UserCard
  readonly systemUser?: UserCard | undefined
  readonly company: Company
  readonly providers: readonly Provider[]
  readonly dns: Snapshot
  /** Addresses of the own server, for the sender in use today. */
  readonly serverAddresses?: readonly string[] | undefined
  /** Of the DKIM signature that the settings of the sender in use state, as in `PreflightInput`. */
  readonly publicKey?: string | undefined
  readonly perDay?: number | undefined
  readonly now?: Date | undefined
}

/** The effect of switching the sender, before it is switched. */
export interface SenderComparison {
  readonly current: Preflight
  /** Undefined where no provider has a Reply-To sender. */
  readonly replyTo: Preflight | undefined
}

const reportFor = (input: CompareInput, mail: MailSettings | undefined): Preflight => {
  const { card, providers, serverAddresses, publicKey, ...rest } = input
  const own = mail === undefined ? card : { ...card, mail }
  const effective = resolveSettings({ ...rest, card: own, providers })
  const isCurrent = mail === undefined
  return preflightOf({ ...rest, effective, providers, ...(isCurrent ? { serverAddresses, publicKey } : {}) })
}

const isBelieved = ({ outlook }: Preflight): boolean => outlook === 'delivers' || outlook === 'unknown'

/** Where the Reply-To sender would do no better, it is not recommended. */
const withoutBetter = ({ better: _, findings, ...report }: Preflight): Preflight => ({
  ...report,
  findings: findings.filter(({ code }) => code !== ('reply-to-better' satisfies PreflightCode)),
})

const compared = (input: CompareInput): DnsStep<SenderComparison> =>
  step(() => {
    const sender = input.providers.map(replyToSenderOf).find((id) => id !== undefined)
    const [current, replyTo] = together<readonly [Preflight, Preflight | undefined]>(
      () => reportFor(input, undefined),
      () => (sender === undefined ? undefined : reportFor(input, { ...input.card.mail, sender })),
    )
    return { current: replyTo && !isBelieved(replyTo) ? withoutBetter(current) : current, replyTo }
  })

const { card, company, providers, serverAddresses, perDay } = inputRules

/** Rules for the input, without what DNS has said. */
export const compareRules: RulesFor<Omit<CompareInput, 'dns'>> = {
  card: needed(card),
  systemUser: card,
  company,
  providers: needed(providers),
  serverAddresses,
  publicKey: optionRules.string,
  perDay,
  now: optionRules.date,
}

/**
 * Compares the sender in use with the Reply-To sender, or says what has to be asked first. Pure.
 * @throws TypeError that names a field which cannot be used.
 */
export const compareSenders = (input: CompareInput): DnsStep<SenderComparison> => {
  checkOptions('compareSenders', input, { ...compareRules, dns: inputRules.dns })
  return compared(input)
}
