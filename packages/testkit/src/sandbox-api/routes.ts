import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { CapturedMail } from '../mail.ts'
import type { SubmissionServer } from '../submission/server.ts'
import { allows } from './bearer.ts'
import { type MessageStore, nextMessageOf } from './next-message.ts'
import { openApiDocument } from './openapi.ts'
import { readAs } from './read.ts'
import { ApiRefusal } from './refusal.ts'
import { errorRequestMeant, errorShapes, listQuery, nextQuery } from './schemas.ts'
import { matches, scenariosOf, summaryOf, viewOf } from './view.ts'

/** What the API shows, and who may use it. */
export interface SandboxApiOptions {
  readonly messages: MessageStore
  readonly submission: SubmissionServer
  /** Must come with every request, as `Authorization: Bearer …`. */
  readonly token: string
}

/** Bytes of a request. */
const maxBody = 64 * 1024

/** Nothing in a message may run in a browser that opens the URL. */
const download = (context: Context, content: Uint8Array, type: string): Response => {
  context.header('Content-Type', type)
  context.header('Content-Disposition', 'attachment')
  context.header('Content-Security-Policy', "sandbox; default-src 'none'")
  return context.body(new Uint8Array(content))
}

const refused = (error: Error, context: Context): Response => {
  const refusal =
    error instanceof ApiRefusal ? error : new ApiRefusal('failed', 'An error occurred in the sandbox itself.')
  if (refusal.code === 'unauthorized') context.header('WWW-Authenticate', 'Bearer')
  return context.json(refusal.body, refusal.status)
}

const messageRoutes = (store: MessageStore): Hono => {
  const next = nextMessageOf(store)
  const find = (context: Context): CapturedMail => {
    const id = context.req.param('id')
    const mail = store.mails().find((one) => one.id === id)
    if (mail === undefined) throw new ApiRefusal('not-found', `Message ${id} does not exist.`)
    return mail
  }
  return new Hono()
    .get('/', (context) => {
      const { limit, ...filter } = readAs(listQuery, context.req.query())
      const found = store.mails().filter(matches(filter))
      return context.json({ total: found.length, messages: found.slice(-limit).reverse().map(summaryOf) })
    })
    .get('/next', async (context) => {
      const { after, timeout, ...filter } = readAs(nextQuery, context.req.query())
      const { signal } = context.req.raw
      return context.json(viewOf(await next({ matches: matches(filter), after, timeout, signal })))
    })
    .get('/:id', (context) => context.json(viewOf(find(context))))
    .get('/:id/raw', (context) => download(context, find(context).raw, 'message/rfc822'))
    .get('/:id/attachments/:index', (context) => {
      const index = context.req.param('index')
      const file = /^\d{1,6}$/.test(index) ? find(context).attachments[Number(index)] : undefined
      if (file === undefined) throw new ApiRefusal('not-found', `The message has no attachment ${index}.`)
      return download(context, file.content, 'application/octet-stream')
    })
    .delete('/:id', (context) => {
      store.remove(find(context).id)
      return context.body(null, 204)
    })
    .delete('/', (context) => {
      store.clear()
      return context.body(null, 204)
    })
}

const errorRoutes = ({ inject }: SubmissionServer): Hono => {
  let stop: (() => void) | undefined
  const play = (...what: Parameters<SubmissionServer['inject']>): void => {
    try {
      const stopThis = inject(...what)
      stop?.()
      stop = stopThis
    } catch (error) {
      throw error instanceof TypeError
        ? new ApiRefusal('invalid', error.message.replace('inject: ', 'scenario: '))
        : error
    }
  }
  return new Hono()
    .put('/', async (context) => {
      const json: unknown = await context.req.json().catch(() => {
        throw new ApiRefusal('invalid', `The body is not JSON; ${errorShapes}`)
      })
      const { times, ...error } = readAs(errorRequestMeant(json), json)
      play('scenario' in error ? error.scenario : { faults: [error] }, times)
      return context.body(null, 204)
    })
    .delete('/', (context) => {
      stop?.()
      stop = undefined
      return context.body(null, 204)
    })
}

/** Makes the whole API, with paths relative to where it is mounted. */
export const apiRoutes = ({ messages, submission, token }: SandboxApiOptions): Hono => {
  const permitted = allows(token)
  return new Hono()
    .onError(refused)
    .notFound((context) =>
      refused(new ApiRefusal('not-found', 'This address does not exist in the API.'), context),
    )
    .use(async (context, next) => {
      await next()
      context.header('Cache-Control', 'no-store')
      context.header('X-Content-Type-Options', 'nosniff')
    })
    .get('/openapi.json', (context) => context.json(openApiDocument))
    .get('/ca.pem', (context) =>
      context.body(submission.ca, 200, { 'Content-Type': 'application/x-pem-file' }),
    )
    .use(async (context, next) => {
      if (!permitted(context.req.header('Authorization')))
        throw new ApiRefusal('unauthorized', 'Authorization: must be “Bearer” and the token of the sandbox')
      await next()
    })
    .use(
      bodyLimit({
        maxSize: maxBody,
        onError: () => {
          throw new ApiRefusal('too-large', 'The request is larger than 64 kB.')
        },
      }),
    )
    .route('/messages', messageRoutes(messages))
    .get('/scenarios', (context) => context.json(scenariosOf(submission.scenarios)))
    .route('/error', errorRoutes(submission))
}
