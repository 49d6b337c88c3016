import type { CardDraft, CardView } from '../../../server/contract.ts'
import { draftOf } from './card-draft.ts'
import { createStore, useStore } from './store.ts'

export type DraftMail = NonNullable<CardDraft['mail']>
export type DraftField = keyof DraftMail

/** What is typed and not saved, by code. Lives in this page only, and so do passwords in it. */
const draftStore = createStore<ReadonlyMap<string, CardDraft>>(new Map())

const same = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => same(a[key as keyof typeof a], b[key as keyof typeof b]))
}

export const isDirty = (draft: CardDraft, stored: CardView | undefined): boolean =>
  stored === undefined || !same(draft, draftOf(stored))

export const useDrafts = (): ReadonlyMap<string, CardDraft> => useStore(draftStore)

/** Keeps a draft while it differs from what is stored. */
export const keepDraft = (draft: CardDraft, stored: CardView | undefined): void =>
  draftStore.set((drafts) => {
    const next = new Map(drafts)
    if (isDirty(draft, stored)) next.set(draft.code, draft)
    else next.delete(draft.code)
    return next
  })

export const dropDraft = (code: string): void =>
  draftStore.set((drafts) => new Map([...drafts].filter(([key]) => key !== code)))

export const dropAllDrafts = (): void => draftStore.set(new Map())

/** The draft with one mail field stated, or no longer stated. */
export const withField = <F extends DraftField>(
  draft: CardDraft,
  field: F,
  value: DraftMail[F] | undefined,
): CardDraft => {
  const { [field]: _old, ...rest } = draft.mail ?? {}
  return {
    ...draft,
    mail: (value === undefined || value === '' ? rest : { ...rest, [field]: value }) as DraftMail,
  }
}

export const withPassword = (draft: CardDraft, password: string | undefined): CardDraft => {
  const { password: _old, ...rest } = draft
  return password === undefined ? rest : { ...rest, password }
}
