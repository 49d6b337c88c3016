import { draftSchema } from '@saatja/cli/workspace'
import type { Provider } from '@saatja/core'
import { Hono } from 'hono'
import { z } from 'zod'
import type { CardStore } from '../cards/card-store.ts'
import { impactOfMany } from '../cards/impact.ts'
import { draftedCard } from '../cards/inheritance.ts'
import type { CardChange, Undo } from '../cards/undo.ts'
import type { CardDraft } from '../contract.ts'
import { checkGrant, type SignInStateOf } from '../oauth/missing-grant.ts'
import { readBody } from './body.ts'
import type { InTurn } from './in-turn.ts'

/** Most cards that are saved at once: a company from a table, or one change for many. */
const mostAtOnce = 2000
const manyBody: z.ZodType<readonly CardDraft[]> = z.array(draftSchema).min(1).max(mostAtOnce)

export interface CardRoutesOptions {
  readonly book: CardStore
  readonly providers: readonly Provider[]
  readonly undo: Undo
  /** Made anew for each request, so that it may remember results while it answers one. */
  readonly signInState: () => SignInStateOf
}

const changesOf = async (
  drafts: readonly CardDraft[],
  book: CardStore,
  providers: readonly Provider[],
): Promise<readonly CardChange[]> => {
  const changes: CardChange[] = []
  for (const draft of drafts)
    changes.push({ before: await book.get(draft.code), after: await draftedCard(draft, book, providers) })
  return changes
}

/** Cards that are made and saved at once. */
export const manyCardRoutes = (
  { book, providers, undo, signInState }: CardRoutesOptions,
  turn: InTurn,
): Hono =>
  new Hono()
    .post('/', async (context) => {
      const drafts = await readBody(context, manyBody)
      await turn(async () => {
        // All are made before the first is saved, so that either all can be saved or none is.
        const changes = await changesOf(drafts, book, providers)
        for (const { after } of changes) await book.put(after)
        undo.keep((await book.company()).slug, { kind: 'changed', changes })
      })
      return context.json({ saved: drafts.length })
    })
    .post('/impact', async (context) => {
      const drafts = await readBody(context, manyBody)
      const cards = (await changesOf(drafts, book, providers)).map(({ after }) => after)
      const signIns = { company: (await book.company()).slug, providers, signInState: signInState() }
      const impact = await impactOfMany(book, providers, cards, (settings) => checkGrant(settings, signIns))
      return context.json(impact)
    })
