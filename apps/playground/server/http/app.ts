import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AppContext } from '../app-context.ts'
import { mostFileBytes } from '../bulk/uploads.ts'
import { lastStep } from '../cards/undo.ts'
import type { HttpErrorBody, HttpErrorCode } from '../contract.ts'
import { asRefusal, HttpError } from '../http-error.ts'
import { mostMailBytes } from '../returned/contract.ts'
import { batchRoutes } from './batches.ts'
import { bulkRoutes } from './bulk.ts'
import { cardRoutes } from './cards.ts'
import { catalogueRoutes } from './catalogue.ts'
import { companyRoutes } from './company.ts'
import { companyCheck } from './company-check.ts'
import { helpRoutes } from './help.ts'
import { inboxRoutes } from './inbox.ts'
import { oauthCallback, oauthRoutes } from './oauth.ts'
import { filesPath, guard, returnedPath } from './origin-check.ts'
import { preflightRoutes } from './preflight.ts'
import { returnedRoutes } from './returned.ts'
import { runRoutes } from './runs.ts'
import { scenarioRoutes } from './scenarios.ts'
import { signInLinkRoutes } from './sign-in-links.ts'
import { pageFrom } from './static-files.ts'

/** Most bytes of one request: many times a card with a certificate. */
const maxBody = 1024 * 1024

/** Bytes of a thousand messages with some kilobytes of text each. */
const maxBatch = 8 * 1024 * 1024

const limitTo = (maxSize: number, code: HttpErrorCode, message: string) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new HttpError(code, message)
    },
  })

const bodies = limitTo(maxBody, 'too-large', 'The request is larger than 1 MB.')
const batches = limitTo(maxBatch, 'files-too-large', 'The messages are larger than 8 MB.')

/** Routes whose requests may be larger. */
const largeBodies: Readonly<Record<string, ReturnType<typeof limitTo>>> = {
  [returnedPath]: limitTo(mostMailBytes, 'mail-too-large', 'The mail is larger than 4 MB.'),
  [filesPath]: limitTo(mostFileBytes, 'files-too-large', 'The file is larger than 25 MB.'),
  '/api/bulk': batches,
  '/api/bulk/estimate': batches,
}

/**
 * Makes the whole server. `port` is asked per request, since it is known only once the server listens. `pages` is the
 * folder of the built page, where it is not the usual one.
 */
export const createApp = (bench: AppContext, port: () => number, pages?: string): Hono => {
  const undo = lastStep()
  const api = new Hono()
    .route('/', catalogueRoutes(bench, undo))
    .route('/', helpRoutes(bench.providers))
    .route('/cards', cardRoutes({ ...bench, undo }))
    .route('/company', companyRoutes(bench.book, bench.providers, undo))
    .route('/runs', runRoutes(bench.runs))
    .route('/oauth', oauthRoutes(bench.signIns, bench.grants))
    .route('/sign-in-links', signInLinkRoutes(bench.signInLinks, bench.linkAddress))
    .route('/batches', batchRoutes(bench.batches))
    .route('/bulk', bulkRoutes(bench.bulk))
    .route('/scenarios', scenarioRoutes(bench.scenarioPlayer))
    .route('/inbox', inboxRoutes(bench.inbox))
    .route('/preflight', preflightRoutes(bench.preflights))
    .route('/returned', returnedRoutes(bench))
    .get('/own-program', (context) => {
      const { host, port: smtpPort, username, password } = bench.entrance?.submission ?? {}
      return context.json(host === undefined ? null : { host, port: smtpPort, username, password })
    })
    .get('/health', (context) => context.json({ ok: true }))
  if (bench.entrance) api.mount('/sandbox', bench.entrance.api.fetch)
  api.all('*', () => {
    throw new HttpError('not-found', 'This page does not exist.')
  })
  const app = new Hono()
  app.use(guard(port, bench.linkAddress))
  app.use('/api/*', (context, next) => (largeBodies[context.req.path] ?? bodies)(context, next))
  app.use('/api/*', companyCheck(bench.book))
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
      message: 'An error occurred in the playground itself.',
    }
    return context.json(refusal, 500)
  })
  return app
}
