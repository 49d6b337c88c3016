import { createMailer, type GrantStore, type Mailer, type MailerOptions, type Provider } from '@saatja/core'
import type { CardBook } from '../cards/book.ts'
import type { Target } from '../contract.ts'

/** One way out: into the sandbox, or to the real servers. The two never share a mailer, a grant or a connection. */
export interface Exit {
  readonly providers: readonly Provider[]
  readonly grants: GrantStore
  readonly dial?: MailerOptions['dial']
  readonly network?: 'public' | 'any'
}

export interface Mailers {
  /** The mailer of today's company: a changed company gets a new one. */
  for(target: Target): Promise<Mailer>
  close(): Promise<void>
}

export const mailersOf = (book: CardBook, exits: Readonly<Record<Target, Exit>>): Mailers => {
  const open = new Map<Target, { readonly company: string; readonly mailer: Mailer }>()
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
      await present?.mailer.close()
      return mailer
    },
    close: async () => {
      await Promise.all([...open.values()].map(({ mailer }) => mailer.close()))
    },
  }
}
