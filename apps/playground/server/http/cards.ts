import { draftSchema } from '@saatja/cli/workspace'
import type { UserCard } from '@saatja/core'
import { Hono } from 'hono'
import type { z } from 'zod'
import type { CardStore } from '../cards/card-store.ts'
import { viewCard } from '../cards/draft.ts'
import { impactOf, impactOfRemoval } from '../cards/impact.ts'
import { draftedCard, effectiveOf, surroundingsOf } from '../cards/inheritance.ts'
import type { CardDraft } from '../contract.ts'
import { HttpError } from '../http-error.ts'
import { checkGrant } from '../oauth/missing-grant.ts'
import { readBody } from './body.ts'
import { inTurn } from './in-turn.ts'
import { type CardRoutesOptions, manyCardRoutes } from './many-cards.ts'

const draftBody: z.ZodType<CardDraft> = draftSchema

const existing = async (book: CardStore, code: string): Promise<UserCard> => {
  const card = await book.get(code)
  if (card === undefined) throw new HttpError('unknown-user', `code: user ${code} does not exist`, 'code')
  return card
}

/** @throws HttpError with the card as it is saved now, when that is not the one that the page began from */
const checkVersion = (wanted: string | undefined, stored: UserCard): void => {
  const present = viewCard(stored)
  if (wanted !== undefined && wanted !== present.version)
    throw new HttpError('card-changed', `${stored.code} was changed in the meantime`, undefined, { present })
}

/** @throws HttpError when the card has another code or version by now */
const overwrite = async (
  { book, providers }: CardRoutesOptions,
  code: string,
  draft: CardDraft,
  version: string | undefined,
): Promise<UserCard> => {
  const stored = await existing(book, code)
  if (draft.code !== stored.code)
    throw new HttpError('invalid', 'code: the code of a saved user cannot be changed', 'code')
  checkVersion(version, stored)
  const card = await draftedCard(draft, book, providers)
  await book.put(card)
  return card
}

/** What applies to cards as they are saved, and to one as it is edited. */
const effectiveRoutes = ({ book, providers, signInState }: CardRoutesOptions): Hono => {
  const effectiveFor = async (cards: readonly UserCard[]) => {
    const around = await surroundingsOf(book, providers)
    const signIns = { company: around.company.slug, providers, signInState: signInState() }
    return Promise.all(cards.map((card) => checkGrant(effectiveOf(card, around), signIns)))
  }
  return new Hono()
    .get('/', async (context) => context.json(await effectiveFor(await book.all())))
    .post('/', async (context) => {
      const draft = await readBody(context, draftBody)
      const card = await draftedCard(draft, book, providers)
      return context.json((await effectiveFor([card]))[0])
    })
}

/** The routes of user cards: secrets are written and never read. */
export const cardRoutes = (options: CardRoutesOptions): Hono => {
  const { book, providers, undo } = options
  const turn = inTurn()
  return new Hono()
    .get('/', async (context) => context.json((await book.all()).map(viewCard)))
    .post('/', async (context) => {
      const draft = await readBody(context, draftBody)
      if (await book.get(draft.code))
        throw new HttpError('user-exists', `code: user ${draft.code} already exists`, 'code')
      const card = await draftedCard(draft, book, providers)
      await book.put(card)
      return context.json(viewCard(card), 201)
    })
    .route('/effective', effectiveRoutes(options))
    .route('/many', manyCardRoutes(options, turn))
    .put('/:code', async (context) => {
      const draft = await readBody(context, draftBody)
      const code = context.req.param('code')
      const wanted = context.req.header('If-Match')
      const saved = await turn(() => overwrite(options, code, draft, wanted))
      return context.json(viewCard(saved))
    })
    .get('/:code/removal', async (context) => {
      const { code } = await existing(book, context.req.param('code'))
      return context.json(await impactOfRemoval(book, providers, code))
    })
    .delete('/:code', async (context) => {
      const card = await existing(book, context.req.param('code'))
      await book.remove(card.code)
      undo.keep((await book.company()).slug, { kind: 'removed', card })
      return context.body(null, 204)
    })
    .post('/impact', async (context) => {
      const draft = await readBody(context, draftBody)
      return context.json(
        await impactOf(book, providers, { card: await draftedCard(draft, book, providers) }),
      )
    })
}
