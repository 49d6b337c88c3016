import { type ClientRequest, type IncomingMessage, request as openRequest } from 'node:http'
import type { Socket } from 'node:net'
import { type Problem, ProblemError } from '../diagnosis/problem.ts'
import { Deadline } from '../smtp/deadline.ts'
import { type Endpoint, type Network, serverOf } from '../smtp/endpoint.ts'
import type { Mask } from '../smtp/mask.ts'
import { passBarrier } from '../smtp/message-stream.ts'
import type { Observer } from '../smtp/observer.ts'
import { type HttpAnswer, readAnswer } from './answer.ts'
import type { HttpRequest } from './request.ts'
import { writeAllButLastByte } from './request-body.ts'
import { answerText, requestHead } from './transcript.ts'

/** One request on the way of a message. */
export interface Post {
  readonly endpoint: Endpoint
  readonly request: HttpRequest
  /** Absent where the server must not see it. */
  readonly token?: string | undefined
  /** Whether this request sends the message, or only prepares: then nothing is in doubt when it fails. */
  readonly purpose: 'handover' | 'preparation'
  /** Bytes of the message, where its body is not the message. */
  readonly size?: number | undefined
  /** Awaited before the last byte of the body leaves. When it throws, that byte is not sent. */
  readonly beforeDot?: (() => void | Promise<void>) | undefined
  readonly network: Network
  readonly observer: Observer
  readonly mask: Mask
  readonly signal?: AbortSignal | undefined
}

/** An answer, and whether it came before the whole message had left. */
export interface Posted {
  readonly answer: HttpAnswer
  readonly early: boolean
}

/** The port of HTTPS, which a Host header does not name (RFC 9110 4.2.2). */
const usualPort = 443

const headersOf = ({ endpoint, request, token }: Post, length: number) => ({
  host: endpoint.port === usualPort ? endpoint.host : serverOf(endpoint),
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  ...(request.contentType ? { 'content-type': request.contentType } : {}),
  ...(request.range === undefined ? {} : { 'content-range': request.range }),
  'content-length': String(length),
  accept: 'application/json',
})

type End = 'dropped' | 'late' | 'aborted'

/** What a connection that ends without an answer means depends on one thing: whether the last byte had left. */
const problemOf = ({ endpoint, network }: Post, left: boolean, end: End): Problem => {
  const seconds = (left ? network.deadlines.finalReply : network.deadlines.progress) / 1000
  const params = { server: serverOf(endpoint), ...(end === 'late' ? { seconds } : {}) }
  const before = {
    dropped: 'dropped-before-dot',
    late: 'deadline-passed',
    aborted: 'aborted-before-dot',
  } as const
  const after = { dropped: 'unknown-after-dot', late: 'unknown-silence', aborted: 'unknown-aborted' } as const
  return left
    ? { stage: 'final-reply', fault: after[end], params }
    : { stage: 'message', fault: before[end], params }
}

/** Makes the request on an open socket. */
export const exchange = (post: Post, socket: Socket): Promise<Posted> =>
  new Promise((resolve, reject) => new Exchange(post, socket, resolve, reject).start())

/** One request. Its last byte leaves only after `beforeDot`, and not when an answer is there already. */
class Exchange {
  readonly #post: Post
  readonly #socket: Socket
  readonly #body: Buffer
  readonly #resolve: (posted: Posted) => void
  readonly #reject: (error: unknown) => void
  readonly #deadline = new Deadline(() => this.#onDeadline())
  readonly #abort = (): void => this.#end('aborted')
  /** Whether the last byte of what is handed over may have left. */
  #left = false
  #answering = false
  #over = false
  #written = 0

  constructor(
    post: Post,
    socket: Socket,
    resolve: (posted: Posted) => void,
    reject: (error: unknown) => void,
  ) {
    this.#resolve = resolve
    this.#reject = reject
    this.#post = post
    this.#socket = socket
    this.#body = Buffer.from(post.request.body as Uint8Array)
  }

  start(): void {
    const { request, signal } = this.#post
    const headers = headersOf(this.#post, this.#body.length)
    const http = openRequest({
      createConnection: () => this.#socket,
      method: request.method,
      path: request.path,
      headers,
      setHost: false,
    })
    const dropped = (): void => {
      if (!this.#answering) this.#end('dropped')
    }
    http.once('error', dropped)
    http.once('close', dropped)
    http.once('response', (response) => void this.#receive(response))
    signal?.addEventListener('abort', this.#abort, { once: true })
    if (signal?.aborted) this.#abort()
    else this.#send(http, headers).catch((error: unknown) => this.#settle(() => this.#reject(error)))
  }

  async #send(http: ClientRequest, headers: Readonly<Record<string, string>>): Promise<void> {
    const { beforeDot, mask, observer, purpose, request, size } = this.#post
    const superseded = (): boolean => this.#over || this.#answering
    observer.begin('message')
    observer.line('message', 'client', mask.clean(requestHead(request, headers)))
    this.#arm()
    await writeAllButLastByte(http, this.#body, superseded)
    if (superseded()) return
    if (beforeDot) await passBarrier(beforeDot)
    if (superseded()) return
    if (purpose === 'handover') {
      this.#left = true
      observer.done('message', { bytes: size ?? this.#body.length })
      observer.begin('final-reply')
    }
    this.#arm()
    http.end(this.#body.subarray(-1))
  }

  async #receive(response: IncomingMessage): Promise<void> {
    const { mask, observer, purpose } = this.#post
    this.#answering = true
    const early = !this.#left
    const answer = await readAnswer(response)
    // A preparing request is not shown: it holds the message, and URLs that open a part of the mailbox.
    const told = purpose === 'handover' || answer.status >= 400 ? answer : { ...answer, text: '' }
    observer.line(early ? 'message' : 'final-reply', 'server', mask.clean(answerText(told)))
    this.#settle(() => this.#resolve({ answer, early }))
  }

  #arm(): void {
    const { deadlines } = this.#post.network
    this.#written = this.#flushed()
    this.#deadline.set(this.#left ? deadlines.finalReply : deadlines.progress)
  }

  /** A body that is still being taken is progress. */
  #onDeadline(): void {
    if (!this.#left && this.#flushed() > this.#written) this.#arm()
    else this.#end('late')
  }

  #flushed(): number {
    return this.#socket.bytesWritten - this.#socket.writableLength
  }

  #end(why: End): void {
    this.#settle(() => this.#reject(new ProblemError(problemOf(this.#post, this.#left, why))))
  }

  #settle(work: () => void): void {
    if (this.#over) return
    this.#over = true
    this.#deadline.clear()
    this.#post.signal?.removeEventListener('abort', this.#abort)
    work()
  }
}
