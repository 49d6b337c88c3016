import { randomUUID } from 'node:crypto'
import {
  type CheckReport,
  type Company,
  checkOptions,
  createMailer,
  type EffectiveSettings,
  faults,
  MailError,
  type Mailer,
  type MailerOptions,
  type Message,
  type RawMessage,
  type ReadMessage,
  type Receipt,
  type RefusedRecipient,
  readMessage,
  type SendOptions,
  type Stage,
  stages,
  type UserCard,
} from '@saatja/core'
import { playRefusal, type Refusal, type RefusalTarget, refusalOf, takeRefusal } from './fake-refusal.ts'

/** One mail that would have been sent. */
export interface FakeMail {
  readonly user: string
  /** The message as checked: addresses read, and every attachment as bytes. */
  readonly message: ReadMessage
  /** Who it would have been from, and through which server. */
  readonly settings: EffectiveSettings
  /** Recipients of this attempt. */
  readonly recipients: readonly string[]
  readonly bulk: boolean
  readonly receipt: Receipt
}

type Resolving = Pick<MailerOptions, 'providers' | 'company' | 'cards' | 'ports'>

/** The settings that the fake uses. Default: every code is the card of a user with a mailbox of their own. */
export type FakeMailerOptions = { readonly [K in keyof Resolving]?: Resolving[K] | undefined }

/** A mailer for unit tests: it checks what the real one checks, and sends nothing. */
export interface FakeMailer extends Mailer {
  /** What would have been sent so far, oldest first. */
  readonly sent: readonly FakeMail[]
  /** Forgets what would have been sent, and the replies that are waiting. */
  clear(): void
  /**
   * Refuses the next message that passes every check with this reply, such as `550 5.1.1 No such user` at the stage
   * `recipient`, with the diagnosis that the real mailer makes of it. Several refusals wait for one message each. With
   * `recipient` it is the next message to that address: the other recipients get it, and the receipt says who was
   * rejected.
   * @throws TypeError that names the argument which cannot be used
   */
  refuseNext(reply: string, stage: Stage, target?: RefusalTarget): void
}

const company: Company = { name: 'Test company', slug: 'test' }

const everyone: MailerOptions['cards'] = {
  get: (code): UserCard => ({
    code,
    email: `${code.toLowerCase().replace(/[^a-z\d]+/g, '.')}@example.com`,
    mail: { server: 'smtp.example.com:587', username: null },
  }),
}

/** Their values are checked by the real mailer. */
const anything = { must: 'as for createMailer', test: () => true }
const resolving = { providers: anything, company: anything, cards: anything, ports: anything }

/** Thrown where the real mailer would begin to connect: everything before has passed. */
const passed = new MailError('Everything has passed', {
  stage: 'connect',
  diagnosis: { id: 'passed', code: 'NETWORK', actor: 'nobody', retry: 'never', params: {} },
})

const heldBack = (cause: unknown): MailError => {
  const { code, actor, retry } = faults['before-dot-failed']
  const diagnosis = { id: 'before-dot-failed', code, actor, retry, params: {} }
  return new MailError('Nothing was sent, because beforeDot failed.', { stage: 'message', diagnosis, cause })
}

const receiptOf = (
  { identity, fields }: EffectiveSettings,
  messageId: string,
  recipients: readonly string[],
  rejected: readonly RefusedRecipient[],
): Receipt => ({
  messageId,
  serverMessageId: 'FAKE',
  accepted: recipients.filter((one) => !rejected.some(({ address }) => address === one)),
  rejected,
  envelope: { from: identity.envelopeFrom, to: recipients },
  server: fields.server.value ?? '',
  response: '250 2.0.0 Ok: queued as FAKE',
})

/** The mailer that checks everything, and stops where it would begin to connect. */
const realMailer = (options: FakeMailerOptions, providers: MailerOptions['providers']): Mailer =>
  createMailer({
    company: options.company ?? company,
    cards: options.cards ?? everyone,
    ports: options.ports,
    providers,
    pace: { take: () => Promise.reject(passed) },
    dial: () => Promise.reject(passed),
  })

/** @throws what the real mailer throws before it connects */
const rehearse = async (
  real: Mailer,
  user: string,
  message: Message | RawMessage,
  { on: _on, beforeDot: _beforeDot, ...how }: SendOptions,
): Promise<void> => {
  await real.send(user, message, how).catch((error: unknown) => {
    if (error !== passed) throw error
  })
}

/** Makes a report about the settings alone, which says so. */
const settingsReport = ({ diagnosis, steps, ...rest }: CheckReport): CheckReport => {
  const settings = steps.filter(({ stage }) => stage === 'settings')
  const failed = settings.some(({ result }) => result === 'fail')
  return {
    ...rest,
    ok: !failed,
    steps: settings,
    notChecked: stages.filter((stage) => stage !== 'settings'),
    ...(failed && diagnosis ? { diagnosis } : {}),
  }
}

/**
 * Makes a mailer that opens no socket: it resolves the settings, checks options and message as the real one does, and
 * keeps what would have been sent. It does not keep a provider's limits and reports no events. To test a server's
 * replies, or the bytes that are sent, use {@link startSandbox}.
 * @throws TypeError that names an option which cannot be used
 */
export const fakeMailer = (options: FakeMailerOptions = {}): FakeMailer => {
  checkOptions('fakeMailer', options, resolving)
  const providers = options.providers ?? []
  const real = realMailer(options, providers)
  const sent: FakeMail[] = []
  const refusals: Refusal[] = []

  const read = async (user: string, message: Message | RawMessage, { bulk }: SendOptions) => {
    const settings = await real.effective(user)
    return { settings, message: await readMessage(message, { settings, providers, bulk }) }
  }

  const send = async (user: string, given: Message | RawMessage, options?: SendOptions): Promise<Receipt> => {
    const how = options ?? {}
    const { message, settings } = await read(user, given, how)
    const { attachments } = message
    await rehearse(real, user, attachments.length === 0 ? given : { ...given, attachments }, how)
    const recipients = how.recipients ?? message.recipients
    const refusal = takeRefusal(refusals, recipients)
    const rejected = refusal ? await playRefusal(refusal, { settings, providers, recipients }) : []
    try {
      await how.beforeDot?.()
    } catch (error) {
      throw heldBack(error)
    }
    const domain = settings.identity.from.address.split('@').at(-1)
    const messageId = how.messageId ?? message.raw?.messageId ?? `<${randomUUID()}@${domain}>`
    const receipt = receiptOf(settings, messageId, recipients, rejected)
    sent.push({ user, message, settings, recipients, bulk: how.bulk ?? false, receipt })
    return receipt
  }

  return {
    sent,
    clear: () => {
      sent.length = 0
      refusals.length = 0
    },
    refuseNext: (reply, stage, target) => void refusals.push(refusalOf(reply, stage, target)),
    send,
    effective: real.effective,
    check: async (user) => settingsReport(await real.check(user, { depth: 'connection' })),
    close: real.close,
  }
}
