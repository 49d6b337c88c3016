import { codeSchema, firstProblem } from '@saatja/cli/workspace'
import { locales } from '@saatja/core'
import { messageStates } from '@saatja/outbox'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Bulk } from '../bulk/bulk.ts'
import type { BulkRequest, BulkWaiting, MessageState } from '../bulk/contract.ts'
import { maxMessages } from '../bulk/read-batch.ts'
import { HttpError } from '../http-error.ts'
import { readBody } from './body.ts'
import { streamEvents } from './stream.ts'

const locale = z.enum(locales)
const uuid = z.uuid('must be an id')

const requestSchema: z.ZodType<BulkRequest> = z.strictObject({
  user: codeSchema,
  name: z.string().max(150, 'must be a line of 1 to 150 characters').exactOptional(),
  source: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('sample'),
      count: z.int().min(1, 'must be at least 1').max(maxMessages, `must be at most ${maxMessages}`),
      locale,
    }),
    z.strictObject({ kind: z.literal('everyone'), locale }),
    z.strictObject({
      kind: z.literal('file'),
      content: z.string(),
      upload: uuid.exactOptional(),
      locale: locale.exactOptional(),
    }),
  ]),
  target: z.enum(['sandbox', 'real']).exactOptional(),
  confirmed: z.strictObject({ from: z.string().max(320), count: z.int() }).exactOptional(),
})

const confirmedSchema = { confirmed: z.boolean().exactOptional() }
const stepSchema = z.strictObject(confirmedSchema)

const actionSchema = z.enum(['pause', 'resume', 'cancel', 'fixed'])
const findingSchema = z.strictObject({
  finding: z.enum(['sent', 'again', 'failed']),
  ...confirmedSchema,
})
const address = z.string().trim().min(3, 'must be an e-mail address').max(320, 'must be an e-mail address')
const correctionSchema = z.strictObject({ address, corrected: address, ...confirmedSchema })
const isState = (text: string): text is MessageState => messageStates.some((state) => state === text)
const listSchema = z.object({
  state: z.string().refine(isState).exactOptional(),
  limit: z.coerce.number().int().min(1).max(maxMessages).default(50),
})

const idOf = (text: string): string => {
  if (!uuid.safeParse(text).success) throw new HttpError('unknown-run', 'This run does not exist.', 'id')
  return text
}

const fileSchema = z.object({
  upload: uuid,
  name: z
    .string()
    .min(1)
    .max(255)
    .regex(/^[^\p{Cc}/\\]+$/u, 'must be the name of a file'),
})

/** Says which file of which run a request is about. */
const fileOf = (context: Context) => {
  const read = fileSchema.safeParse(context.req.query())
  if (!read.success) throw new HttpError('invalid', firstProblem(read.error).message, 'name')
  return read.data
}

const fileRoutes = (bulk: Bulk): Hono =>
  new Hono()
    .post('/', async (context) => {
      const { upload, name } = fileOf(context)
      bulk.uploads.add(upload, name, new Uint8Array(await context.req.arrayBuffer()))
      return context.body(null, 204)
    })
    .delete('/', (context) => {
      const { upload, name } = fileOf(context)
      bulk.uploads.remove(upload, name)
      return context.body(null, 204)
    })

/** What happened to one message, and what a person decides about it. */
const messageRoutes = (bulk: Bulk): Hono =>
  new Hono()
    .get('/:id', async (context) => context.json(await bulk.message(idOf(context.req.param('id')))))
    .post('/:id/settle', async (context) => {
      const { finding, confirmed } = await readBody(context, findingSchema)
      await bulk.settle(idOf(context.req.param('id')), finding, confirmed)
      return context.body(null, 204)
    })
    .post('/:id/corrected', async (context) => {
      const correction = await readBody(context, correctionSchema)
      await bulk.correct(idOf(context.req.param('id')), correction)
      return context.body(null, 204)
    })

/** Starts, shows and stops runs of messages, and shows what happened to each message. */
export const bulkRoutes = (bulk: Bulk): Hono =>
  new Hono()
    .get('/', async (context) => context.json(await bulk.overview()))
    .post('/', async (context) => {
      const start = await bulk.start(await readBody(context, requestSchema))
      return context.json(start, start.ok ? 201 : 200)
    })
    .post('/estimate', async (context) =>
      context.json(await bulk.estimate(await readBody(context, requestSchema))),
    )
    .get('/waiting', async (context) => {
      const user = codeSchema.safeParse(context.req.query('user'))
      if (!user.success) throw new HttpError('invalid', firstProblem(user.error).message, 'user')
      const waiting: BulkWaiting = { count: await bulk.waiting(user.data) }
      return context.json(waiting)
    })
    .route('/files', fileRoutes(bulk))
    .route('/messages', messageRoutes(bulk))
    .get('/:id', async (context) => context.json(await bulk.view(idOf(context.req.param('id')))))
    .get('/:id/events', async (context) => {
      const id = idOf(context.req.param('id'))
      await bulk.view(id)
      return streamEvents(context, async function* (left) {
        for await (const view of await bulk.watch(id, left)) yield { data: JSON.stringify(view) }
      })
    })
    .get('/:id/messages', async (context) => {
      const read = listSchema.safeParse(context.req.query())
      if (!read.success) throw new HttpError('invalid', 'state: must be a state of a message', 'state')
      return context.json(await bulk.messages(idOf(context.req.param('id')), read.data))
    })
    .post('/:id/:action', async (context) => {
      const action = actionSchema.safeParse(context.req.param('action'))
      if (!action.success) throw new HttpError('not-found', 'This page does not exist.')
      const { confirmed } = await readBody(context, stepSchema)
      await bulk.act(idOf(context.req.param('id')), action.data, confirmed)
      return context.body(null, 204)
    })
