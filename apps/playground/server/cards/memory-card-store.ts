import {
  type Company,
  dkimProblem,
  type GrantKey,
  type GrantStore,
  memoryGrants,
  parseServer,
  replaceGrant,
  type UserCard,
} from '@saatja/core'
import { HttpError } from '../http-error.ts'
import { type CardStore, withoutPassword } from './card-store.ts'

interface CompanyState {
  company: Company
  readonly cards: Map<string, UserCard>
  readonly grants: GrantStore
  /** Keys under which grants were stored. */
  readonly keys: Map<string, GrantKey>
  /** When each card's password was last changed. */
  readonly passwordSince: Map<string, number>
}

const companyState = (company: Company, cards: readonly UserCard[]): CompanyState => ({
  company,
  cards: new Map(cards.map((card) => [card.code, card])),
  grants: memoryGrants(),
  keys: new Map(),
  passwordSince: new Map(cards.map(({ code }) => [code, Date.now()])),
})

const passwordOf = (card: UserCard | undefined): string | undefined => {
  const { password } = card?.mail ?? {}
  return typeof password === 'object' ? password?.reveal() : password
}

/**
 * Removed one by one: with a new store, versions would start again, and a refresh in progress could bring a grant back.
 */
const dropGrants = async (
  { grants, keys }: CompanyState,
  which: (key: GrantKey) => boolean,
): Promise<void> => {
  for (const key of [...keys.values()].filter(which)) await replaceGrant(grants, key, null)
}

const unbound = 'password: no server is set that it is for; set mail.server or mail.provider'

const unread = 'server: enter the name and port of the server in mail.server, such as smtp.example.com:465'

/** Such a password could later be sent to any server. The store refuses it too. */
const isUnbound = ({ mail }: UserCard): boolean =>
  mail?.password !== undefined && mail.passwordFor === undefined

/** Refuses, as the store does, a private key that cannot sign. A missing key is a finding of the settings. */
const signatureProblem = ({ mail: { dkim } = {} }: UserCard): string | undefined => {
  if (typeof dkim?.privateKey !== 'object' || dkim.privateKey.reveal() === '') return undefined
  return dkimProblem({ ...dkim, privateKey: dkim.privateKey })
}

/** @throws HttpError for what the store refuses too */
const checkCard = (card: UserCard): void => {
  const stated = card.mail?.server?.trim() ?? ''
  if (isUnbound(card) && stated !== '' && parseServer(stated) === undefined)
    throw new HttpError('invalid', unread, 'server')
  if (isUnbound(card)) throw new HttpError('invalid', unbound, 'password')
  const problem = signatureProblem(card)
  if (problem !== undefined) throw new HttpError('invalid', problem, 'dkim')
}

/** Stores grants in the company to which they belong. */
const grantsBy = (stateFor: (key: GrantKey) => CompanyState): GrantStore => ({
  get: (key) => stateFor(key).grants.get(key),
  put: (key, value, version) => {
    const { grants, keys } = stateFor(key)
    keys.set(JSON.stringify([key.company, key.card, key.mailbox]), key)
    return grants.put(key, value, version)
  },
  lock: (key, work) => stateFor(key).grants.lock(key, work),
})

/** Keeps everything in memory; a restart forgets it. */
export const memoryCardStore = (first: Company, cards: readonly UserCard[]): CardStore => {
  let open = companyState(first, cards)
  const companies = new Map([[first.slug, open]])
  return {
    company: async () => open.company,
    putCompany: async (next) => {
      open.company = { ...next, slug: open.company.slug }
    },
    all: async () => [...open.cards.values()],
    get: async (code) => open.cards.get(code),
    put: async (card) => {
      checkCard(card)
      if (passwordOf(open.cards.get(card.code)) !== passwordOf(card))
        open.passwordSince.set(card.code, Date.now())
      open.cards.set(card.code, card)
    },
    remove: async (code) => {
      open.cards.delete(code)
      await dropGrants(open, ({ card }) => card === code)
    },
    forgetSecrets: async () => {
      for (const card of open.cards.values()) open.cards.set(card.code, withoutPassword(card))
      await dropGrants(open, () => true)
    },
    companies: async () => [...companies.values()].map(({ company: { slug, name } }) => ({ slug, name })),
    open: async (company, withCards) => {
      open = companies.get(company.slug) ?? companyState(company, withCards)
      companies.set(company.slug, open)
    },
    of: (slug) => ({
      company: async () => companies.get(slug)?.company,
      get: async (code) => companies.get(slug)?.cards.get(code),
      passwordSince: async (code) => companies.get(slug)?.passwordSince.get(code),
    }),
    grants: grantsBy(({ company }) => companies.get(company) ?? open),
    close: async () => undefined,
  }
}
