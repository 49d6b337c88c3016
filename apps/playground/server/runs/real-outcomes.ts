import type { EffectiveSettings, UserCard } from '@saatja/core'
import type { CardStore } from '../cards/card-store.ts'
import type { RealOutcome, RunView } from './contract.ts'
import type { KeptOutcome, OutcomeFile } from './outcome-file.ts'

/** The last result of the real servers for each user: a success in the sandbox does not change it. */
export interface RealOutcomes {
  /** Of the users of the open company, by their codes. */
  all(): Promise<Readonly<Record<string, RealOutcome>>>
  /** Records the result of a real run of a company's card; a run in which no server was asked shows nothing. */
  note(company: string, card: UserCard, view: RunView): Promise<void>
}

type SignedIn = NonNullable<KeptOutcome['signedIn']>

const sameMailbox = (
  { server, username }: Pick<SignedIn, 'server' | 'username'>,
  { fields }: EffectiveSettings,
): boolean => server === fields.server.value && username === fields.username.value

/** Diagnoses that say what is wrong with the password. */
const saysWhy: readonly string[] = ['app-password-needed', 'password-expired', 'password-missing']

const refusedPassword = ({ report, draft, effective }: RunView): boolean => {
  const { diagnosis } = report ?? {}
  return (
    !draft &&
    effective.auth === 'password' &&
    diagnosis?.code === 'AUTH' &&
    diagnosis.stage === 'sign-in' &&
    diagnosis.field === 'password' &&
    !saysWhy.includes(diagnosis.id)
  )
}

/** The sign-in that this run proves, with the saved password. */
const signInOf = ({ report, draft, effective, startedAt }: RunView): SignedIn | undefined => {
  const { fields, password, auth, user } = effective
  const proved = report?.steps.some(({ stage, result }) => stage === 'sign-in' && result === 'ok') === true
  const { server, username } = fields
  if (!proved || draft || auth !== 'password' || server.value === null || username.value === null)
    return undefined
  return { at: startedAt, server: server.value, username: username.value, card: password.card ?? user }
}

/** What is shown of a run. Pure. */
const outcomeOf = (view: RunView, workedAt: number | undefined): RealOutcome => {
  const { id, startedAt, depth, to, draft, effective, report } = view
  const server = report?.receipt?.server ?? effective.fields.server.value
  return {
    run: id,
    at: startedAt,
    depth,
    draft,
    ok: report?.ok === true,
    ...(to === undefined ? {} : { to }),
    ...(server === null ? {} : { server }),
    ...(report?.diagnosis ? { diagnosis: report.diagnosis } : {}),
    ...(workedAt === undefined ? {} : { workedAt }),
  }
}

/** Whether a server was asked at all. */
const askedServer = ({ report }: RunView): boolean =>
  report !== undefined &&
  report.diagnosis?.stage !== 'settings' &&
  report.diagnosis?.id !== 'aborted-before-dot'

export const realOutcomes = (book: CardStore, file: OutcomeFile): RealOutcomes => {
  /** When the password that is refused now still worked. */
  const workedAtOf = async (
    company: string,
    view: RunView,
    signedIn: SignedIn | undefined,
  ): Promise<number | undefined> => {
    if (signedIn === undefined || !refusedPassword(view) || !sameMailbox(signedIn, view.effective))
      return undefined
    const since = await book.of(company).passwordSince(signedIn.card)
    return since !== undefined && since <= signedIn.at ? signedIn.at : undefined
  }
  return {
    all: async () => {
      const { slug } = await book.company()
      const kept = await file.of(slug)
      const cards = await book.all()
      return Object.fromEntries(
        cards.flatMap(({ code, email }) => {
          const known = kept.get(code)
          // Another user may have been added under the same code.
          return known?.email === email ? [[code, known.last]] : []
        }),
      )
    },
    note: async (company, { code, email }, view) => {
      if (!askedServer(view)) return
      const before = (await file.of(company)).get(code)
      const earlier = before?.email === email ? before.signedIn : undefined
      const last = outcomeOf(view, await workedAtOf(company, view, earlier))
      const signedIn = signInOf(view) ?? earlier
      await file.put(company, code, { email, last, ...(signedIn ? { signedIn } : {}) })
    },
  }
}
