import type { DialTarget } from '../contract/connection.ts'
import type { SentCopy } from '../contract/sent-copy.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { passwordOf } from '../settings/password.ts'
import { parseServer, type ServerAddress } from '../settings/server.ts'
import { lookUp } from '../smtp/lookup.ts'
import type { MessageBytes } from '../smtp/message-stream.ts'
import type { MailerContext } from './context.ts'
import { copyWhileRead, type MessageCopy } from './message-copy.ts'
import type { ResolvedUser } from './resolve-user.ts'

const privately =
  'The server for the copy is at a private address; the application allows such servers with network: "any".'
/**
 * Most bytes of a message with streams that are kept for its copy: slightly more than the largest mail services take.
 */
const streamedLimit = 32 * 1024 * 1024
const streamed = `A message of more than ${streamedLimit / 1024 / 1024} MB with an attachment that is a stream is not copied.`
const usual = 'The copy could not be filed.'

/** Where to connect: what `dial` answers, or a checked address of the server. */
const targetOf = async (
  { host, port }: ServerAddress,
  { options, network }: MailerContext,
): Promise<DialTarget> => {
  const dialled = await options.dial?.({ host, port })
  if (dialled !== undefined) return dialled
  const [found] = await lookUp({ host, port, security: 'tls' }, network)
  return { host: found?.address ?? host, port }
}

const copyOf = async (
  account: ResolvedUser,
  context: MailerContext,
  message: Uint8Array,
): Promise<SentCopy> => {
  const { settings, card, systemUser } = account
  const server = parseServer(settings.sentCopy?.server ?? '')
  const password = passwordOf(settings, [card, systemUser], context.options.providers)
  const username = settings.fields.username.value
  if (server === undefined || password === undefined || username === null) throw new Error(usual)
  const { ca } = settings.fields
  return {
    ...server,
    target: await targetOf(server, context),
    ...(ca.value === null ? {} : { ca: ca.value }),
    username,
    password,
    message,
  }
}

const problemOf = (error: unknown): string => {
  if (error instanceof ProblemError) return error.problem.fault === 'private-address' ? privately : usual
  return error instanceof Error && error.message !== '' ? error.message : usual
}

const isCopied = ({ settings }: ResolvedUser, { options }: MailerContext): boolean =>
  options.sentCopies !== undefined && settings.sentCopy !== undefined

/**
 * Keeps as much of a message as the copy in the Sent folder needs while it is sent: nothing where no copy is asked for.
 */
export const keptForCopy = (
  account: ResolvedUser,
  context: MailerContext,
  content: MessageBytes,
): MessageCopy =>
  isCopied(account, context) ? copyWhileRead(content, streamedLimit) : { content, sent: () => undefined }

/**
 * Begins to file the copy of a message that was sent, if its card asks for one. Only closing the mailer waits for it.
 * Never throws.
 */
export const beginCopy = (
  account: ResolvedUser,
  context: MailerContext,
  messageId: string,
  { sent }: MessageCopy,
): void => {
  const { sentCopies } = context.options
  if (sentCopies === undefined || !isCopied(account, context)) return
  const about = { user: account.settings.user, messageId }
  const file = async (): Promise<string> => {
    const message = sent()
    if (message === undefined) throw new Error(streamed)
    return sentCopies.file(await copyOf(account, context, message))
  }
  const filing = file()
    .then(
      (folder) => sentCopies.told?.({ ...about, folder }),
      (error: unknown) => sentCopies.told?.({ ...about, problem: problemOf(error) }),
    )
    .catch(() => {})
    .finally(() => context.copies.delete(filing))
  context.copies.add(filing)
}
