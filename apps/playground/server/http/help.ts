import { locales, type Provider } from '@saatja/core'
import { diagnose } from '@saatja/core/explain'
import { Hono } from 'hono'
import { z } from 'zod'
import { readGuide } from '../guides/guides.ts'
import { HttpError } from '../http-error.ts'
import { readBody } from './body.ts'

const localeSchema = z.enum(locales)

const errorSchema = z.strictObject({
  error: z.string().trim().min(1).max(20_000),
  provider: z.string().max(64).exactOptional(),
})

/** The routes of help: the guides, and the meaning of an error. */
export const helpRoutes = (providers: readonly Provider[]): Hono =>
  new Hono()
    .get('/guides/:locale/:path{.+}', async (context) => {
      const locale = localeSchema.safeParse(context.req.param('locale'))
      if (!locale.success) throw new HttpError('not-found', 'locale: must be et, lv, or en', 'locale')
      return context.json(await readGuide(locale.data, context.req.param('path'), providers))
    })
    .post('/explain', async (context) => {
      const { error, provider: wanted } = await readBody(context, errorSchema)
      const provider = providers.find(({ id }) => id === wanted)
      return context.json(diagnose(error, { provider, providers }))
    })
