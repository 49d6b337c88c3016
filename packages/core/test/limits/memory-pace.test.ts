import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Limits } from '../../src/contract/provider.ts'
import { ProblemError } from '../../src/diagnosis/problem.ts'
import { type Clock, memoryPace } from '../../src/limits/memory-pace.ts'

const source = { from: 'test', checkedAt: '2026-11-22', confidence: 'vendor' } as const
const fact = (value: number) => ({ ...source, value })

interface VirtualClock extends Clock {
  /** Runs until nothing is left to do. */
  run(): Promise<void>
  at(time: number, work: () => void): void
}

const virtualClock = (): VirtualClock => {
  let now = 1_000_000
  let tasks: { readonly at: number; readonly work: () => void }[] = []
  const add = (at: number, work: () => void) => {
    const task = { at, work }
    tasks.push(task)
    return () => {
      tasks = tasks.filter((other) => other !== task)
    }
  }
  return {
    now: () => now,
    after: (ms, work) => add(now + ms, work),
    at: (time, work) => void add(1_000_000 + time, work),
    async run() {
      for (;;) {
        // Every promise settles before time goes on.
        await new Promise((resolve) => setImmediate(resolve))
        const next = tasks.toSorted((one, other) => one.at - other.at)[0]
        if (!next) return
        tasks = tasks.filter((task) => task !== next)
        now = Math.max(now, next.at)
        next.work()
      }
    },
  }
}

interface Span {
  readonly begin: number
  readonly end: number
  readonly recipients: number
}

/** Puts mails through a pace: each comes at a time and takes a while. */
const play = async (
  limits: Limits,
  mails: readonly {
    readonly at: number
    readonly takes: number
    readonly recipients?: number
    readonly bulk?: boolean
  }[],
) => {
  const clock = virtualClock()
  const pace = memoryPace(clock)
  const spans: (Span & { readonly index: number })[] = []
  const refused: ProblemError[] = []
  for (const [index, { at, takes, recipients = 1, bulk = false }] of mails.entries())
    clock.at(at, () => {
      pace.take({ mailbox: 'm', limits, recipients, bulk }).then(
        (giveBack) => {
          const begin = clock.now()
          clock.after(takes, () => {
            spans.push({ index, begin, end: clock.now(), recipients })
            giveBack()
            giveBack()
          })
        },
        (error: ProblemError) => refused.push(error),
      )
    })
  await clock.run()
  return { spans, refused }
}

const mails = fc.array(
  fc.record({
    at: fc.nat(200_000),
    takes: fc.integer({ min: 1, max: 20_000 }),
    recipients: fc.integer({ min: 1, max: 4 }),
    bulk: fc.boolean(),
  }),
  { minLength: 1, maxLength: 80 },
)

describe('the pace of one mailbox', () => {
  it('keeps connections, spacing and messages per minute, and lets every mail through', async () => {
    await fc.assert(
      fc.asyncProperty(
        mails,
        fc.integer({ min: 1, max: 4 }),
        fc.nat(3_000),
        fc.integer({ min: 2, max: 10 }),
        async (given, connections, spacing, perMinute) => {
          const { spans, refused } = await play(
            { connections: fact(connections), spacing: fact(spacing), messagesPerMinute: fact(perMinute) },
            given,
          )
          expect([spans.length, refused.length]).toEqual([given.length, 0])
          for (const { begin } of spans) {
            expect(
              spans.filter((other) => other.begin <= begin && begin < other.end).length,
            ).toBeLessThanOrEqual(connections)
            // Whenever the vendor counts a mail, between its beginning and its end: never more in any minute.
            const minute = spans.filter((other) => other.end > begin - 60_000 && other.begin <= begin)
            expect(minute.length).toBeLessThanOrEqual(perMinute)
          }
          const inOrder = spans.toSorted((one, other) => one.begin - other.begin)
          const gaps = inOrder.slice(1).map(({ begin }, index) => begin - (inOrder[index]?.end ?? 0))
          if (spacing > 0) expect(Math.min(spacing, ...gaps)).toBe(spacing)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('does not wait without need', async () => {
    const { spans } = await play({ messagesPerMinute: fact(2) }, [
      { at: 0, takes: 10 },
      { at: 0, takes: 10 },
      { at: 0, takes: 10 },
    ])
    expect(spans.map(({ begin }) => begin - 1_000_000)).toEqual([0, 0, 60_010])
  })

  it('keeps messages per hour', async () => {
    const three = [0, 1, 2].map((at) => ({ at, takes: 10 }))
    const { spans, refused } = await play({ messagesPerHour: fact(2) }, three)
    expect(spans.map(({ begin }) => begin - 1_000_000)).toEqual([0, 1, 3_600_010])
    expect(refused).toEqual([])
  })

  it('enforces only what the vendor says', async () => {
    const hint = { ...fact(1), confidence: 'observed' as const }
    const { spans } = await play(
      { connections: hint, messagesPerMinute: hint, spacing: { ...hint, value: 9_000 } },
      [
        { at: 0, takes: 10 },
        { at: 0, takes: 10 },
      ],
    )
    expect(spans.map(({ begin }) => begin - 1_000_000)).toEqual([0, 0])
  })

  it('refuses what the limits of a day leave no room for, and says until when', async () => {
    const { spans, refused } = await play({ recipientsPerDay: fact(5) }, [
      { at: 0, takes: 10, recipients: 3 },
      { at: 100, takes: 10, recipients: 2 },
      { at: 200, takes: 10, recipients: 1 },
      { at: 86_400_011, takes: 10, recipients: 3 },
    ])
    expect(spans.map(({ index }) => index)).toEqual([0, 1, 3])
    expect(refused.map(({ problem }) => [problem.fault, problem.retryAt])).toEqual([
      ['pace-exceeded', new Date(1_000_000 + 10 + 86_400_000).toISOString()],
    ])
  })

  it('refuses at once what no day has room for, and says why', async () => {
    const { spans, refused } = await play({ recipientsPerDay: fact(5) }, [
      { at: 0, takes: 10, recipients: 6 },
      { at: 0, takes: 10, recipients: 5, bulk: true },
      { at: 0, takes: 10, recipients: 5 },
    ])
    expect(spans.map(({ index }) => index)).toEqual([2])
    expect(refused.map(({ problem }) => [problem.fault, problem.params, problem.retryAt])).toEqual([
      ['recipients-too-many', { count: 6, limit: 5 }, undefined],
      ['recipients-too-many', { count: 5, limit: 4 }, undefined],
    ])
  })

  it('lets a person go before bulk mail, and leaves one turn free', async () => {
    const { spans } = await play({ connections: fact(2) }, [
      { at: 0, takes: 100, bulk: true },
      { at: 0, takes: 100, bulk: true },
      { at: 10, takes: 100 },
      { at: 20, takes: 100 },
    ])
    expect(spans.toSorted((one, other) => one.begin - other.begin).map(({ index }) => index)).toEqual([
      0, 2, 3, 1,
    ])
  })

  it('can be given up', async () => {
    const clock = virtualClock()
    const pace = memoryPace(clock)
    const limits = { connections: fact(1) }
    const request = { mailbox: 'm', limits, recipients: 1 }
    const giveBack = await pace.take(request)
    const abort = new AbortController()
    const second = pace.take({ ...request, signal: abort.signal })
    const third = pace.take(request)
    abort.abort()
    await expect(second).rejects.toBeInstanceOf(ProblemError)
    giveBack()
    ;(await third)()
    await expect(pace.take({ ...request, signal: AbortSignal.abort() })).rejects.toBeInstanceOf(ProblemError)
  })
})
