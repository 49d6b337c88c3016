import { draftSchema } from '@saatja/cli/workspace'
import type { Provider, UserCard } from '@saatja/core'
import { Hono } from 'hono'
import { z } from 'zod'
import type { CardStore } from '../cards/card-store.ts'
import { viewCard } from '../cards/draft.ts'
import { impactOf, impactOfMany, impactOfRemoval } from '../cards/impact.ts'
import { draftedCard, effectiveOf, surroundingsOf } from '../cards/inheritance.ts'
import type { CardChange, Undo } from '../cards/undo.ts'
import type { CardDraft } from '../contract.ts'
import { HttpError } from '../http-error.ts'
import { checkGrant, type SignInStateOf } from '../oauth/missing-grant.ts'
import { readBody } from './body.ts'

const draftBody: z.ZodType<CardDraft> = draftSchema

/** Most cards that are saved at once: a company from a table, or one change for many. */
const mostAtOnce = 2000
const manyBody: z.ZodType<readonly CardDraft[]> = z.array(draftSchema).min(1).max(mostAtOnce)

const existing = async (book: CardStore, code: string): Promise<UserCard> => {
  const card = await book.get(code)
  if (card === undefined) throw new HttpError('unknown-user', `code: user ${code} does not exist`, 'code')
  return card
}

/** Saves one after the other, so that nothing happens between the check of a version and the saving. */
const inTurn = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}

/** @throws HttpError with the card as it is saved now, when that is not the one that the page began from */
const checkVersion = (wanted: string | undefined, stored: UserCard): void => {
  const present = viewCard(stored)
  if (wanted !== undefined && wanted !== present.version)
    throw new HttpError('card-changed', `${stored.code} was changed in the meantime`, undefined, { present })
}

export interface CardRoutesOptions {
  readonly book: CardStore
  readonly providers: readonly Provider[]
  readonly undo: Undo
  /** Made anew for each request, so that it may remember results while it answers one. */
  readonly signInState: () => SignInStateOf
}

/** Cards that are made and saved at once. */
const manyCards = (book: CardStore, providers: readonly Provider[]) => {
  const madeFrom = async (drafts: readonly CardDraft[]): Promise<readonly CardChange[]> => {
    const changes: CardChange[] = []
    for (const draft of drafts)
      changes.push({
        before: await book.get(draft.code),
        after: await draftedCard(draft, book, providers),
      })
    return changes
  }
  return {
    madeFrom,
    saveMany: async (drafts: readonly CardDraft[]): Promise<readonly CardChange[]> => {
      // All are made before the first is saved, so that either all can be saved or none is.
      const changes = await madeFrom(drafts)
      for (const { after } of changes) await book.put(after)
      return changes
    },
  }
}

/** The routes of user cards: secrets are written and never read. */
export const cardRoutes = ({ book, providers, undo, signInState }: CardRoutesOptions): Hono => {
  const companyOpen = async () => (await book.company()).slug
  const turn = inTurn()
  const effectiveFor = async (cards: readonly UserCard[]) => {
    const around = await surroundingsOf(book, providers)
    const signIns = { company: around.company.slug, providers, signInState: signInState() }
    return Promise.all(cards.map((card) => checkGrant(effectiveOf(card, around), signIns)))
  }
  const { madeFrom, saveMany } = manyCards(book, providers)
  return new Hono()
    .get('/', async (context) => context.json((await book.all()).map(viewCard)))
    .get('/effective', async (context) => context.json(await effectiveFor(await book.all())))
    .post('/', async (context) => {
      const draft = await readBody(context, draftBody)
      if (await book.get(draft.code))
        throw new HttpError('user-exists', `code: user ${draft.code} already exists`, 'code')
      const card = await draftedCard(draft, book, providers)
      await book.put(card)
      return context.json(viewCard(card), 201)
    })
    .post('/many', async (context) => {
      const drafts = await readBody(context, manyBody)
      await turn(async () => {
        const changes = await saveMany(drafts)
        undo.keep(await companyOpen(), { kind: 'changed', changes })
      })
      return context.json({ saved: drafts.length })
    })
    .post('/many/impact', async (context) => {
      const drafts = await readBody(context, manyBody)
      const cards = (await madeFrom(drafts)).map(({ after }) => after)
      const signIns = { company: await companyOpen(), providers, signInState: signInState() }
      return context.json(
        await impactOfMany(book, providers, cards, (settings) => checkGrant(settings, signIns)),
      )
    })
    .put('/:code', async (context) => {
      const draft = await readBody(context, draftBody)
      const wanted = context.req.header('If-Match')
      const saved = await turn(async () => {
        const stored = await existing(book, context.req.param('code'))
        if (draft.code !== stored.code)
          throw new HttpError('invalid', 'code: the code of a saved user cannot be changed', 'code')
        checkVersion(wanted, stored)
        const card = await draftedCard(draft, book, providers)
        await book.put(card)
        return card
      })
      return context.json(viewCard(saved))
    })
    .get('/:code/removal', async (context) => {
      const { code } = await existing(book, context.req.param('code'))
      return context.json(await impactOfRemoval(book, providers, code))
    })
    .delete('/:code', async (context) => {
      const card = await existing(book, context.req.param('code'))
      await book.remove(card.code)
      undo.keep(await companyOpen(), { kind: 'removed', card })
      return context.body(null, 204)
    })
    .post('/effective', async (context) => {
      const draft = await readBody(context, draftBody)
      const card = await draftedCard(draft, book, providers)
      return context.json((await effectiveFor([card]))[0])
    })
    .post('/impact', async (context) => {
      const draft = await readBody(context, draftBody)
      return context.json(
        await impactOf(book, providers, { card: await draftedCard(draft, book, providers) }),
      )
    })
}
