import { loadTexts } from '@saatja/core/explain'
import { samples } from '@saatja/demo'
import { Hono } from 'hono'
import { z } from 'zod'
import type { AppContext } from '../app-context.ts'
import type { CardStore, CompanyName } from '../cards/card-store.ts'
import { viewCard } from '../cards/draft.ts'
import type { Overview } from '../contract.ts'
import { HttpError } from '../http-error.ts'
import { providerView, sendersOf } from '../provider-view.ts'

/** Ports that a server may have; the same that core allows when nothing widens it. */
const ports = [25, 465, 587]

const docs = (process.env.SAATJA_DOCS ?? 'https://saatja.example.com').replace(/\/+$/, '')

const companiesOf = async (book: CardStore): Promise<readonly CompanyName[]> => {
  const kept = await book.companies()
  const others = samples.map(({ company: { slug, name } }) => ({ slug, name }))
  return [...kept, ...others.filter(({ slug }) => kept.every((one) => one.slug !== slug))]
}

const localeSchema = z.enum(['et', 'lv', 'en'])

/** What the page needs before anything is pressed: the company, the choices and the words. */
export const catalogueRoutes = ({ book, providers, realAllowed, ephemeral }: AppContext): Hono =>
  new Hono()
    .get('/overview', async (context) => {
      const overview: Overview = {
        company: await book.company(),
        cards: (await book.all()).map(viewCard),
        senders: sendersOf(providers),
        providers: providers.map(providerView),
        ports,
        realAllowed,
        companies: await companiesOf(book),
        ephemeral,
        docs,
      }
      return context.json(overview)
    })
    .get('/texts/:locale', async (context) => {
      const locale = localeSchema.safeParse(context.req.param('locale'))
      if (!locale.success) throw new HttpError('not-found', 'locale: must be et, lv or en', 'locale')
      return context.json(await loadTexts(locale.data, providers))
    })
