import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { ReplayLog } from '../runs/replay-log.ts'

/** Milliseconds between keep-alive comments: often enough for any proxy or browser to keep the stream open. */
const heartbeat = 15_000

/** One event of a stream. */
interface StreamEvent {
  readonly id?: string
  readonly data: string
}

/** Streams what `follow` yields, and an event `end` after it, until the reader leaves. */
export const streamEvents = (
  context: Context,
  follow: (left: AbortSignal) => AsyncIterable<StreamEvent>,
): Response => {
  // An answer without content would never notice that the reader has left.
  if (context.req.method === 'HEAD') return context.body(null)
  return streamSSE(context, async (stream) => {
    const left = new AbortController()
    stream.onAbort(() => left.abort())
    const beat = setInterval(() => stream.write(': still here\n\n'), heartbeat)
    try {
      for await (const event of follow(left.signal)) await stream.writeSSE(event)
      if (!left.signal.aborted) await stream.writeSSE({ event: 'end', data: '' })
    } finally {
      clearInterval(beat)
    }
  })
}

/** Streams a log; a reader that lost the connection continues after the last line it saw. */
export const streamLog = <T>(context: Context, log: ReplayLog<T>): Response => {
  const seen = Number.parseInt(context.req.header('Last-Event-ID') ?? '-1', 10)
  return streamEvents(context, async function* (left) {
    for await (const { index, entry } of log.follow(Number.isNaN(seen) ? 0 : seen + 1, left))
      yield { id: String(index), data: JSON.stringify(entry) }
  })
}
