import { createMailer, type GrantStore, type Mailer, type MailerOptions, type Provider } from '@saatja/core'
import type { CardStore } from '../cards/card-store.ts'
import type { SendTarget } from './contract.ts'

/** One target: the sandbox, or the real servers. The two never share a mailer, a grant or a connection. */
export interface Destination {
  readonly providers: readonly Provider[]
  readonly grants: GrantStore
  readonly dial?: MailerOptions['dial']
  readonly network?: 'public' | 'any'
}

export interface Mailers {
  /** Returns the mailer of the company as it is now: a changed company gets a new one. */
  for(target: SendTarget): Promise<Mailer>
  close(): Promise<void>
}

export const mailersOf = (book: CardStore, exits: Readonly<Record<SendTarget, Destination>>): Mailers => {
  const open = new Map<SendTarget, { readonly company: string; readonly mailer: Mailer }>()
  const leaving = new Set<Promise<void>>()
  /** The old one finishes what it has begun, which may take minutes; that is not waited for. */
  const letGo = (mailer: Mailer): void => {
    const left = mailer.close().finally(() => leaving.delete(left))
    leaving.add(left)
  }
  return {
    for: async (target) => {
      const company = await book.company()
      const present = open.get(target)
      const fingerprint = JSON.stringify(company)
      if (present?.company === fingerprint) return present.mailer
      const { dial, network, ...exit } = exits[target]
      const mailer = createMailer({
        ...exit,
        company,
        cards: book.of(company.slug),
        ...(dial ? { dial } : {}),
        ...(network ? { network } : {}),
      })
      open.set(target, { company: fingerprint, mailer })
      if (present) letGo(present.mailer)
      return mailer
    },
    close: async () => {
      for (const { mailer } of open.values()) letGo(mailer)
      await Promise.all(leaving)
    },
  }
}
