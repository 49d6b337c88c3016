import { type MeterProvider, metrics, type TracerProvider, trace } from '@opentelemetry/api'
import type { MailEvent } from '@saatja/core'
import {
  checkArgument,
  checkOptions,
  hasMethods,
  type OptionRule,
  optionRules,
  type RulesFor,
} from '@saatja/core/options'
import manifest from '../package.json' with { type: 'json' }
import type { AttributeOptions } from './attributes.ts'
import { mailMetrics } from './mail-metrics.ts'
import { mailSpans } from './mail-spans.ts'
import { outboxMetrics, type WatchedOutbox, type WorkEvent, watchOutbox } from './outbox-metrics.ts'

/** Where spans and metrics go, and what they may hold. */
export interface TelemetryOptions extends AttributeOptions {
  /** Default: the one that the application has registered. */
  readonly tracerProvider?: TracerProvider | undefined
  /** Default: the one that the application has registered. */
  readonly meterProvider?: MeterProvider | undefined
}

/** Listeners that turn events into spans and metrics. Neither holds an address, a subject, a reply or a secret. */
export interface Telemetry {
  /** For `on` of `createMailer`, and of `mailer` in `openOutbox`. */
  readonly mail: (event: MailEvent) => void
  /** For `on` of `openOutbox`. */
  readonly outbox: (event: WorkEvent) => void
  /**
   * Reports how much an outbox has to do whenever metrics are collected. One process is enough. Returns how to stop.
   */
  watch(outbox: WatchedOutbox): () => void
}

/** The instrumentation scope. */
const { name, version } = manifest

const rules: RulesFor<TelemetryOptions> = {
  tracerProvider: { must: 'an object with getTracer(name)', test: hasMethods('getTracer') },
  meterProvider: { must: 'an object with getMeter(name)', test: hasMethods('getMeter') },
  users: optionRules.flag,
}

const outboxRule: OptionRule = { must: 'what openOutbox answers', test: hasMethods('stats') }

/**
 * Makes the listeners. Register the providers of OpenTelemetry before.
 * @throws TypeError that names an option which cannot be used
 */
export const telemetry = (given?: TelemetryOptions): Telemetry => {
  checkOptions('telemetry', given, rules)
  const options = given ?? {}
  const { tracerProvider = trace, meterProvider = metrics } = options
  const meter = meterProvider.getMeter(name, version)
  const spans = mailSpans(tracerProvider.getTracer(name, version), options)
  const counts = mailMetrics(meter)
  return {
    mail: (event) => {
      spans(event)
      counts(event)
    },
    outbox: outboxMetrics(meter),
    watch(outbox) {
      checkArgument('watch', 'outbox', outboxRule, outbox)
      return watchOutbox(meter, outbox)
    },
  }
}
