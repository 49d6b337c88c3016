import { createHash, randomBytes } from 'node:crypto'
import type { GrantKey, Locale } from '@saatja/core'
import type { CardStore } from '../cards/card-store.ts'
import { forgetOldest } from '../forget-oldest.ts'
import { HttpError } from '../http-error.ts'
import type { SignInLinkView } from './contract.ts'
import { keyOf, type SignInMailbox, type SignInTargets, targetOf } from './sign-in-target.ts'
import type { SignIns } from './sign-ins.ts'

/** Links with which a user signs in to their own mailbox, and can do nothing else. */
export interface SignInLinks {
  /** @throws HttpError where no one can sign in, or the card does not name this mailbox */
  create(mailbox: SignInMailbox): Promise<{ readonly token: string; readonly expires: number }>
  /**
   * Returns what the link's page shows.
   * @throws HttpError
   */
  view(token: string): Promise<SignInLinkView>
  /** @throws HttpError */
  begin(
    token: string,
    session: string,
    redirectUri: string,
    locale: Locale,
  ): Promise<{ readonly url: string }>
}

interface Link extends SignInMailbox {
  readonly key: GrantKey
  readonly expires: number
  used: boolean
}

/** Milliseconds that a link is valid: long enough for a colleague to come back to work. */
const lasts = 3 * 24 * 3_600_000
/** Links remembered; the oldest is forgotten first. */
const remembered = 5_000

const unknown = () =>
  new HttpError('unknown-link', 'This link is no longer valid; ask for a new one.', 'token')

/** What is remembered of a link cannot open it. */
const digest = (token: string): string => createHash('sha256').update(token).digest('base64url')

export interface SignInLinkOptions {
  readonly book: CardStore
  readonly targets: SignInTargets
  readonly signIns: SignIns
  readonly providers: readonly { readonly id: string; readonly name: string }[]
  /** Milliseconds since the epoch. */
  readonly now?: () => number
}

const viewOf = async (link: Link, { book, providers }: SignInLinkOptions): Promise<SignInLinkView> => {
  const { key, user, mailbox, provider, target, expires, used } = link
  const about = book.of(key.company)
  const [company, card] = await Promise.all([about.company(), about.get(user)])
  return {
    company: company?.name ?? key.company,
    name: card?.name ?? user,
    mailbox,
    provider: providers.find(({ id }) => id === provider)?.name ?? provider,
    target,
    expires,
    used,
  }
}

/** The card must still exist and name the mailbox: an administrator may have changed it meanwhile. */
const namesMailbox = async (book: CardStore, { key, user, mailbox }: Link): Promise<boolean> =>
  (await book.of(key.company).get(user))?.mail?.username === mailbox

/** Keeps links as long as the program runs; each is valid for one sign-in, of one card. */
export const signInLinks = (options: SignInLinkOptions): SignInLinks => {
  const { book, targets, signIns, now = Date.now } = options
  const links = new Map<string, Link>()
  const known = async (token: string): Promise<Link> => {
    const link = links.get(digest(token))
    if (link === undefined || link.expires <= now() || !(await namesMailbox(book, link))) throw unknown()
    return link
  }
  return {
    create: async (mailbox) => {
      targetOf(targets, mailbox)
      const key = await keyOf(book, mailbox)
      const link: Link = { ...mailbox, key, expires: now() + lasts, used: false }
      if (!(await namesMailbox(book, link)))
        throw new HttpError('invalid', `mailbox: save ${mailbox.mailbox} on the card first`, 'mailbox')
      const token = randomBytes(32).toString('base64url')
      links.set(digest(token), link)
      forgetOldest(links, remembered)
      return { token, expires: link.expires }
    },
    view: async (token) => viewOf(await known(token), options),
    begin: async (token, session, redirectUri, locale) => {
      const link = await known(token)
      if (link.used) throw unknown()
      const { user, mailbox, provider, target, key } = link
      const claim = (): boolean => {
        const first = !link.used && link.expires > now()
        link.used = true
        return first
      }
      const given = { key, token, claim }
      return signIns.begin({ user, mailbox, provider, target }, session, redirectUri, locale, given)
    },
  }
}
