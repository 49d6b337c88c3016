import type { Provider, Sender } from '@saatja/core'
import { loadTexts } from '@saatja/core/explain'
import { Hono } from 'hono'
import { z } from 'zod'
import type { CardBook, CompanyName } from '../cards/book.ts'
import { viewCard } from '../cards/draft.ts'
import type { Overview, ProviderView, SenderView } from '../contract.ts'
import { RefusalError } from '../refusal.ts'
import { samples } from '../sample/companies.ts'
import type { Workbench } from '../workbench.ts'

/** The sender that core itself has: an own server with a password or without sign-in. */
const smtp: SenderView = { id: 'smtp', auth: 'password', ownRoute: false, bulk: 'free' }

const senderView = (provider: Provider, { id, auth, ownRoute, bulk }: Sender): SenderView => ({
  id,
  provider: provider.id,
  auth,
  ownRoute: ownRoute !== undefined,
  bulk,
})

const sendersOf = (providers: readonly Provider[]): readonly SenderView[] => {
  const added = providers.flatMap((provider) =>
    (provider.senders ?? []).map((sender) => ({ provider, sender })),
  )
  const view = ({ provider, sender }: (typeof added)[number]) => senderView(provider, sender)
  const isDefault = ({ sender }: (typeof added)[number]) => sender.default === true
  return [...added.filter(isDefault).map(view), smtp, ...added.filter((one) => !isDefault(one)).map(view)]
}

const providerView = ({ id, name, hosts, preset, oauth }: Provider): ProviderView => ({
  id,
  name,
  hosts,
  oauth: oauth !== undefined,
  ...(preset
    ? {
        preset: {
          server: preset.server,
          security: preset.security,
          alternatives: preset.alternatives ?? [],
          signIn: preset.signIn,
          hints: preset.hints ?? [],
          ...(preset.secret ? { secretKind: preset.secret.kind } : {}),
        },
      }
    : {}),
})

/** Ports that a server may have; the same that core allows when nothing widens it. */
const ports = [25, 465, 587]

const docs = (process.env.SAATJA_DOCS ?? 'https://saatja.example.com').replace(/\/+$/, '')

const companiesOf = async (book: CardBook): Promise<readonly CompanyName[]> => {
  const kept = await book.companies()
  const others = samples.map(({ company: { slug, name } }) => ({ slug, name }))
  return [...kept, ...others.filter(({ slug }) => kept.every((one) => one.slug !== slug))]
}

const localeSchema = z.enum(['et', 'lv', 'en'])

/** What the page needs before anything is pressed: the company, the choices and the words. */
export const catalogueRoutes = ({ book, providers, realAllowed, ephemeral }: Workbench): Hono =>
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
      if (!locale.success) throw new RefusalError('not-found', 'locale: must be et, lv or en', 'locale')
      return context.json(await loadTexts(locale.data, providers))
    })
