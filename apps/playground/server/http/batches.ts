import { locales } from '@saatja/core'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Batches } from '../runs/batches.ts'
import type { BatchRequest } from '../runs/contract.ts'
import { readBody } from './body.ts'
import { streamLog } from './stream.ts'

const requestSchema: z.ZodType<BatchRequest> = z.strictObject({
  depth: z.enum(['connection', 'sign-in', 'message']),
  to: z.string().trim().max(2_000).exactOptional(),
  locale: z.enum(locales).exactOptional(),
})

/** Tests all users, shows how far that is, and stops it. */
export const batchRoutes = (batches: Batches): Hono =>
  new Hono()
    .post('/', async (context) => {
      const batch = await batches.start(await readBody(context, requestSchema))
      return context.json(batch.view, 202)
    })
    .get('/latest', async (context) => context.json((await batches.latest())?.view ?? null))
    .get('/:id', (context) => context.json(batches.get(context.req.param('id')).view))
    .get('/:id/events', (context) => streamLog(context, batches.get(context.req.param('id')).log))
    .delete('/:id', (context) => {
      batches.get(context.req.param('id')).cancel()
      return context.body(null, 204)
    })
