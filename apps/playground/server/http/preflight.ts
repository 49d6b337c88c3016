import { draftSchema, mailSchema } from '@saatja/cli/workspace'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { HttpError } from '../http-error.ts'
import type { DetectRequest, DnsSource, PreflightRequest } from '../preflight/contract.ts'
import type { Preflights } from '../preflight/preflights.ts'
import { readBody } from './body.ts'

const sourceSchema = z.enum(['sandbox', 'real'])
const domainSchema = z.string().min(1).max(253)

const recordSchema = z.strictObject({
  name: z.string().max(253),
  type: z.enum(['TXT', 'A', 'AAAA', 'MX', 'CNAME', 'PTR', 'SRV', 'NS']),
  value: z.string().max(8192),
})

const preflightBody: z.ZodType<PreflightRequest> = z.strictObject({
  user: z.string().min(1).max(32),
  draft: draftSchema.exactOptional(),
  source: sourceSchema,
  zones: z.record(domainSchema, z.array(recordSchema).max(200)).exactOptional(),
  restore: domainSchema.exactOptional(),
  perDay: z.number().int().min(0).exactOptional(),
})

const detectBody: z.ZodType<DetectRequest> = z.strictObject({
  address: z.string().max(320),
  user: z.string().min(1).max(32),
  stated: mailSchema.omit({ dkim: true }).exactOptional(),
  source: sourceSchema,
  consent: z.array(z.enum(['domain', 'ispdb'])).exactOptional(),
})

const sourceOf = (context: Context): DnsSource => {
  const read = sourceSchema.safeParse(context.req.query('source'))
  if (read.success) return read.data
  throw new HttpError('invalid', 'source: must be sandbox or real', 'source')
}

/** The routes of preflight: reports of users and of the company, and the mail service of an address. */
export const preflightRoutes = (preflights: Preflights): Hono =>
  new Hono()
    .post('/user', async (context) => {
      const view = await preflights.user(await readBody(context, preflightBody))
      // The page asks shortly after a card has changed, and the card may have been deleted meanwhile.
      return view === undefined ? context.body(null, 204) : context.json(view)
    })
    .get('/company', async (context) => context.json(await preflights.company(sourceOf(context))))
    .post('/detect', async (context) =>
      context.json(await preflights.detect(await readBody(context, detectBody))),
    )
