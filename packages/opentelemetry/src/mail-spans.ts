import {
  type Context,
  context,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api'
import type { MailEvent } from '@saatja/core'
import { type AttributeOptions, errorAttributes, mailAttributes, routeAttributes } from './attributes.ts'

/** The spans of one send or check. */
interface OpenRun {
  readonly root: Span
  /** The context in which the spans of the stages begin. */
  readonly within: Context
  readonly stages: Map<string, Span>
}

/** Makes a span of each send or check, a child of the caller's, with one span for each stage in it. */
export const mailSpans = (tracer: Tracer, options: AttributeOptions): ((event: MailEvent) => void) => {
  const open = new Map<string, OpenRun>()

  const begin = ({ run, at }: MailEvent): OpenRun => {
    // The first event comes while the caller is still inside its own span.
    const parent = context.active()
    const root = tracer.startSpan('send mail', { kind: SpanKind.PRODUCER, startTime: at }, parent)
    const made = { root, within: trace.setSpan(parent, root), stages: new Map<string, Span>() }
    open.set(run, made)
    return made
  }

  return (event) => {
    const { run, kind, stage, at, diagnosis } = event
    if (kind === 'client' || kind === 'server') return
    const known = open.get(run) ?? begin(event)
    const span = known.stages.get(stage)
    if (kind === 'start') {
      span?.end(at)
      known.stages.set(stage, tracer.startSpan(stage, { startTime: at }, known.within))
      return
    }
    if (kind === 'fail') {
      for (const one of [span, known.root]) {
        one?.setAttributes(errorAttributes(diagnosis))
        one?.setStatus({ code: SpanStatusCode.ERROR })
      }
    }
    if (kind === 'end') {
      for (const one of known.stages.values()) one.end(at)
      known.root.setAttributes({ ...routeAttributes(event.mail), ...mailAttributes(event, options) })
      known.root.end(at)
      open.delete(run)
      return
    }
    span?.end(at)
    known.stages.delete(stage)
  }
}
