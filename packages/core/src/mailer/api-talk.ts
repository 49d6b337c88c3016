import type { Api, ApiUploadRequest } from '../contract/api.ts'
import type { Token } from '../contract/oauth.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import type { Post, Posted } from '../http/exchange.ts'
import { post } from '../http/post.ts'
import type { HttpRequest } from '../http/request.ts'
import { type Endpoint, serverOf } from '../smtp/endpoint.ts'
import { type Mask, newMask } from '../smtp/mask.ts'
import type { MailerContext } from './context.ts'
import { unlessAborted } from './unless-aborted.ts'

/** What the requests of one message to an API need. */
export interface ApiTalkOptions {
  readonly api: Api
  readonly endpoint: Endpoint
  readonly context: MailerContext
  readonly observer: Post['observer']
  readonly signal: AbortSignal | undefined
  readonly beforeDot: Post['beforeDot']
  /** A token, other than the one that was refused. */
  readonly token: (refused?: string) => Promise<Token>
}

/** The requests of one message, all with the same token, which is renewed once when the API refuses it. */
export interface ApiTalk {
  readonly mask: Mask
  token(): Promise<Token>
  /**
   * Makes the request that sends the message, anew for a renewed token. `size`: bytes of the message, if it was
   * uploaded before.
   */
  handOver(request: (token: Token) => HttpRequest, size?: number): Promise<Posted>
  /** Makes a request that only prepares. */
  prepare(request: ApiUploadRequest, origins: readonly string[]): Promise<Posted>
  /** Makes a request that deletes what was prepared, even when the caller has given up. Never rejects. */
  undo(request: ApiUploadRequest): Promise<void>
}

/** Query values of a URL that may grant access by themselves. */
const longEnough = 8

/** Checks a URL that an API gave: it must be at one of the origins that the provider names. */
const addressOf = ({ target }: ApiUploadRequest, origins: readonly string[], endpoint: Endpoint): URL => {
  const url = URL.canParse(target) ? new URL(target) : undefined
  if (url !== undefined && url.protocol === 'https:' && origins.includes(url.origin)) return url
  throw new ProblemError({
    stage: 'message',
    fault: 'reply-malformed',
    params: { server: serverOf(endpoint) },
  })
}

const hide = (mask: Mask, { pathname, search, searchParams }: URL): void => {
  mask.add(pathname + search)
  for (const value of searchParams.values()) if (value.length >= longEnough) mask.add(value)
}

/** The token of one message's requests. */
const talkToken = (ask: ApiTalkOptions['token']) => {
  let token: Promise<Token> | undefined
  let renewed = false
  const current = (): Promise<Token> => {
    token ??= ask()
    return token
  }
  return {
    current,
    /** Makes a request, and once more with a renewed token when the API refuses this one. */
    async with(attempt: (token: Token) => Promise<Posted>): Promise<Posted> {
      const first = await current()
      const posted = await attempt(first)
      if (posted.answer.status !== 401 || renewed) return posted
      renewed = true
      token = ask(first.token)
      return attempt(await token)
    },
  }
}

/** Begins the requests of one message. */
export const apiTalk = (options: ApiTalkOptions): ApiTalk => {
  const { endpoint, context, observer, signal } = options
  const mask = newMask()
  const authorized = talkToken(options.token)
  let { beforeDot } = options
  const send = (given: Pick<Post, 'request' | 'purpose'> & Partial<Post>): Promise<Posted> =>
    post({ endpoint, network: context.network, observer, mask, signal, ...given })
  /** The upload URL holds its own permission, so no token is sent there. */
  const elsewhere = async (request: ApiUploadRequest, origins: readonly string[]): Promise<Posted> => {
    const url = addressOf(request, origins, endpoint)
    hide(mask, url)
    const { body = '', ...rest } = request
    const upload = { ...rest, path: url.pathname + url.search, body }
    return send({ endpoint: await serverAt(url, context, signal), purpose: 'preparation', request: upload })
  }
  const atHome = (request: ApiUploadRequest, more: Partial<Post> = {}): Promise<Posted> => {
    const { body = '', target, ...rest } = request
    return authorized.with(({ token }) =>
      send({ token, purpose: 'preparation', request: { ...rest, path: target, body }, ...more }),
    )
  }
  return {
    mask,
    token: authorized.current,
    handOver: (request, size) =>
      authorized.with(async (given) => {
        const { token } = given
        const dot = beforeDot ? { beforeDot } : {}
        const posted = await send({ token, purpose: 'handover', request: request(given), size, ...dot })
        // `beforeDot` has already been called; that this counts slightly early does no harm.
        if (!posted.early) beforeDot = undefined
        return posted
      }),
    prepare: (request, origins) =>
      request.target.startsWith('/') ? atHome(request) : elsewhere(request, origins),
    undo: async (request) => {
      await atHome(request, { signal: undefined }).catch(() => undefined)
    },
  }
}

const serverAt = async (
  url: URL,
  { options }: MailerContext,
  signal: AbortSignal | undefined,
): Promise<Endpoint> => {
  const [host, port] = [url.hostname, Number(url.port || 443)]
  const answer = await unlessAborted(options.dial?.({ host, port }), 'connect', signal)
  return { host, port, security: 'tls', ...(answer ? { dial: { ...answer } } : {}) }
}
