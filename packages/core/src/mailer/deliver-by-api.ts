import { isAscii } from 'node:buffer'
import type { Api } from '../contract/api.ts'
import type { CheckOptions } from '../contract/check.ts'
import type { Token } from '../contract/oauth.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { withBlindCopies } from '../http/blind-copies.ts'
import { judge } from '../http/outcome.ts'
import { requireSize } from '../limits/refusal.ts'
import { connectToServer } from '../smtp/connect.ts'
import type { DeliveryResult } from '../smtp/delivery-result.ts'
import { type Endpoint, serverOf } from '../smtp/endpoint.ts'
import { piecesOf } from '../smtp/message-stream.ts'
import { apiTalk } from './api-talk.ts'
import type { MailerContext } from './context.ts'
import { checkSize } from './limits.ts'
import type { MailInTransit } from './mail-in-transit.ts'
import { resolveEndpoint, tokenOwnerOf } from './resolve-endpoint.ts'
import type { ResolvedUser } from './resolve-user.ts'
import type { Trace } from './trace.ts'
import { uploadByApi } from './upload-by-api.ts'

/**
 * Recipients who are in the envelope alone. An API has no envelope, so everyone whom the headers name gets the message,
 * including those whom this attempt is not for.
 */
const blindCopies = ({ recipients, named }: MailInTransit, endpoint: Endpoint): readonly string[] => {
  const lower = (addresses: readonly string[]) => new Set(addresses.map((address) => address.toLowerCase()))
  const [meant, visible] = [lower(recipients), lower(named)]
  const params = { server: serverOf(endpoint) }
  if ([...visible].some((address) => !meant.has(address)))
    throw new ProblemError({ stage: 'recipient', fault: 'recipients-inseparable', params })
  const foreign = [...named, ...recipients].find((address) => !isAscii(Buffer.from(address)))
  if (foreign !== undefined)
    throw new ProblemError({ stage: 'recipient', fault: 'smtputf8-missing', params: { address: foreign } })
  return recipients.filter((address) => !visible.has(address.toLowerCase()))
}

const bytesOf = async ({ content, limit }: MailInTransit): Promise<Buffer> => {
  if (Buffer.isBuffer(content)) return content
  const pieces: Buffer[] = []
  for await (const piece of piecesOf(content, limit ?? Number.POSITIVE_INFINITY)) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Gets a token, and reports it as the sign-in. */
const signIn = async (
  account: ResolvedUser,
  context: MailerContext,
  trace: Trace,
  signal: AbortSignal | undefined,
  refused?: string,
): Promise<Token> => {
  trace.begin('sign-in')
  const token = await context.tokens.token(tokenOwnerOf(account, context), refused, signal)
  trace.done('sign-in', { mechanism: 'Bearer', username: account.settings.fields.username.value ?? '' })
  return token
}

/**
 * Connects to the API's server, and gets a token unless only the connection is asked for. Whether the API accepts the
 * token shows only when a message is sent: a permission to send allows nothing else.
 */
export const visitApi = async (
  context: MailerContext,
  account: ResolvedUser,
  endpoint: Endpoint,
  trace: Trace,
  { depth, signal }: Pick<CheckOptions, 'depth' | 'signal'>,
): Promise<void> => {
  const socket = await connectToServer(endpoint, context.network, trace, signal)
  socket.destroy()
  trace.skip('greeting')
  trace.skip('capabilities')
  if (depth === 'sign-in') await signIn(account, context, trace, signal)
}

/** Stages that sending through an API does not have. */
const absent = ['greeting', 'capabilities', 'sender', 'recipient'] as const

/**
 * Sends one message through an API, whole or not at all. A refused token is renewed once: a request that was refused
 * was not processed.
 */
export const deliverByApi = async (
  context: MailerContext,
  account: ResolvedUser,
  api: Api,
  mail: MailInTransit,
  trace: Trace,
  signal: AbortSignal | undefined,
): Promise<DeliveryResult> => {
  const { route: endpoint } = await resolveEndpoint(account, context, signal)
  const hidden = blindCopies(mail, endpoint)
  // Held in memory, since an API is told its length beforehand.
  const content = withBlindCopies(await bytesOf(mail), hidden)
  checkSize(account, content)
  const mailbox = account.settings.fields.username.value ?? ''
  const token = (refused?: string) => signIn(account, context, trace, signal, refused)
  const options = { api, endpoint, context, observer: trace, signal, beforeDot: mail.beforeDot, token }
  for (const stage of absent) trace.skip(stage)
  return context.turnstile.run(async () => {
    const talk = apiTalk(options)
    const { upload } = api
    if (upload && mail.source.raw !== undefined) requireSize({ size: upload.above }, content.length)
    const posted =
      upload && content.length > upload.above
        ? await uploadByApi(options, talk, upload, {
            source: mail.source,
            mailbox,
            blindCopies: hidden,
            size: content.length,
          })
        : await talk.handOver(({ holder = 'person' }) => ({
            method: 'POST',
            ...api.request({ content, mailbox, holder }),
          }))
    return { accepted: mail.recipients, refused: [], ...judge(api, posted, endpoint, talk.mask) }
  }, signal)
}
