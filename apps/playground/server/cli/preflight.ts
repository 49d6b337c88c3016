import { resolveSettings, type UserCard } from '@saatja/core'
import { loadTexts, type Texts } from '@saatja/core/explain'
import { samples } from '@saatja/demo'
import { handover, type Outlook, type Preflight, preflightTexts } from '@saatja/preflight'
import { preflightCompany } from '@saatja/preflight/node'
import { InputError } from '../input-error.ts'
import { providers } from '../providers.ts'
import { readCardsFile } from './cards-file.ts'
import { asker } from './dns.ts'
import { type PreflightArguments, readArguments, usage } from './preflight-arguments.ts'
import { preflightWords } from './preflight-messages.ts'
import { preflightText } from './preflight-print.ts'
import { runProgram } from './program.ts'

const exitCodes: Readonly<Record<Outlook, number>> = { delivers: 0, suspect: 1, refused: 1, unknown: 2 }

/** The sample company that has this user; the first one where all are asked for. */
const sampleOf = (as: string | undefined) => {
  const sample = samples.find(({ cards }) => as === undefined || cards.some(({ code }) => code === as))
  const { company, cards } = sample ?? samples[0]
  return { company, users: cards }
}

const withSender = (card: UserCard, sender: string | undefined): UserCard =>
  sender === undefined ? card : { ...card, mail: { ...card.mail, sender } }

const known = ['smtp', ...providers.flatMap(({ senders }) => (senders ?? []).map(({ id }) => id))]

const reportsFor = async (args: PreflightArguments): Promise<ReadonlyMap<string, Preflight>> => {
  const { as, all, sender } = args
  if (sender !== undefined && !known.includes(sender))
    throw new InputError(`--sender: "${sender}" is not one of ${known.join(', ')}`)
  const { company, users } = args.cards === undefined ? sampleOf(as) : await readCardsFile(args.cards)
  const chosen = all ? users : users.filter(({ code }) => code === as)
  if (chosen.length === 0)
    throw new InputError(
      `--as: there is no user ${as}; choose one of ${users.map(({ code }) => code).join(', ')}`,
    )
  const cards = chosen.map((card) => withSender(card, sender))
  const systemUser = users.find(({ code }) => code === company.mailUserCode)
  refuseUnusable(
    cards,
    (card) => resolveSettings({ card, systemUser, company, providers }).fields.sender.value,
  )
  const reports = await preflightCompany(
    { cards, systemUser, company, providers },
    { ask: await asker(args) },
  )
  return reports
}

/** A card that names no mail sender at all has nothing to be looked at. */
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

const answer = async (args: PreflightArguments): Promise<number> => {
  const reports = [...(await reportsFor(args)).values()]
  if (args.json) console.log(JSON.stringify(args.all ? reports : reports[0], null, 2))
  else {
    const texts = await loadTexts(args.lang, [...providers, preflightTexts])
    console.log(reports.map((report) => textOf(report, texts, args)).join('\n\n'))
  }
  return worst(reports)
}

await runProgram(async (given) => {
  const args = readArguments(given)
  if (args !== undefined) return answer(args)
  console.log(usage)
  return 0
})
