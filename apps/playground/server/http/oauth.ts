import { locales } from '@saatja/core'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { codeSchema } from '../cards/schema.ts'
import { HttpError } from '../http-error.ts'
import type { Grants } from '../oauth/grants.ts'
import type { SignInMailbox } from '../oauth/sign-in-target.ts'
import { isApproval, type SignIns } from '../oauth/sign-ins.ts'
import { readBody } from './body.ts'
import { sessionOf } from './session.ts'

const mailboxSchema = z.strictObject({
  user: codeSchema,
  mailbox: z
    .string()
    .trim()
    .min(3)
    .max(320)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not hold control characters'),
  provider: z.string().min(1).max(64),
  target: z.enum(['sandbox', 'real']),
})
const beginSchema = mailboxSchema.extend({ locale: z.enum(locales) })

const queried = (context: Context): SignInMailbox => {
  const read = mailboxSchema.safeParse(context.req.query())
  if (read.success) return read.data
  throw new HttpError('invalid', 'user, mailbox, provider and target are needed', 'mailbox')
}

/** Where the provider sends the person back; registered with it letter by letter. */
const callback = '/oauth/callback'

export const oauthRoutes = (signIns: SignIns, grants: Grants): Hono =>
  new Hono()
    .post('/begin', async (context) => {
      const { locale, ...mailbox } = await readBody(context, beginSchema)
      const redirectUri = new URL(callback, context.req.url).href
      return context.json(await signIns.begin(mailbox, sessionOf(context), redirectUri, locale))
    })
    .get('/results/:state', (context) =>
      context.json(signIns.result(context.req.param('state'), sessionOf(context))),
    )
    .get('/status', async (context) => context.json(await grants.status(queried(context))))
    .post('/expire', async (context) => {
      grants.expire(await readBody(context, mailboxSchema))
      return context.body(null, 204)
    })
    .delete('/', async (context) => {
      await grants.signOut(queried(context))
      return context.body(null, 204)
    })

/** The second half of a sign-in: the page then asks for the result and shows it. */
export const oauthCallback = (signIns: SignIns) => async (context: Context) => {
  if (isApproval(context.req.query())) return context.redirect('/signed-in/approved')
  const state = await signIns.finish(context.req.query(), sessionOf(context)).catch((error: unknown) => {
    if (error instanceof HttpError) return 'unknown'
    throw error
  })
  return context.redirect(`/signed-in/${encodeURIComponent(state)}`)
}
