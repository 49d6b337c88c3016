import { companySchema } from '@saatja/cli/workspace'
import type { Provider } from '@saatja/core'
import { samples } from '@saatja/demo'
import { Hono } from 'hono'
import { z } from 'zod'
import type { CardStore } from '../cards/card-store.ts'
import { parseCards } from '../cards/file.ts'
import { impactOf } from '../cards/impact.ts'
import { draftedCard } from '../cards/inheritance.ts'
import type { Undo } from '../cards/undo.ts'
import { HttpError } from '../http-error.ts'
import { readBody } from './body.ts'

/** Opens a company that is kept, or a sample; makes a new one. */
const openRoutes = (book: CardStore): Hono =>
  new Hono()
    .post('/open', async (context) => {
      const { slug } = await readBody(context, z.strictObject({ slug: z.string().max(64) }))
      const kept = (await book.companies()).find((one) => one.slug === slug)
      const sample = samples.find(({ company }) => company.slug === slug)
      if (!kept && !sample)
        throw new HttpError('unknown-company', `slug: company ${slug} does not exist`, 'slug')
      await book.open(sample?.company ?? { name: kept?.name ?? slug, slug }, sample?.cards ?? [])
      return context.body(null, 204)
    })
    .post('/new', async (context) => {
      const company = await readBody(context, companySchema)
      const taken = [...(await book.companies()), ...samples.map((sample) => sample.company)]
      if (taken.some(({ slug }) => slug === company.slug))
        throw new HttpError('company-exists', `slug: company ${company.slug} already exists`, 'slug')
      await book.open(company, [])
      return context.json(company, 201)
    })

/** The routes of the company, which names the system user. */
export const companyRoutes = (book: CardStore, providers: readonly Provider[], undo: Undo): Hono =>
  new Hono()
    .get('/', async (context) => context.json(await book.company()))
    .route('/', openRoutes(book))
    .put('/', async (context) => {
      const company = await readBody(context, companySchema)
      const before = await book.company()
      await book.putCompany(company)
      const { mailUserCode: code } = company
      if (code !== undefined && code !== before.mailUserCode)
        undo.keep(before.slug, { kind: 'system-user', code, before })
      return context.json(company)
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
      undo.forget()
      await book.forgetSecrets()
      return context.body(null, 204)
    })
    .post('/impact', async (context) =>
      context.json(await impactOf(book, providers, { company: await readBody(context, companySchema) })),
    )
