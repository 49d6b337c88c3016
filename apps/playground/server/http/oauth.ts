import { codeSchema } from '@saatja/cli/workspace'
import { locales } from '@saatja/core'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { HttpError } from '../http-error.ts'
import type { Grants } from '../oauth/grants.ts'
import type { SignInMailbox } from '../oauth/sign-in-target.ts'
import { type FinishedSignIn, isApproval, type SignIns } from '../oauth/sign-ins.ts'
import { readBody } from './body.ts'
import { sessionOf } from './session.ts'

export const mailboxSchema = z.strictObject({
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
  throw new HttpError('invalid', 'user, mailbox, provider, and target are required', 'mailbox')
}

/** Path to which the provider sends the person back; registered with it character by character. */
const callback = '/oauth/callback'

/** Uses the address by which the person reached the playground, which may be the one for others. */
export const callbackFor = (context: Context, linkAddress?: string): string => {
  const others = linkAddress !== undefined && context.req.header('Host') === new URL(linkAddress).host
  return new URL(callback, others ? linkAddress : context.req.url).href
}

export const oauthRoutes = (signIns: SignIns, grants: Grants): Hono =>
  new Hono()
    .post('/begin', async (context) => {
      const { locale, ...mailbox } = await readBody(context, beginSchema)
      return context.json(await signIns.begin(mailbox, sessionOf(context), callbackFor(context), locale))
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

/** Ends a sign-in: the page then asks for the result and shows it. */
export const oauthCallback = (signIns: SignIns) => async (context: Context) => {
  if (isApproval(context.req.query())) return context.redirect('/signed-in/approved')
  const gone = (error: unknown): FinishedSignIn => {
    if (error instanceof HttpError) return { state: 'unknown' }
    throw error
  }
  const { state, token } = await signIns.finish(context.req.query(), sessionOf(context)).catch(gone)
  const result = encodeURIComponent(state)
  return context.redirect(token === undefined ? `/signed-in/${result}` : `/sign-in/${token}?result=${result}`)
}
