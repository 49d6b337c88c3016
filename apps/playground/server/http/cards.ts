import type { Provider, UserCard } from '@saatja/core'
import { Hono } from 'hono'
import type { z } from 'zod'
import type { CardStore } from '../cards/card-store.ts'
import { viewCard } from '../cards/draft.ts'
import { impactOf } from '../cards/impact.ts'
import { draftedCard, effectiveOf, surroundingsOf } from '../cards/inheritance.ts'
import { draftSchema } from '../cards/schema.ts'
import type { Removed } from '../cards/undo-remove.ts'
import type { CardDraft } from '../contract.ts'
import { HttpError } from '../http-error.ts'
import { readBody } from './body.ts'

const draftBody: z.ZodType<CardDraft> = draftSchema

const existing = async (book: CardStore, code: string): Promise<UserCard> => {
  const card = await book.get(code)
  if (card === undefined) throw new HttpError('unknown-user', `code: there is no user ${code}`, 'code')
  return card
}

/** User cards: secrets go in, and never come out. */
export const cardRoutes = (book: CardStore, providers: readonly Provider[], removed: Removed): Hono => {
  const companyOpen = async () => (await book.company()).slug
  return new Hono()
    .get('/', async (context) => context.json((await book.all()).map(viewCard)))
    .get('/effective', async (context) => {
      const around = await surroundingsOf(book, providers)
      return context.json((await book.all()).map((card) => effectiveOf(card, around)))
    })
    .post('/', async (context) => {
      const draft = await readBody(context, draftBody)
      if (await book.get(draft.code))
        throw new HttpError('user-exists', `code: there already is a user ${draft.code}`, 'code')
      const card = await draftedCard(draft, book, providers)
      await book.put(card)
      return context.json(viewCard(card), 201)
    })
    .put('/:code', async (context) => {
      const draft = await readBody(context, draftBody)
      const { code } = await existing(book, context.req.param('code'))
      if (draft.code !== code) throw new HttpError('invalid', 'code: a saved user keeps the code', 'code')
      const card = await draftedCard(draft, book, providers)
      await book.put(card)
      return context.json(viewCard(card))
    })
    .delete('/:code', async (context) => {
      const card = await existing(book, context.req.param('code'))
      await book.remove(card.code)
      removed.keep(await companyOpen(), card)
      return context.body(null, 204)
    })
    .post('/undo-remove', async (context) => {
      const card = removed.of(await companyOpen())
      if (card === undefined || (await book.get(card.code)))
        throw new HttpError('unknown-user', 'There is nobody to bring back.', 'code')
      await book.put(card)
      removed.forget()
      return context.json(viewCard(card))
    })
    .post('/effective', async (context) => {
      const draft = await readBody(context, draftBody)
      const card = await draftedCard(draft, book, providers)
      return context.json(effectiveOf(card, await surroundingsOf(book, providers)))
    })
    .post('/impact', async (context) => {
      const draft = await readBody(context, draftBody)
      return context.json(
        await impactOf(book, providers, { card: await draftedCard(draft, book, providers) }),
      )
    })
}
