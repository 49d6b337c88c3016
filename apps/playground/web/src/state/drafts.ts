import type { CardDraft, CardView } from '../../../server/contract.ts'
import { isDirty } from './card-draft.ts'
import { createStore, usePart } from './store.ts'

/** What is typed and not saved. */
export interface KeptDraft {
  readonly draft: CardDraft
  /** The saved card that typing began from; absent for a new user. */
  readonly base?: CardView
}

type Drafts = ReadonlyMap<string, KeptDraft>

/** By code, of the company that is open. */
const draftStore = createStore<Drafts>(new Map())
let company: string | undefined

const keyOf = (slug: string): string => `drafts ${slug}`

/** Typed secrets stay in the memory of this page: what the browser stores can be read by its next user. */
const withoutSecrets = ({ draft: { password, dkimKey: _key, ...draft }, ...rest }: KeptDraft): KeptDraft => ({
  draft: password === '' ? { ...draft, password } : draft,
  ...rest,
})

const read = (slug: string): Drafts => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(slug)) ?? '[]') as readonly [string, KeptDraft][]
    return new Map(kept)
  } catch {
    return new Map()
  }
}

draftStore.subscribe(() => {
  if (company === undefined) return
  const kept = [...draftStore.get()].map(([code, one]) => [code, withoutSecrets(one)])
  sessionStorage.setItem(keyOf(company), JSON.stringify(kept))
})

// The browser asks only where something would be lost: a secret that is typed and not saved.
addEventListener('beforeunload', (event) => {
  if ([...draftStore.get().values()].some(({ draft }) => draft.password || draft.dkimKey))
    event.preventDefault()
})

/** Takes up what was typed before a reload, or before another company was open. */
export const openDrafts = (slug: string): void => {
  if (slug === company) return
  company = undefined
  draftStore.set(read(slug))
  company = slug
}

export const useKeptDraft = (code: string): KeptDraft | undefined =>
  usePart(draftStore, (drafts) => drafts.get(code))

/** Returns the draft as it is at this moment, for actions that run later than the rendering. */
export const draftNow = (code: string): CardDraft | undefined => draftStore.get().get(code)?.draft

export const useHasDraft = (code: string): boolean => usePart(draftStore, (drafts) => drafts.has(code))

/** Keeps a draft while it differs from what is stored. */
export const keepDraft = (draft: CardDraft, stored: CardView | undefined): void =>
  draftStore.set((drafts) => {
    const next = new Map(drafts)
    const base = drafts.get(draft.code)?.base ?? stored
    if (isDirty(draft, stored)) next.set(draft.code, { draft, ...(base ? { base } : {}) })
    else next.delete(draft.code)
    return next
  })

/** Begins again from the card as it is saved now. */
export const rebaseDraft = (draft: CardDraft, base: CardView): void =>
  draftStore.set((drafts) => new Map(drafts).set(draft.code, { draft, base }))

export const dropDraft = (code: string): void =>
  draftStore.set((drafts) => new Map([...drafts].filter(([key]) => key !== code)))

export const dropAllDrafts = (): void => draftStore.set(new Map())
