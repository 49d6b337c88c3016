import type { Company, UserCard } from '@saatja/core'
import type { UndoView } from '../contract.ts'
import type { CardStore } from './card-store.ts'
import { viewCard } from './draft.ts'

/** The last step with far-reaching effects, with what is needed to undo it. */
type Step =
  | { readonly kind: 'removed'; readonly card: UserCard }
  | { readonly kind: 'system-user'; readonly code: string; readonly before: Company }
  | { readonly kind: 'changed'; readonly changes: readonly CardChange[] }

/** One of many cards that were saved at once. */
export interface CardChange {
  readonly before: UserCard | undefined
  readonly after: UserCard
}

export interface Undo {
  /** Remembers a step of the company, in place of the one before. */
  keep(company: string, step: Step): void
  /** The step; undefined in any company but its own. */
  view(company: string): UndoView | undefined
  /** Undoes the step and returns which it was; undefined when there is none, or when a later change prevents it. */
  run(book: CardStore): Promise<UndoView | undefined>
  forget(): void
}

const viewStep = (step: Step): UndoView => {
  if (step.kind === 'system-user') return { kind: step.kind, code: step.code, count: 1 }
  if (step.kind === 'removed') return { kind: step.kind, code: step.card.code, count: 1 }
  return { kind: step.kind, code: step.changes[0]?.after.code ?? '', count: step.changes.length }
}

/** All or none: a card that was saved again since then holds somebody's newer changes. */
const takeBackCards = async (changes: readonly CardChange[], book: CardStore): Promise<boolean> => {
  for (const { after } of changes) {
    const present = await book.get(after.code)
    if (present === undefined || viewCard(present).version !== viewCard(after).version) return false
  }
  for (const { before, after } of changes) await (before ? book.put(before) : book.remove(after.code))
  return true
}

const takeBack = async (step: Step, book: CardStore): Promise<boolean> => {
  if (step.kind === 'changed') return takeBackCards(step.changes, book)
  if (step.kind === 'removed') {
    if (await book.get(step.card.code)) return false
    await book.put(step.card)
    return true
  }
  const company = await book.company()
  if (company.mailUserCode !== step.code) return false
  const { mailUserCode: _now, ...rest } = company
  const { mailUserCode } = step.before
  await book.putCompany({ ...rest, ...(mailUserCode === undefined ? {} : { mailUserCode }) })
  return true
}

/** Remembers one step for as long as the program runs, so it survives a reload of the page. */
export const lastStep = (): Undo => {
  let last: { readonly company: string; readonly step: Step } | undefined
  return {
    keep: (company, step) => {
      last = { company, step }
    },
    view: (company) => (last?.company === company ? viewStep(last.step) : undefined),
    run: async (book) => {
      const { slug } = await book.company()
      if (last?.company !== slug) return undefined
      const { step } = last
      if (!(await takeBack(step, book))) return undefined
      last = undefined
      return viewStep(step)
    },
    forget: () => {
      last = undefined
    },
  }
}
