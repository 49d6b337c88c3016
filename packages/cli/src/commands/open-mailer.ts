import {
  createMailer,
  type EffectiveSettings,
  type Locale,
  type Mailer,
  memoryGrants,
  type UserCard,
} from '@saatja/core'
import type { Texts } from '@saatja/core/explain'
import type { Setup } from '../setup.ts'
import { userAmong } from '../terminal/command-line.ts'
import { commandLineWords } from '../terminal/command-line-messages.ts'
import { refuseErrors } from '../terminal/failure.ts'
import { InputError } from '../terminal/input-error.ts'
import { terminalWords } from '../terminal/messages.ts'
import {
  askPassword,
  passwordVariable,
  privateKeyVariable,
  withEnvironment,
  withPassword,
} from '../terminal/passwords.ts'
import { loadTerminalTexts } from '../terminal/texts.ts'
import { companyOf } from './company.ts'

/** What a command line says about the sender, and about where mail may go. */
export interface MailerChoice {
  /** Code of the user who sends. */
  readonly as: string
  readonly cards?: string
  /** Whether real messages may go to a server in a private network. */
  readonly allowPrivate: boolean
  /** Whether real servers are used. */
  readonly real: boolean
  readonly lang: Locale
}

/** A mailer over the cards of a command line, and the user who sends with it. */
export interface OpenMailer {
  readonly mailer: Mailer
  readonly user: string
  /** Settings that can send, with all passwords. */
  readonly settings: EffectiveSettings
  readonly texts: Texts
}

/** Code of the card whose password is missing, if that is all this user lacks to send. */
const missingPassword = ({ findings, user }: EffectiveSettings): string | undefined => {
  const finding = findings.find(
    ({ code, params }) => code === 'credentials-incomplete' && params.missing === 'password',
  )
  return finding && (finding.card ?? user)
}

/** @throws InputError that names the environment variable of a private key that is missing */
const requireKeys = (
  { findings, user }: EffectiveSettings,
  cards: ReadonlyMap<string, UserCard>,
  lang: Locale,
): void => {
  const finding = findings.find(({ code }) => code === 'dkim-invalid')
  const code = finding && (finding.card ?? user)
  const key = code === undefined ? undefined : cards.get(code)?.mail?.dkim?.privateKey
  if (code === undefined || typeof key !== 'object' || key.reveal() !== '') return
  throw new InputError(commandLineWords[lang].privateKeyMissing(code, privateKeyVariable(code)))
}

const askMissing = async (
  settings: EffectiveSettings,
  cards: Map<string, UserCard>,
  lang: Locale,
): Promise<boolean> => {
  const code = missingPassword(settings)
  const card = code === undefined ? undefined : cards.get(code)
  if (code === undefined || card === undefined) return false
  if (!process.stdin.isTTY)
    throw new InputError(commandLineWords[lang].passwordMissing(code, passwordVariable(code)))
  cards.set(code, withPassword(card, await askPassword(terminalWords[lang].passwordOf(code))))
  return true
}

/**
 * Runs some work with a mailer and closes it. Secrets come from the environment; a missing password is asked for.
 * @throws InputError about settings that cannot send
 */
export const withMailer = async (
  choice: MailerChoice,
  setup: Setup,
  work: (open: OpenMailer) => Promise<number>,
): Promise<number> => {
  const { lang } = choice
  const { company, users } = await companyOf(choice, setup)
  const cards = new Map(withEnvironment(users, setup.environment).map((card) => [card.code, card]))
  const user = userAmong([...cards.keys()], choice.as, lang)
  const texts = await loadTerminalTexts(lang, setup.providers)
  const sandbox = choice.real ? undefined : await setup.sandbox?.open()
  const grants = memoryGrants()
  const mailer = createMailer({
    providers: sandbox?.providers ?? setup.providers,
    company,
    cards,
    grants,
    ...(sandbox ? { dial: sandbox.dial } : {}),
    ...(choice.allowPrivate ? { network: 'any' as const } : {}),
  })
  try {
    await sandbox?.signIn(await mailer.effective(user), company.slug, grants)
    let settings = await mailer.effective(user)
    if (await askMissing(settings, cards, lang)) settings = await mailer.effective(user)
    requireKeys(settings, cards, lang)
    refuseErrors(settings, texts)
    return await work({ mailer, user, settings, texts })
  } finally {
    await mailer.close()
    await sandbox?.close()
  }
}
