import { resolveSettings, type UserCard } from '@saatja/core'
import { loadTexts, type Texts } from '@saatja/core/explain'
import { handover, type Outlook, type Preflight, preflightTexts } from '@saatja/preflight'
import { preflightCompany } from '@saatja/preflight/node'
import type { Setup } from '../setup.ts'
import { languageOf, oneOf, userAmong } from '../terminal/command-line.ts'
import { InputError } from '../terminal/input-error.ts'
import { withEnvironment } from '../terminal/passwords.ts'
import { companyOf } from './company.ts'
import { asker, onlySamples, refuseUnsampled } from './dns.ts'
import { type PreflightArguments, readPreflightArguments, usage } from './preflight-arguments.ts'
import { preflightWords } from './preflight-messages.ts'
import { preflightText } from './preflight-print.ts'

const exitCodes: Readonly<Record<Outlook, number>> = { delivers: 0, suspect: 1, refused: 1, unknown: 2 }

const withSender = (card: UserCard, sender: string | undefined): UserCard =>
  sender === undefined ? card : { ...card, mail: { ...card.mail, sender } }

const sendersOf = (providers: Setup['providers']): readonly string[] => [
  'smtp',
  ...providers.flatMap(({ senders }) => (senders ?? []).map(({ id }) => id)),
]

const reportsFor = async (
  args: PreflightArguments,
  setup: Setup,
): Promise<ReadonlyMap<string, Preflight>> => {
  const { providers } = setup
  const { all, sender } = args
  oneOf('--sender', sender, sendersOf(providers), args.lang)
  const { company, users: known } = await companyOf(args, setup)
  const users = withEnvironment(known, setup.environment)
  const codes = users.map(({ code }) => code)
  const as = all ? undefined : userAmong(codes, args.as ?? '', args.lang)
  const chosen = all ? users : users.filter(({ code }) => code === as)
  const cards = chosen.map((card) => withSender(card, sender))
  const systemUser = users.find(({ code }) => code === company.mailUserCode)
  refuseUnusable(
    cards,
    (card) => resolveSettings({ card, systemUser, company, providers }).fields.sender.value,
  )
  return preflightCompany({ cards, systemUser, company, providers }, { ask: await asker(args, setup) })
}

/** A card that names no mail sender has nothing to be checked. */
const refuseUnusable = (cards: readonly UserCard[], senderOf: (card: UserCard) => string | null): void => {
  const without = cards.find((card) => senderOf(card) === null)
  if (without)
    throw new InputError(`${without.code}: sender: no mail sender is chosen; choose one on the card`)
}

const textOf = (report: Preflight, texts: Texts, args: PreflightArguments): string => {
  if (!args.handover) return preflightText(report, texts, args.lang)
  const { subject, text } = handover(report, args.lang, texts)
  return `${preflightWords[args.lang].subject}: ${subject}\n\n${text}`
}

const worst = (reports: readonly Preflight[]): number => {
  const codes = reports.map(({ outlook }) => exitCodes[outlook])
  return codes.includes(1) ? 1 : Math.max(...codes)
}

const answer = async (args: PreflightArguments, setup: Setup): Promise<number> => {
  const reports = [...(await reportsFor(args, setup)).values()]
  for (const { dmarc } of reports) refuseUnsampled(dmarc.organizationalDomain ?? dmarc.domain, args, setup)
  if (args.json) console.log(JSON.stringify(args.all ? reports : reports[0], null, 2))
  else {
    const texts = await loadTexts(args.lang, [...setup.providers, preflightTexts])
    const told = reports.map((report) => textOf(report, texts, args))
    const samples = onlySamples(args, setup) && !args.handover
    console.log([...told, ...(samples ? [preflightWords[args.lang].samples] : [])].join('\n\n'))
  }
  return worst(reports)
}

/**
 * Says whether receivers will trust the messages of users. Returns the exit code.
 * @throws InputError
 */
export const preflight = async (given: readonly string[], setup: Setup): Promise<number> => {
  const args = readPreflightArguments(given, setup)
  if (args !== undefined) return answer(args, setup)
  console.log(usage(setup, languageOf(given)))
  return 0
}
