import { draftSchema } from '@saatja/cli/workspace'
import { locales } from '@saatja/core'
import { Hono } from 'hono'
import { z } from 'zod'
import type { RunRequest } from '../runs/contract.ts'
import type { Runs } from '../runs/runs.ts'
import { readBody } from './body.ts'
import { streamLog } from './stream.ts'

const who = {
  user: z.string().max(32),
  draft: draftSchema.exactOptional(),
  locale: z.enum(locales).exactOptional(),
}

const messageSchema = z.strictObject({
  subject: z.string().max(500),
  text: z.string().max(200_000),
  files: z
    .array(z.strictObject({ filename: z.string().min(1).max(200), content: z.base64() }))
    .max(10)
    .exactOptional(),
})

const previewSchema = z.strictObject(who)

const requestSchema: z.ZodType<RunRequest> = z.strictObject({
  ...who,
  depth: z.enum(['connection', 'sign-in', 'message']),
  to: z.string().trim().max(2_000).exactOptional(),
  target: z.enum(['sandbox', 'real']),
  confirmed: z.string().trim().max(2_000).exactOptional(),
  message: messageSchema.exactOptional(),
})

/** Starts, shows and stops runs. */
export const runRoutes = (runs: Runs): Hono =>
  new Hono()
    .post('/', async (context) => {
      const run = await runs.start(await readBody(context, requestSchema))
      return context.json(run.view, 202)
    })
    .post('/preview', async (context) =>
      context.json(await runs.preview(await readBody(context, previewSchema))),
    )
    .get('/outcomes', async (context) => context.json(await runs.outcomes()))
    .get('/:id', (context) => context.json(runs.get(context.req.param('id')).view))
    .get('/:id/events', (context) => streamLog(context, runs.get(context.req.param('id')).log))
    .delete('/:id', (context) => {
      runs.get(context.req.param('id')).cancel()
      return context.body(null, 204)
    })
