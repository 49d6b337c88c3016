import { type Company, type Locale, secret, type UserCard } from '@saatja/core'
import { type CardInFile, readCardsFile } from '../files/cards.ts'
import type { Setup } from '../setup.ts'
import { commandLineWords } from '../terminal/command-line-messages.ts'
import { InputError } from '../terminal/input-error.ts'

/** A company and the users whose cards a command works with. */
export interface ChosenCompany {
  readonly company: Company
  readonly users: readonly UserCard[]
}

/**
 * Finds the sample company that has this user; the first company where no user is named.
 * @throws InputError where none has the user
 */
const sampleOf = (
  sandbox: Setup['sandbox'],
  as: string | undefined,
  lang: Locale,
): ChosenCompany | undefined => {
  const samples = sandbox?.samples ?? []
  const found = samples.find(
    ({ cards }) => as === undefined || cards.some(({ code }) => code.toUpperCase() === as.toUpperCase()),
  )
  if (found) return { company: found.company, users: found.cards }
  const [first] = samples
  if (as === undefined || first === undefined) return undefined
  const codes = first.cards.map(({ code }) => code)
  throw new InputError(commandLineWords[lang].unknownSampleUser(as, codes))
}

/** Reads the card of a file. The key of its signature comes later. */
const cardOf = ({ mail: { dkim, ...mail } = {}, ...card }: CardInFile): UserCard => ({
  ...card,
  mail: {
    ...mail,
    ...(dkim === undefined
      ? {}
      : { dkim: { domain: dkim.domain, selector: dkim.selector, privateKey: secret('') } }),
  },
})

/**
 * Finds the company of the file, or else the sample company of this user.
 * @throws InputError where there is neither
 */
export const companyOf = async (
  { cards, as, lang }: { readonly cards?: string; readonly as?: string; readonly lang: Locale },
  { sandbox }: Setup,
): Promise<ChosenCompany> => {
  if (cards !== undefined) {
    const { company, users } = await readCardsFile(cards, lang)
    return { company, users: users.map(cardOf) }
  }
  const sample = sampleOf(sandbox, as, lang)
  if (sample === undefined) throw new InputError(commandLineWords[lang].cardsMissing)
  return sample
}
