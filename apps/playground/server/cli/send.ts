import {
  createMailer,
  type EffectiveSettings,
  MailError,
  type Mailer,
  type Message,
  memoryGrants,
  type UserCard,
} from '@saatja/core'
import { loadTexts, type Texts } from '@saatja/core/explain'
import { kivi, openSimulation, signInSimulated } from '@saatja/demo'
import { InputError } from '../input-error.ts'
import { providers } from '../providers.ts'
import { readArguments, type SendArguments, usage } from './arguments.ts'
import { readCardsFile } from './cards-file.ts'
import { failureText, refuseErrors } from './failure.ts'
import { terminalWords } from './messages.ts'
import { askPassword, passwordVariable, withEnvironment, withPassword } from './passwords.ts'
import { eventText, settingsText } from './print.ts'

const sampleCards = { company: kivi.company, users: kivi.cards }

/** Code of the card whose password is missing for this user to send, if that is what is missing. */
const missingPassword = ({ findings, user }: EffectiveSettings): string | undefined => {
  const finding = findings.find(
    ({ code, params }) => code === 'credentials-incomplete' && params.missing === 'password',
  )
  return finding && (finding.card ?? user)
}

const askMissing = async (settings: EffectiveSettings, cards: Map<string, UserCard>): Promise<boolean> => {
  const code = missingPassword(settings)
  const card = code === undefined ? undefined : cards.get(code)
  if (code === undefined || card === undefined) return false
  if (!process.stdin.isTTY)
    throw new InputError(
      `users.${code}.mail.password: set ${passwordVariable(code)} to the password of ${code}`,
    )
  cards.set(code, withPassword(card, await askPassword(`Password of ${code}: `)))
  return true
}

const messageFor = ({ to, as }: SendArguments): Message => ({
  to,
  subject: `Test from ${as}`,
  text: `This test mail was sent as ${as} with the effective settings of this user.\n`,
})

const deliver = async (mailer: Mailer, args: SendArguments, cards: Map<string, UserCard>, texts: Texts) => {
  let settings = await mailer.effective(args.as)
  if (await askMissing(settings, cards)) settings = await mailer.effective(args.as)
  refuseErrors(settings, texts)
  const words = terminalWords[args.lang]
  console.log(`\n${settingsText(settings, args.lang)}\n`)
  const receipt = await mailer.send(args.as, messageFor(args), {
    on: (event) => {
      const line = eventText(event)
      if (line !== undefined) console.log(line)
    },
  })
  console.log(`\n${words.accepted(receipt.server, receipt.accepted.join(', '))}`)
  if (!args.real) console.log(words.received)
}

const send = async (args: SendArguments): Promise<void> => {
  const { company, users } = args.cards === undefined ? sampleCards : await readCardsFile(args.cards)
  const cards = new Map(withEnvironment(users, process.env).map((card) => [card.code, card]))
  if (!cards.has(args.as))
    throw new InputError(
      `--as: user ${args.as} does not exist; choose one of ${[...cards.keys()].join(', ')}`,
    )
  const texts = await loadTexts(args.lang, providers)
  const simulation = args.real ? undefined : await openSimulation()
  const grants = memoryGrants()
  const mailer = createMailer({
    providers: simulation?.providers ?? providers,
    company,
    cards,
    grants,
    ...(simulation ? { dial: simulation.sandbox.dial } : {}),
  })
  try {
    if (simulation) await signInSimulated(await mailer.effective(args.as), company.slug, grants, simulation)
    await deliver(mailer, args, cards, texts)
  } catch (error) {
    if (!MailError.is(error)) throw error
    console.error(failureText(error, texts, args.lang))
    process.exitCode = 1
  } finally {
    await mailer.close()
    await simulation?.close()
  }
}

try {
  const args = readArguments(process.argv.slice(2))
  if (args === undefined) console.log(usage)
  else await send(args)
} catch (error) {
  if (!(error instanceof InputError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
