import type { Company, GrantStore, UserCard } from '@saatja/core'
import type { Store } from '@saatja/store'

export interface CompanyName {
  readonly slug: string
  readonly name: string
}

/** What is stored about one company, whether it is open or not. */
export interface CompanyCards {
  company(): Promise<Company | undefined>
  get(code: string): Promise<UserCard | undefined>
  /**
   * When the password of a card was last changed, in milliseconds since the epoch; undefined when that is not known.
   */
  passwordSince(code: string): Promise<number | undefined>
}

/**
 * The store of companies, cards and grants; one company is open at a time. Secrets are written and reach the mailer; no
 * route reads them.
 */
export interface CardStore {
  company(): Promise<Company>
  /** Under the slug of the company that is open. */
  putCompany(company: Company): Promise<void>
  /** In the order in which they were added. */
  all(): Promise<readonly UserCard[]>
  get(code: string): Promise<UserCard | undefined>
  put(card: UserCard): Promise<void>
  remove(code: string): Promise<void>
  /** Removes every password and grant of the open company; the cards stay. */
  forgetSecrets(): Promise<void>
  companies(): Promise<readonly CompanyName[]>
  /** Opens another company, and adds it with these cards when it is new. */
  open(company: Company, cards: readonly UserCard[]): Promise<void>
  /** For messages that are still being sent while another company is open. */
  of(slug: string): CompanyCards
  readonly grants: GrantStore
  /** The database behind it; none in memory. */
  readonly store?: Store
  close(): Promise<void>
}

export const withoutPassword = (card: UserCard): UserCard => {
  const { password: _password, passwordFor: _for, dkim: _signature, ...mail } = card.mail ?? {}
  return { ...card, mail }
}
