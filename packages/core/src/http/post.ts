import { request as openRequest } from 'node:http'
import type { Socket } from 'node:net'
import { type Problem, ProblemError } from '../diagnosis/problem.ts'
import { connectToServer } from '../smtp/connect.ts'
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

/** The request on an open socket. Its last byte leaves only after `beforeDot`, and not when an answer is there already. */
const exchange = (post: Post, socket: Socket): Promise<Posted> =>
  new Promise((resolve, reject) => {
    const { request, network, observer, mask, signal } = post
    const body = Buffer.from(request.body as Uint8Array)
    const headers = headersOf(post, body.length)
    const handsOver = post.purpose === 'handover'
    let left = false
    let answering = false
    let over = false
    let written = 0
    const settle = (work: () => void): void => {
      if (over) return
      over = true
      deadline.clear()
      signal?.removeEventListener('abort', abort)
      work()
    }
    const end = (why: End): void => settle(() => reject(new ProblemError(problemOf(post, left, why))))
    const abort = (): void => end('aborted')
    const dropped = (): void => {
      if (!answering) end('dropped')
    }
    const arm = (): void => {
      written = socket.bytesWritten - socket.writableLength
      deadline.set(left ? network.deadlines.finalReply : network.deadlines.progress)
    }
    const deadline = new Deadline(() => {
      if (!left && socket.bytesWritten - socket.writableLength > written) arm()
      else end('late')
    })
    const wire = openRequest({
      createConnection: () => socket,
      method: request.method,
      path: request.path,
      headers,
      setHost: false,
    })
    wire.once('error', dropped)
    wire.once('close', dropped)
    wire.once('response', (response) => {
      answering = true
      const early = !left
      void readAnswer(response).then((answer) => {
        // A preparing request is not shown: it holds the message, and URLs that open a part of the mailbox.
        const told = handsOver || answer.status >= 400 ? answer : { ...answer, text: '' }
        observer.line(early ? 'message' : 'final-reply', 'server', mask.clean(answerText(told)))
        settle(() => resolve({ answer, early }))
      })
    })
    signal?.addEventListener('abort', abort, { once: true })

    const send = async (): Promise<void> => {
      observer.begin('message')
      observer.line('message', 'client', mask.clean(requestHead(request, headers)))
      arm()
      await writeAllButLastByte(wire, body, () => over || answering)
      if (over || answering) return
      if (post.beforeDot) await passBarrier(post.beforeDot)
      if (over || answering) return
      if (handsOver) {
        left = true
        observer.done('message', { bytes: post.size ?? body.length })
        observer.begin('final-reply')
      }
      arm()
      wire.end(body.subarray(-1))
    }
    if (signal?.aborted) abort()
    else send().catch((error: unknown) => settle(() => reject(error)))
  })

/**
 * Connects as SMTP does, and makes one request. Whatever happens, the connection is closed afterwards.
 * @throws ProblemError: before the last byte nothing was sent, after it the outcome is unknown.
 */
export const post = async (given: Post): Promise<Posted> => {
  if (given.token !== undefined) given.mask.add(given.token)
  const { endpoint, network, observer, signal } = given
  const socket = await connectToServer(endpoint, network, observer, signal)
  try {
    return await exchange(given, socket)
  } finally {
    socket.destroy()
  }
}
