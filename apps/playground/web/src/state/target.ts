import type { SendTarget } from '../../../server/runs/contract.ts'
import { createStore, usePart } from './store.ts'

const key = 'real targets'

const read = (): ReadonlySet<string> => {
  try {
    return new Set(JSON.parse(sessionStorage.getItem(key) ?? '[]') as readonly string[])
  } catch {
    return new Set()
  }
}

/** Users whose tests go to the real server: a person's choice stays until it is changed. */
const realStore = createStore<ReadonlySet<string>>(read())

realStore.subscribe(() => sessionStorage.setItem(key, JSON.stringify([...realStore.get()])))

const idOf = (company: string, user: string): string => `${company} ${user}`

export const useTarget = (company: string, user: string): SendTarget =>
  usePart(realStore, (real) => (real.has(idOf(company, user)) ? 'real' : 'sandbox'))

export const chooseTarget = (company: string, user: string, target: SendTarget): void =>
  realStore.set((real) => {
    const next = new Set(real)
    if (target === 'real') next.add(idOf(company, user))
    else next.delete(idOf(company, user))
    return next
  })
