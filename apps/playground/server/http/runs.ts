import { locales } from '@saatja/core'
import { Hono } from 'hono'
import { z } from 'zod'
import { draftSchema } from '../cards/schema.ts'
import type { RunRequest } from '../contract.ts'
import type { Runs } from '../runs/runs.ts'
import { readBody } from './body.ts'
import { streamLog } from './stream.ts'

const requestSchema: z.ZodType<RunRequest> = z.strictObject({
  user: z.string().max(32),
  draft: draftSchema.exactOptional(),
  depth: z.enum(['connection', 'sign-in', 'message']),
  to: z.string().trim().max(320).exactOptional(),
  locale: z.enum(locales).exactOptional(),
  target: z.enum(['sandbox', 'real']),
  confirmed: z.string().trim().max(320).exactOptional(),
})

/** Start a run, follow it, read it afterwards, stop it. */
export const runRoutes = (runs: Runs): Hono =>
  new Hono()
    .post('/', async (context) => {
      const run = await runs.start(await readBody(context, requestSchema))
      return context.json(run.view, 202)
    })
    .get('/:id', (context) => context.json(runs.get(context.req.param('id')).view))
    .get('/:id/events', (context) => streamLog(context, runs.get(context.req.param('id')).log))
    .delete('/:id', (context) => {
      runs.get(context.req.param('id')).cancel()
      return context.body(null, 204)
    })
