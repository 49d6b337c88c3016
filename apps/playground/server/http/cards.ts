import { type Company, changedBy, type Provider, type UserCard } from '@saatja/core'
import { Hono } from 'hono'
import { z } from 'zod'
import type { CardBook } from '../cards/book.ts'
import { viewCard } from '../cards/draft.ts'
import { companySchema, draftSchema } from '../cards/schema.ts'
import { draftedCard, effectiveOf, surroundingsOf } from '../cards/surroundings.ts'
import type { CardDraft } from '../contract.ts'
import { RefusalError } from '../refusal.ts'
import { samples } from '../sample/companies.ts'
import { readBody } from './body.ts'

const draftBody: z.ZodType<CardDraft> = draftSchema

/** Who else would be affected if the card or the company were saved as given. */
const impactOf = async (
  book: CardBook,
  providers: readonly Provider[],
  next: { company?: Company; card?: UserCard },
) => {
  const before = await surroundingsOf(book, providers)
  const company = next.company ?? before.company
  const named = company.mailUserCode
  const systemUser = next.card?.code === named ? next.card : named ? await book.get(named) : undefined
  const inheritance = (at: Company, card: UserCard | undefined) => ({
    company: at,
    providers,
    ...(card ? { systemUser: card } : {}),
  })
  const others = (await book.all()).filter(({ code }) => code !== next.card?.code)
  return changedBy(inheritance(before.company, before.systemUser), inheritance(company, systemUser), others)
}

const existing = async (book: CardBook, code: string): Promise<UserCard> => {
  const card = await book.get(code)
  if (card === undefined) throw new RefusalError('unknown-user', `code: there is no user ${code}`, 'code')
  return card
}

/** User cards: secrets go in, and never come out. */
export const cardRoutes = (book: CardBook, providers: readonly Provider[]): Hono =>
  new Hono()
    .get('/', async (context) => context.json((await book.all()).map(viewCard)))
    .get('/effective', async (context) => {
      const around = await surroundingsOf(book, providers)
      return context.json((await book.all()).map((card) => effectiveOf(card, around)))
    })
    .post('/', async (context) => {
      const draft = await readBody(context, draftBody)
      if (await book.get(draft.code))
        throw new RefusalError('user-exists', `code: there already is a user ${draft.code}`, 'code')
      const card = await draftedCard(draft, book, providers)
      await book.put(card)
      return context.json(viewCard(card), 201)
    })
    .put('/:code', async (context) => {
      const draft = await readBody(context, draftBody)
      const { code } = await existing(book, context.req.param('code'))
      if (draft.code !== code) throw new RefusalError('invalid', 'code: a saved user keeps the code', 'code')
      const card = await draftedCard(draft, book, providers)
      await book.put(card)
      return context.json(viewCard(card))
    })
    .delete('/:code', async (context) => {
      const { code } = await existing(book, context.req.param('code'))
      await book.remove(code)
      return context.body(null, 204)
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

/** The company, of which the system user is a part. */
export const companyRoutes = (book: CardBook, providers: readonly Provider[]): Hono =>
  new Hono()
    .get('/', async (context) => context.json(await book.company()))
    .put('/', async (context) => {
      const company = await readBody(context, companySchema)
      await book.putCompany(company)
      return context.json(company)
    })
    .post('/open', async (context) => {
      const { slug } = await readBody(context, z.strictObject({ slug: z.string().max(64) }))
      const kept = (await book.companies()).find((one) => one.slug === slug)
      const sample = samples.find(({ company }) => company.slug === slug)
      if (!kept && !sample)
        throw new RefusalError('unknown-company', `slug: there is no company ${slug}`, 'slug')
      await book.open(sample?.company ?? { name: kept?.name ?? slug, slug }, sample?.cards ?? [])
      return context.body(null, 204)
    })
    .post('/forget-secrets', async (context) => {
      await book.forgetSecrets()
      return context.body(null, 204)
    })
    .post('/impact', async (context) =>
      context.json(await impactOf(book, providers, { company: await readBody(context, companySchema) })),
    )
