import {
  createMailer,
  type Deadlines,
  MailError,
  type Mailer,
  type Message,
  type UserCard,
} from '@saatja/core'
import { type CapturedMail, type Scenario, startSandbox } from '@saatja/testkit'
import { providers, settingsFor } from './providers.ts'

/** Milliseconds, of which nothing is used up while a server answers. */
const patient = { connect: 20_000, command: 20_000, progress: 20_000, finalReply: 20_000 }
const short = 1_000
/** The same for a step that shares its deadline with connecting, which takes a while on a busy machine. */
const shortConnect = 4_000

const hangs = ({ overrides: play }: Scenario): boolean =>
  play.port === 'speaks-tls' ||
  play.faults?.some(({ disconnect: ending }) => ending === 'silence' || ending === 'trickle') === true

/** Short where the scenario hangs, and only there, so that a busy machine changes nothing. */
const deadlinesFor = (scenario: Scenario): Partial<Deadlines> => {
  if (!hangs(scenario)) return patient
  if (scenario.stage === 'greeting') return { ...patient, connect: shortConnect }
  return scenario.stage === 'final-reply' ? { ...patient, finalReply: short } : { ...patient, command: short }
}

/** Everyone has signed in. */
const grants = {
  get: async () => ({ value: 'grant', version: 1 }),
  put: async (_key: unknown, _value: unknown, version: number) => version + 1,
  lock: <T>(_key: unknown, work: () => Promise<T>) => work(),
}

const messageFor = ({ needs }: Scenario): Message => ({
  to: 'arved@ost.ee',
  subject: 'Arve 1042',
  text: 'Tere!',
  ...(needs?.size === undefined
    ? {}
    : { attachments: [{ filename: 'arve.pdf', content: new Uint8Array(needs.size) }] }),
})

/** What a reader is told in the end. */
interface Told {
  readonly id: string | undefined
  readonly code: string | undefined
  readonly stage: string | undefined
}

/** What came of a scenario. */
export interface Trial extends Told {
  readonly mails: readonly CapturedMail[]
}

type Attempt = (mailer: Mailer, scenario: Scenario) => Promise<Told>

const sent: Attempt = async (mailer, scenario) => {
  try {
    await mailer.send('MARI', messageFor(scenario))
    return { id: undefined, code: undefined, stage: undefined }
  } catch (error) {
    if (!MailError.is(error)) throw error
    return { id: error.diagnosis.id, code: error.code, stage: error.stage }
  }
}

const checked: Attempt = async (mailer) => {
  const { diagnosis } = await mailer.check('MARI', { depth: 'message', to: 'arved@ost.ee' })
  return { id: diagnosis?.id, code: diagnosis?.code, stage: diagnosis?.stage }
}

/** Plays a scenario to the real mailer, over a real socket, and answers what came of it. */
const play =
  (attempt: Attempt) =>
  async (scenario: Scenario): Promise<Trial> => {
    const sandbox = await startSandbox({ providers })
    const card: UserCard = {
      code: 'MARI',
      email: 'mari@kivi.ee',
      name: 'Mari Kivi',
      mail: settingsFor(scenario),
    }
    const cards = { get: () => card }
    const company = { name: 'Kivi OÜ', slug: 'kivi' }
    const mailer = createMailer({
      providers,
      company,
      cards,
      grants,
      deadlines: deadlinesFor(scenario),
      dial: sandbox.dial,
    })
    try {
      sandbox.inject(scenario.id)
      return { ...(await attempt(mailer, scenario)), mails: sandbox.mails() }
    } finally {
      await mailer.close()
      await sandbox.close()
    }
  }

export const playToSend = play(sent)
export const playToCheck = play(checked)
