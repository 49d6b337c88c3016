import { context, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { createMailer, type Diagnosis, type Mailer, type UserCard } from '@saatja/core'
import type { Outbox, OutboxOptions, OutboxStats } from '@saatja/outbox'
import { type ScriptedServer, startScriptedServer } from '@saatja/testkit'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { type TelemetryOptions, telemetry } from '../src/index.ts'

const password = 'Kuldvõti-7/pääs'
const card: UserCard = {
  code: 'MARI',
  email: 'mari@kivi.ee',
  name: 'Mari Maasikas',
  mail: {
    server: 'mail.kivi.ee:587',
    security: 'none',
    username: 'mari@kivi.ee',
    password,
    passwordFor: 'mail.kivi.ee:587',
    allowClearTextPassword: true,
  },
}
const message = { to: 'juri@tamm.ee', subject: 'Saladus 7', text: 'Tere!' }

/** What the SDK keeps in memory. */
const collect = (options: Pick<TelemetryOptions, 'users'> = {}) => {
  const spans = new InMemorySpanExporter()
  const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] })
  const numbers = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  const reader = new PeriodicExportingMetricReader({ exporter: numbers, exportIntervalMillis: 3_600_000 })
  const meterProvider = new MeterProvider({ readers: [reader] })
  const points = async (name: string) => {
    numbers.reset()
    await meterProvider.forceFlush()
    const all = numbers
      .getMetrics()
      .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics))
    return all
      .filter(({ descriptor }) => descriptor.name === name)
      .flatMap(({ dataPoints }) => dataPoints.map(({ attributes, value }) => ({ attributes, value })))
  }
  const scopes = async () => {
    numbers.reset()
    await meterProvider.forceFlush()
    const ofMetrics = numbers
      .getMetrics()
      .flatMap(({ scopeMetrics }) => scopeMetrics.map(({ scope }) => scope))
    return [...spans.getFinishedSpans().map(({ instrumentationScope }) => instrumentationScope), ...ofMetrics]
  }
  return {
    scopes,
    listeners: telemetry({ tracerProvider, meterProvider, ...options }),
    tracerProvider,
    finished: () => spans.getFinishedSpans(),
    points,
    close: () => meterProvider.shutdown(),
  }
}

describe('telemetry', () => {
  let server: ScriptedServer
  let mailer: Mailer
  let seen: ReturnType<typeof collect>

  beforeAll(() => {
    context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  })
  afterAll(() => context.disable())
  beforeEach(() => {
    seen = collect()
  })
  afterEach(async () => {
    await mailer?.close()
    await server?.close()
    await seen.close()
  })

  const open = async (script: Parameters<typeof startScriptedServer>[0] = {}): Promise<void> => {
    server = await startScriptedServer({ offers: ['AUTH PLAIN'], ...script })
    mailer = createMailer({
      providers: [],
      company: { name: 'Kivi OÜ', slug: 'kivi' },
      cards: { get: () => card },
      dial: () => ({ host: '127.0.0.1', port: server.port }),
      on: seen.listeners.mail,
    })
  }

  it('names this package and its version as what made the spans and metrics', async () => {
    await open()
    await mailer.send('MARI', message)
    const scopes = await seen.scopes()
    expect(scopes.length).toBeGreaterThan(10)
    for (const { name, version } of scopes)
      expect([name, version]).toEqual(['@saatja/opentelemetry', manifest.version])
  })

  it('makes a span of a mail within that of its caller, with one for each stage', async () => {
    await open()
    const tracer = seen.tracerProvider.getTracer('the application')
    const { messageId } = await tracer.startActiveSpan('save the invoice', async (span) => {
      const receipt = await mailer.send('MARI', message)
      span.end()
      return receipt
    })
    const spans = seen.finished()
    const [caller] = spans.filter(({ name }) => name === 'save the invoice')
    const [root] = spans.filter(({ name }) => name === 'send mail')
    expect(root?.parentSpanContext?.spanId).toBe(caller?.spanContext().spanId)
    expect(root?.attributes).toEqual({
      'messaging.system': 'smtp',
      'messaging.operation.name': 'send',
      'messaging.operation.type': 'send',
      'messaging.message.id': messageId,
      'server.address': 'mail.kivi.ee',
      'server.port': 587,
      'saatja.sender': 'smtp',
      'saatja.bulk': false,
      'saatja.recipients': 1,
      'saatja.company': 'kivi',
      'saatja.run': expect.any(String),
    })
    const stages = spans.filter((one) => one.parentSpanContext?.spanId === root?.spanContext().spanId)
    expect(stages.map(({ name }) => name)).toEqual([
      ...['settings', 'lookup', 'connect', 'greeting', 'capabilities', 'sign-in'],
      ...['sender', 'recipient', 'message', 'final-reply'],
    ])
    expect(new Set(spans.map((span) => span.spanContext().traceId)).size).toBe(1)
    expect(spans.every(({ status }) => status.code === 0)).toBe(true)
  })

  it('says why a mail failed, at the stage and at the mail, and counts it', async () => {
    await open({ responses: { RCPT: ['550 5.1.1 juri@tamm.ee does not exist', '250 Ok'] } })
    await mailer.send('MARI', message).catch(() => {})
    await mailer.send('MARI', message)
    const failed = seen.finished().filter(({ attributes }) => 'error.type' in attributes)
    expect(failed.map(({ name, status }) => [name, status])).toEqual([
      ['recipient', { code: 2 }],
      ['send mail', { code: 2 }],
    ])
    expect(failed[0]?.attributes).toEqual({
      'error.type': 'recipient-unknown',
      'saatja.error.code': 'REJECTED',
    })
    const counted = await seen.points('messaging.client.sent.messages')
    expect(counted.map(({ attributes, value }) => [attributes['error.type'], value])).toEqual([
      ['recipient-unknown', 1],
      [undefined, 1],
    ])
    const [took] = await seen.points('messaging.client.operation.duration')
    expect(took?.value).toMatchObject({ count: 1, sum: expect.any(Number) })
  })

  it('holds no address, subject, reply or secret, and a user only on request', async () => {
    seen = collect({ users: true })
    await open({ responses: { MAIL: '550 5.7.1 mari@kivi.ee may not, says juri@tamm.ee' } })
    await mailer.send('MARI', message).catch(() => {})
    await mailer.check('MARI', { depth: 'sign-in' })
    const spans = seen
      .finished()
      .map(({ name, attributes, events, status }) => ({ name, attributes, events, status }))
    const points = await seen.points('messaging.client.sent.messages')
    const { 'enduser.id': user } = spans.find(({ name }) => name === 'send mail')?.attributes ?? {}
    expect(user).toBe('MARI')
    const told = JSON.stringify([spans, points])
    for (const secret of ['mari@', 'juri', 'Saladus', 'Tere', password, '5.7.1', 'Maasikas'])
      expect(told).not.toContain(secret)
    expect(JSON.stringify(points)).not.toContain('MARI')
  })

  it('tells what an outbox has to do', async () => {
    const open: Omit<OutboxStats, 'states'> = {
      ...{ queued: 6, due: 3, held: 2, underWay: 4, unknown: 5, resting: 7 },
      oldestDue: new Date(Date.now() - 60_000),
      since: new Date(),
    }
    const stats = vi.fn(async () => open as OutboxStats)
    const outbox: Pick<Outbox, 'stats'> = { stats }
    const stop = seen.listeners.watch(outbox)
    const parts = await seen.points('saatja.outbox.messages')
    expect(parts.map(({ attributes, value }) => [attributes['saatja.outbox.part'], value])).toEqual([
      ['due', 3],
      ['held', 2],
      ['later', 1],
      ['under-way', 4],
      ['unknown', 5],
    ])
    const [age] = await seen.points('saatja.outbox.oldest_due.age')
    expect(age?.value).toBeGreaterThanOrEqual(60)
    expect(await seen.points('saatja.outbox.mailboxes.resting')).toMatchObject([{ value: 7 }])
    stop()
    const asked = stats.mock.calls.length
    await seen.points('saatja.outbox.messages')
    expect(stats).toHaveBeenCalledTimes(asked)
  })

  it('counts what the workers of an outbox did', async () => {
    const diagnosis: Diagnosis = {
      ...{ id: 'recipient-unknown', code: 'REJECTED', actor: 'user', retry: 'after-change' },
      params: { address: 'juri@tamm.ee' },
    }
    const of = { company: 'kivi', mailbox: 'mail.kivi.ee:587 mari@kivi.ee', user: 'MARI' }
    const message = {
      kind: 'message',
      ...of,
      run: '1',
      key: 'a',
      id: '2',
      attempt: 1,
      messageId: '<2@kivi.ee>',
    } as const
    const outbox: NonNullable<OutboxOptions['on']> = seen.listeners.outbox
    outbox({ ...message, state: 'sent', result: 'accepted', took: 250 })
    outbox({ ...message, state: 'failed', result: 'rejected', took: 500, diagnosis })
    outbox({ kind: 'message', company: 'kivi', run: '1', id: '2', key: 'a', state: 'bounced' })
    outbox({ kind: 'mailbox-paused', ...of, diagnosis })
    outbox({ kind: 'trouble', error: new Error('no database at mari@kivi.ee') })
    const attempts = await seen.points('saatja.outbox.attempts')
    const byState = attempts.map(({ attributes, value }) => [attributes['saatja.outbox.state'], value])
    expect(byState).toEqual([
      ['sent', 1],
      ['failed', 1],
    ])
    const returned = await seen.points('saatja.outbox.returned')
    expect(returned).toMatchObject([{ value: 1, attributes: { 'saatja.outbox.state': 'bounced' } }])
    const took = await seen.points('messaging.process.duration')
    expect(took.map(({ value }) => (value as { readonly sum: number }).sum)).toEqual([0.25, 0.5])
    const pauses = await seen.points('saatja.outbox.mailbox.pauses')
    expect(pauses).toMatchObject([{ value: 1, attributes: { 'error.type': 'recipient-unknown' } }])
    expect(await seen.points('saatja.outbox.trouble')).toMatchObject([{ value: 1 }])
    expect(JSON.stringify([attempts, took, pauses])).not.toMatch(/mari|juri|MARI/)
  })

  it('works with what the application has registered, and without anything', async () => {
    const nothing = telemetry()
    await open()
    const quiet = createMailer({
      providers: [],
      company: { name: 'Kivi OÜ', slug: 'kivi' },
      cards: { get: () => card },
      dial: () => ({ host: '127.0.0.1', port: server.port }),
      on: nothing.mail,
    })
    expect((await quiet.send('MARI', message)).accepted).toEqual([message.to])
    await quiet.close()
    trace.setGlobalTracerProvider(seen.tracerProvider)
    const { mail } = telemetry()
    mail({ at: Date.now(), run: '1', company: 'kivi', user: 'MARI', stage: 'settings', kind: 'end' })
    trace.disable()
    expect(seen.finished().map(({ name }) => name)).toEqual(['send mail'])
  })
})
