import type { Provider } from '@saatja/core'
import { samples } from '@saatja/demo'
import { Hono } from 'hono'
import { z } from 'zod'
import type { CardStore } from '../cards/card-store.ts'
import { parseCards } from '../cards/file.ts'
import { impactOf } from '../cards/impact.ts'
import { draftedCard } from '../cards/inheritance.ts'
import { companySchema } from '../cards/schema.ts'
import type { Removed } from '../cards/undo-remove.ts'
import { HttpError } from '../http-error.ts'
import { readBody } from './body.ts'

/** The company, of which the system user is a part. */
export const companyRoutes = (book: CardStore, providers: readonly Provider[], removed: Removed): Hono =>
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
        throw new HttpError('unknown-company', `slug: there is no company ${slug}`, 'slug')
      await book.open(sample?.company ?? { name: kept?.name ?? slug, slug }, sample?.cards ?? [])
      return context.body(null, 204)
    })
    .post('/import', async (context) => {
      const { content } = await readBody(context, z.strictObject({ content: z.string() }))
      const { company, users } = parseCards(content, 'cards')
      await book.open(company, [])
      await book.putCompany(company)
      for (const user of users) await book.put(await draftedCard(user, book, providers))
      return context.json(company)
    })
    .post('/forget-secrets', async (context) => {
      removed.forget()
      await book.forgetSecrets()
      return context.body(null, 204)
    })
    .post('/impact', async (context) =>
      context.json(await impactOf(book, providers, { company: await readBody(context, companySchema) })),
    )
