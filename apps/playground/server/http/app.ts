import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AppContext } from '../app-context.ts'
import { lastRemoved } from '../cards/undo-remove.ts'
import type { HttpErrorBody } from '../contract.ts'
import { asRefusal, HttpError } from '../http-error.ts'
import { mostMailBytes } from '../returned/contract.ts'
import { batchRoutes } from './batches.ts'
import { bulkRoutes } from './bulk.ts'
import { cardRoutes } from './cards.ts'
import { catalogueRoutes } from './catalogue.ts'
import { companyRoutes } from './company.ts'
import { inboxRoutes } from './inbox.ts'
import { oauthCallback, oauthRoutes } from './oauth.ts'
import { guard, returnedPath } from './origin-check.ts'
import { returnedRoutes } from './returned.ts'
import { runRoutes } from './runs.ts'
import { scenarioRoutes } from './scenarios.ts'
import { pageFrom } from './static-files.ts'

/** Bytes of one request: a card with an attached certificate fits many times over. */
const maxBody = 1024 * 1024

const tooLarge = () => {
  throw new HttpError('too-large', 'The request is larger than 1 MB.')
}

const bodies = bodyLimit({ maxSize: maxBody, onError: tooLarge })

const mails = bodyLimit({
  maxSize: mostMailBytes,
  onError: () => {
    throw new HttpError('mail-too-large', 'The mail is larger than 4 MB.')
  },
})

/**
 * The whole server. `port` is asked per request: it is known only once the server listens. `pages` is the folder of
 * the built page, where it is not the usual one.
 */
export const createApp = (bench: AppContext, port: () => number, pages?: string): Hono => {
  const removed = lastRemoved()
  const api = new Hono()
    .route('/', catalogueRoutes(bench))
    .route('/cards', cardRoutes(bench.book, bench.providers, removed))
    .route('/company', companyRoutes(bench.book, bench.providers, removed))
    .route('/runs', runRoutes(bench.runs))
    .route('/oauth', oauthRoutes(bench.signIns, bench.grants))
    .route('/batches', batchRoutes(bench.batches))
    .route('/bulk', bulkRoutes(bench.bulk))
    .route('/scenarios', scenarioRoutes(bench.scenarioPlayer))
    .route('/inbox', inboxRoutes(bench.inbox))
    .route('/returned', returnedRoutes(bench))
    .get('/health', (context) => context.json({ ok: true }))
    .all('*', () => {
      throw new HttpError('not-found', 'This page does not exist.')
    })
  const app = new Hono()
  app.use(guard(port))
  app.use('/api/*', (context, next) => (context.req.path === returnedPath ? mails : bodies)(context, next))
  app.use('/api/*', async (context, next) => {
    await next()
    context.header('Cache-Control', 'no-store')
  })
  app.route('/api', api)
  app.get('/oauth/callback', oauthCallback(bench.signIns))
  app.get('*', pageFrom(pages))
  app.onError((error, context) => {
    // The rest of a refused body is not read, so the connection cannot be used again.
    const refused = asRefusal(error)
    if (refused?.status === 413) context.header('Connection', 'close')
    if (refused) return context.json(refused.refusal, refused.status)
    console.error(error)
    const refusal: HttpErrorBody = {
      code: 'failed',
      message: 'Something went wrong in the playground itself.',
    }
    return context.json(refusal, 500)
  })
  return app
}
