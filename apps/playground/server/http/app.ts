import { type ErrorHandler, Hono } from 'hono'
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

/** Everything below `/api`. */
const apiRoutes = (services: AppContext): Hono => {
  const undo = lastStep()
  const { book, entrance, providers } = services
  const api = new Hono()
    .route('/', catalogueRoutes(services, undo))
    .route('/', helpRoutes(providers))
    .route('/cards', cardRoutes({ ...services, undo }))
    .route('/company', companyRoutes(book, providers, undo))
    .route('/runs', runRoutes(services.runs))
    .route('/oauth', oauthRoutes(services.signIns, services.grants))
    .route('/sign-in-links', signInLinkRoutes(services.signInLinks, services.linkAddress))
    .route('/batches', batchRoutes(services.batches))
    .route('/bulk', bulkRoutes(services.bulk))
    .route('/scenarios', scenarioRoutes(services.scenarioPlayer))
    .route('/inbox', inboxRoutes(services.inbox))
    .route('/preflight', preflightRoutes(services.preflights))
    .route('/returned', returnedRoutes(services))
    .get('/own-program', (context) => {
      const { host, port, username, password } = entrance?.submission ?? {}
      return context.json(host === undefined ? null : { host, port, username, password })
    })
    .get('/health', (context) => context.json({ ok: true }))
  if (entrance) api.mount('/sandbox', entrance.api.fetch)
  api.all('*', () => {
    throw new HttpError('not-found', 'This page does not exist.')
  })
  return api
}

const answerError: ErrorHandler = (error, context) => {
  // The rest of a refused body is not read, so the connection cannot be used again.
  const refused = asRefusal(error)
  if (refused?.status === 413) context.header('Connection', 'close')
  if (refused) return context.json(refused.refusal, refused.status)
  console.error(error)
  const refusal: HttpErrorBody = { code: 'failed', message: 'An error occurred in the playground itself.' }
  return context.json(refusal, 500)
}

/**
 * Makes the whole server. `port` is asked per request, since it is known only once the server listens. `pages` is the
 * folder of the built page, where it is not the usual one.
 */
export const createApp = (services: AppContext, port: () => number, pages?: string): Hono => {
  const app = new Hono()
  app.use(guard(port, services.linkAddress))
  app.use('/api/*', (context, next) => (largeBodies[context.req.path] ?? bodies)(context, next))
  app.use('/api/*', companyCheck(services.book))
  app.use('/api/*', async (context, next) => {
    await next()
    context.header('Cache-Control', 'no-store')
  })
  app.route('/api', apiRoutes(services))
  app.get('/oauth/callback', oauthCallback(services.signIns))
  app.get('*', pageFrom(pages))
  app.onError(answerError)
  return app
}
