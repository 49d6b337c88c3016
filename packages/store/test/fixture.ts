import type { UserCard } from '@saatja/core'
import type { CompanyStore, Store } from '../src/index.ts'

let count = 0

export const by = { by: 'admin' }

/** A company of its own. The tests of several files share a database. */
export const makeCompany = async (store: Store, extra = {}): Promise<CompanyStore> => {
  const company = store.company(`kivi-${process.pid}-${++count}`)
  await company.put({ name: 'Kivi OÜ', ...extra }, { by: 'test' })
  return company
}

export const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** The error of work that must fail. */
export const reason = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (error) => error,
  )

/** A card's password in clear. */
export const clear = (card: UserCard | undefined): string | undefined => {
  const password = card?.mail?.password
  return typeof password === 'object' ? password.reveal() : password
}
