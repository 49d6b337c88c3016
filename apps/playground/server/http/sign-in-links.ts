import { locales } from '@saatja/core'
import { Hono } from 'hono'
import { z } from 'zod'
import type { SignInLinks } from '../oauth/sign-in-links.ts'
import { readBody } from './body.ts'
import { callbackFor, mailboxSchema } from './oauth.ts'
import { sessionOf } from './session.ts'

const localeSchema = z.strictObject({ locale: z.enum(locales) })

/** Makes links for users' own sign-ins, and serves the page behind one. `address`: where others reach the playground. */
export const signInLinkRoutes = (links: SignInLinks, address: string | undefined): Hono =>
  new Hono()
    .post('/', async (context) => {
      const mailbox = await readBody(context, mailboxSchema)
      const { token, expires } = await links.create(mailbox)
      // The pages of a simulated sign-in are on this computer, so only a person at it can see them.
      const local = address === undefined || mailbox.target === 'sandbox'
      const url = new URL(`/sign-in/${token}`, local ? context.req.url : address).href
      return context.json({ url, expires, local }, 201)
    })
    .get('/:token', async (context) => context.json(await links.view(context.req.param('token'))))
    .post('/:token/begin', async (context) => {
      const { locale } = await readBody(context, localeSchema)
      const redirectUri = callbackFor(context, address)
      const token = context.req.param('token')
      return context.json(await links.begin(token, sessionOf(context), redirectUri, locale))
    })
