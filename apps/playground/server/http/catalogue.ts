import { loadTexts } from '@saatja/core/explain'
import { samples } from '@saatja/demo'
import { preflightTexts } from '@saatja/preflight'
import { Hono } from 'hono'
import { z } from 'zod'
import type { AppContext } from '../app-context.ts'
import type { CardStore, CompanyName } from '../cards/card-store.ts'
import { viewCard } from '../cards/draft.ts'
import type { Undo } from '../cards/undo.ts'
import type { Overview } from '../contract.ts'
import { HttpError } from '../http-error.ts'
import { providerView, sendersOf } from '../provider-view.ts'

/** Ports that a server may have; the same that core allows when nothing widens it. */
const ports = [25, 465, 587]

/** URL of the docs' site, if there is one; the playground shows its guides itself. */
const docs = process.env.SAATJA_DOCS?.replace(/\/+$/, '')

const companiesOf = async (book: CardStore): Promise<readonly CompanyName[]> => {
  const kept = await book.companies()
  const others = samples.map(({ company: { slug, name } }) => ({ slug, name }))
  return [...kept, ...others.filter(({ slug }) => kept.every((one) => one.slug !== slug))]
}

const localeSchema = z.enum(['et', 'lv', 'en'])

/** What the page needs before a button is pressed: the company, the choices and the texts. */
export const catalogueRoutes = ({ book, providers, realAllowed, ephemeral }: AppContext, undo: Undo): Hono =>
  new Hono()
    .get('/overview', async (context) => {
      const company = await book.company()
      const step = undo.view(company.slug)
      const overview: Overview = {
        company,
        cards: (await book.all()).map(viewCard),
        senders: sendersOf(providers),
        providers: providers.map(providerView),
        ports,
        realAllowed,
        companies: await companiesOf(book),
        ephemeral,
        ...(docs ? { docs } : {}),
        ...(step ? { undo: step } : {}),
      }
      return context.json(overview)
    })
    .post('/undo', async (context) => {
      const undone = await undo.run(book)
      if (undone === undefined) throw new HttpError('nothing-to-undo', 'There is nothing to undo.')
      return context.json(undone)
    })
    .get('/texts/:locale', async (context) => {
      const locale = localeSchema.safeParse(context.req.param('locale'))
      if (!locale.success) throw new HttpError('not-found', 'locale: must be et, lv, or en', 'locale')
      return context.json(await loadTexts(locale.data, [...providers, preflightTexts]))
    })
