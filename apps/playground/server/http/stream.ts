import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { ReplayLog } from '../runs/replay-log.ts'

/** Milliseconds between keep-alive comments: often enough for any proxy or browser to keep the stream open. */
const heartbeat = 15_000

/** Streams a log; a reader that lost the connection continues after the last line it saw. */
export const streamLog = <T>(context: Context, log: ReplayLog<T>): Response => {
  // An answer without content would never notice that the reader has left.
  if (context.req.method === 'HEAD') return context.body(null)
  return streamSSE(context, async (stream) => {
    const seen = Number.parseInt(context.req.header('Last-Event-ID') ?? '-1', 10)
    const left = new AbortController()
    stream.onAbort(() => left.abort())
    const beat = setInterval(() => stream.write(': still here\n\n'), heartbeat)
    try {
      for await (const { index, entry } of log.follow(Number.isNaN(seen) ? 0 : seen + 1, left.signal))
        await stream.writeSSE({ id: String(index), data: JSON.stringify(entry) })
      if (!left.signal.aborted) await stream.writeSSE({ event: 'end', data: '' })
    } finally {
      clearInterval(beat)
    }
  })
}
