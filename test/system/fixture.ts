import {
  type Company,
  createMailer,
  type MailError,
  type Mailer,
  type Message,
  MailError as mailErrors,
  type Provider,
  type UserCard,
} from '@saatja/core'
import { certificateAuthority } from '@saatja/testkit'
import { expect } from 'vitest'
import type { PostfixPorts } from './servers/postfix.ts'

export const authority = await certificateAuthority()

const company: Company = { name: 'Kivi OÜ', slug: 'kivi' }

/** Which of the local server's ports stands for one of the real servers. */
export type PortChoice = (ports: PostfixPorts, port: number) => number

/** Implicit TLS on 465, STARTTLS with sign-in on any other port. */
export const submission: PortChoice = (ports, port) => (port === 465 ? ports.tls : ports.submission)

export interface MailerSetup {
  readonly mailUserCode?: string
  readonly cards: readonly UserCard[]
  readonly providers: readonly Provider[]
  readonly ports: PostfixPorts
  /** By host name. A host that is not here cannot be reached. */
  readonly places: Readonly<Record<string, PortChoice>>
}

/** A mailer whose users' servers all are the one on this machine, under their real names. */
export const openMailer = ({ cards, providers, ports, places, ...system }: MailerSetup): Mailer =>
  createMailer({
    providers,
    company: { ...company, ...system },
    cards: { get: (code) => cards.find((card) => card.code === code) },
    dial: ({ host, port }) => {
      const place = places[host]
      if (!place) throw new Error(`Nothing here stands for ${host}`)
      return { host: '127.0.0.1', port: place(ports, port), ca: authority.ca }
    },
  })

export const letter = { to: 'juri@tamm.ee', subject: 'Arve 7: tasumata, palun üle vaadata', text: 'Tere!' }

/** The error with which a mail was refused. */
export const refusal = async (
  mailer: Mailer,
  user: string,
  message: Message = letter,
): Promise<MailError> => {
  const outcome: unknown = await mailer.send(user, message).then(
    (receipt) => expect.fail(`sent: ${receipt.response}`),
    (error: unknown) => error,
  )
  if (!mailErrors.is(outcome)) throw outcome
  return outcome
}
