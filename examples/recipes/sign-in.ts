import {
  beginSignIn,
  finishSignIn,
  type GrantKey,
  type GrantStore,
  type Locale,
  type Provider,
  type ProviderOAuth,
  type SignInSession,
} from '@saatja/core'
import { Hono } from 'hono'
import { problemOf } from './problem.ts'

/** What the application already has. */
export interface SignInApplication {
  readonly providers: readonly Provider[]
  /** The sign-in of the provider whose accounts people use. */
  readonly oauth: ProviderOAuth
  readonly grants: GrantStore
  /** The person who is signed in to the application: card and mailbox, language, and session. */
  readonly person: (
    headers: Headers,
  ) => { readonly key: GrantKey; readonly locale: Locale; readonly session: SignInSession } | undefined
  /** Registered with the provider, and leads to the second route. */
  readonly redirectUri: string
}

/** One route sends the person to the provider; the other receives them when they come back. */
export const signInRoutes = ({ providers, oauth, grants, person, redirectUri }: SignInApplication): Hono =>
  new Hono()
    .get('/sign-in', async (context) => {
      const who = person(context.req.raw.headers)
      if (who === undefined) return context.text('', 401)
      const { url } = await beginSignIn({ oauth, ...who, redirectUri })
      return context.redirect(url)
    })
    .get('/signed-in', async (context) => {
      const who = person(context.req.raw.headers)
      if (who === undefined) return context.text('', 401)
      try {
        const params = context.req.query()
        const { account } = await finishSignIn({ oauth, grants, session: who.session, params })
        return context.text(account.address)
      } catch (error) {
        const { title, remedy } = await problemOf(error, who.locale, providers)
        return context.json({ title, remedy }, 400)
      }
    })
