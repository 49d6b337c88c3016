import { type Ceilings, ceilingsOf, type Limits } from '@saatja/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { begin, emptyLedger, end, type Ledger, leaseOf, leave, renew } from '../../src/pace/ledger.ts'

const fact = <T>(value: T) => ({
  value,
  from: 'test',
  checkedAt: '2026-11-22',
  confidence: 'vendor' as const,
})

const microsoft: Limits = {
  connections: fact(3),
  messagesPerMinute: fact(30),
  recipientsPerDay: fact(10_000),
}

const minute = 60_000
const idle = 5_000

interface Sent {
  readonly begun: number
  readonly ended: number
  readonly recipients: number
  readonly bulk: boolean
}

interface Wish {
  readonly at: number
  /** How long the message takes. */
  readonly takes: number
  readonly recipients: number
  readonly bulk: boolean
  readonly holder: string
  /** Whether its process dies in the middle and never says that it ended. */
  readonly dies: boolean
}

/** Messages of one process that may ask at once, as the lanes of a drain do; the others queue behind them. */
const lanes = 3

/** Plays all wishes on a virtual clock; each is asked again when the ledger says so, or when a message ends. */
const play = (ceilings: Ceilings, wishes: readonly Wish[], until: number) => {
  let ledger: Ledger = emptyLedger
  const sent: Sent[] = []
  const refused: Wish[] = []
  const agenda: { readonly at: number; readonly run: () => void }[] = []
  const plan = (at: number, run: () => void): void => {
    const place = agenda.findLastIndex((one) => one.at <= at)
    agenda.splice(place + 1, 0, { at, run })
  }
  const queues = new Map<string, Wish[]>()
  const queueOf = ({ holder, bulk }: Wish): Wish[] => {
    const key = `${holder} ${bulk}`
    const queue = queues.get(key) ?? []
    queues.set(key, queue)
    return queue
  }
  const askAll = (now: number): void => {
    for (const queue of queues.values()) for (const wish of queue.slice(0, lanes)) ask(wish, now)
  }
  const ask = (wish: Wish, now: number): void => {
    const queue = queueOf(wish)
    const place = queue.indexOf(wish)
    if (place === -1 || place >= lanes) return
    const id = String(sent.length)
    const answer = begin(ledger, ceilings, { turn: id, ...wish }, now)
    if (answer.kind === 'wait') {
      // A process that died says nothing; its turns run out.
      const again = Number.isFinite(answer.until) ? answer.until : now + leaseOf
      plan(again, () => ask(wish, again))
      return
    }
    queue.splice(place, 1)
    if (answer.kind === 'refused') refused.push(wish)
    else run(answer.ledger, wish, id, now)
    const next = queue[lanes - 1]
    if (next) ask(next, now)
  }
  const run = (begun: Ledger, wish: Wish, id: string, now: number): void => {
    ledger = begun
    const ended = now + wish.takes
    sent.push({ ...wish, begun: now, ended })
    if (wish.dies) return
    for (let at = now + 10_000; at < ended; at += 10_000)
      plan(at, () => {
        ledger = renew(ledger, id, at)
      })
    plan(ended, () => {
      ledger = end(ledger, ceilings, id, ended, idle)
      askAll(ended)
    })
  }
  for (const wish of wishes)
    plan(wish.at, () => {
      queueOf(wish).push(wish)
      ask(wish, wish.at)
    })
  for (;;) {
    const next = agenda.shift()
    if (next === undefined || next.at > until) return { sent, refused, ledger }
    next.run()
  }
}

/** The most that any stretch of `period` holds, wherever between beginning and end the vendor counts each message. */
const mostIn = (times: readonly number[], period: number): number => {
  const sorted = [...times].sort((a, b) => a - b)
  let most = 0
  for (let first = 0, last = 0; last < sorted.length; last++) {
    while ((sorted[last] ?? 0) - (sorted[first] ?? 0) >= period) first++
    most = Math.max(most, last - first + 1)
  }
  return most
}

const mostAtOnce = (sent: readonly Sent[]): number =>
  Math.max(
    0,
    ...sent.map(({ begun }) => sent.filter((one) => one.begun <= begun && begun < one.ended).length),
  )

const wish = fc.record({
  at: fc.integer({ min: 0, max: 4 * minute }),
  takes: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 500, max: 40_000 })),
  recipients: fc.integer({ min: 1, max: 20 }),
  bulk: fc.boolean(),
  holder: fc.constantFrom('a', 'b', 'c', 'd'),
  dies: fc.constant(false),
})

const bulkRun = (count: number, more: Partial<Wish> = {}): Wish[] =>
  Array.from({ length: count }, (_, index) => ({
    at: index,
    takes: 40,
    recipients: 1,
    bulk: true,
    holder: 'a',
    dies: false,
    ...more,
  }))

describe('the ledger', () => {
  it('never lets a stretch of a minute hold more than its limit, whatever is asked', () => {
    const ceilings = ceilingsOf(microsoft)
    fc.assert(
      fc.property(
        fc.array(wish, { minLength: 30, maxLength: 150 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (wishes, share) => {
          const { sent } = play(ceilings, wishes, 60 * minute)
          expect(sent.length).toBe(wishes.length)
          const seen = sent.map(
            ({ begun, ended }, index) => begun + (ended - begun) * ((share * 7 * index) % 1),
          )
          for (const times of [seen, sent.map(({ begun }) => begun), sent.map(({ ended }) => ended)]) {
            expect(mostIn(times, minute)).toBeLessThanOrEqual(30)
          }
          const bulk = sent.filter((one) => one.bulk).map(({ ended }) => ended)
          expect(mostIn(bulk, minute)).toBeLessThanOrEqual(29)
          expect(mostAtOnce(sent)).toBeLessThanOrEqual(3)
          expect(mostAtOnce(sent.filter((one) => one.bulk))).toBeLessThanOrEqual(2)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('holds for processes that die in the middle, and goes on without them', () => {
    const ceilings = ceilingsOf(microsoft)
    const mortal = fc.record({
      at: fc.integer({ min: 0, max: 2 * minute }),
      dies: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(mortal, { minLength: 20, maxLength: 80 }), (deaths) => {
        const wishes = deaths.map(({ at, dies }) => ({ ...bulkRun(1)[0]!, at, dies }))
        const { sent } = play(ceilings, wishes, 120 * minute)
        expect(sent.length).toBe(wishes.length)
        expect(
          mostIn(
            sent.map(({ begun }) => begun),
            minute,
          ),
        ).toBeLessThanOrEqual(29)
      }),
      { numRuns: 40 },
    )
  })

  it('keeps to any limits: spacing, hours, days, recipients', () => {
    const limits = fc.record(
      {
        connections: fc.integer({ min: 1, max: 6 }).map(fact),
        spacing: fc.integer({ min: 100, max: 3_000 }).map(fact),
        messagesPerMinute: fc.integer({ min: 1, max: 60 }).map(fact),
        messagesPerHour: fc.integer({ min: 2, max: 200 }).map(fact),
        messagesPerDay: fc.integer({ min: 2, max: 300 }).map(fact),
        recipientsPerDay: fc.integer({ min: 25, max: 300 }).map(fact),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(limits, fc.array(wish, { maxLength: 80 }), (given, wishes) => {
        const { sent, refused } = play(ceilingsOf(given), wishes, 30 * 24 * 60 * minute)
        expect(sent.length + refused.length).toBe(wishes.length)
        const begun = sent.map((one) => one.begun)
        const periods = [
          [given.spacing && 1, given.spacing?.value],
          [given.messagesPerMinute?.value, minute],
          [given.messagesPerHour?.value, 60 * minute],
          [given.messagesPerDay?.value, 24 * 60 * minute],
        ] as const
        for (const [limit, period] of periods) {
          if (limit && period) expect(mostIn(begun, period)).toBeLessThanOrEqual(limit)
        }
        const people = sent.flatMap((one) => Array.from({ length: one.recipients }, () => one.begun))
        if (given.recipientsPerDay)
          expect(mostIn(people, 24 * 60 * minute)).toBeLessThanOrEqual(given.recipientsPerDay.value)
        if (given.connections) expect(mostAtOnce(sent)).toBeLessThanOrEqual(given.connections.value)
        if (!given.messagesPerDay && !given.recipientsPerDay) expect(refused).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('uses at least 94 % of the rate, and spreads bulk mail evenly after a short burst', () => {
    const { sent } = play(ceilingsOf(microsoft), bulkRun(400), 5 * minute)
    const perMinute = sent.filter(({ begun }) => begun < 5 * minute).length / 5
    expect(perMinute).toBeGreaterThanOrEqual(30 * 0.94)
    const gaps = sent.slice(4).map(({ begun }, index) => begun - (sent[index + 3]?.begun ?? 0))
    expect(Math.max(...gaps)).toBeLessThan(7_000)
  })

  it('lets a person in between at once, even in the middle of a bulk run', () => {
    const person: Wish = {
      at: 3 * minute + 1,
      takes: 40,
      recipients: 1,
      bulk: false,
      holder: 'web',
      dies: false,
    }
    const { sent } = play(ceilingsOf(microsoft), [...bulkRun(400), person], 5 * minute)
    expect(sent.find(({ bulk }) => !bulk)?.begun).toBe(person.at)
  })

  it('counts the connections that a process keeps open until it says that they are closed', () => {
    const ceilings = ceilingsOf({ connections: fact(2) })
    const ask = { turn: 't', recipients: 1, bulk: false }
    let ledger: Ledger = emptyLedger
    for (const holder of ['a', 'b']) {
      const answer = begin(ledger, ceilings, { ...ask, turn: holder, holder }, 0)
      if (answer.kind !== 'go') throw new Error(answer.kind)
      ledger = end(answer.ledger, ceilings, holder, 10, idle)
    }
    expect(begin(ledger, ceilings, { ...ask, holder: 'c' }, 20)).toEqual({ kind: 'wait', until: 10 + idle })
    expect(begin(ledger, ceilings, { ...ask, holder: 'a' }, 20).kind).toBe('go')
    expect(begin(leave(ledger, 'b'), ceilings, { ...ask, holder: 'c' }, 20).kind).toBe('go')
    expect(begin(ledger, ceilings, { ...ask, holder: 'c' }, 10 + idle).kind).toBe('go')
  })

  it('refuses, with the time, what the day has no room for, and for ever what it never has', () => {
    const ceilings = ceilingsOf({ messagesPerDay: fact(2), recipientsPerDay: fact(50) })
    const ask = (recipients: number) => ({ turn: 't', holder: 'a', recipients, bulk: false })
    let ledger: Ledger = emptyLedger
    for (let now = 0; now < 2; now++) {
      const answer = begin(ledger, ceilings, ask(1), now)
      if (answer.kind === 'go') ledger = end(answer.ledger, ceilings, 't', now, idle)
    }
    const refused = begin(ledger, ceilings, ask(1), 1_000)
    expect(refused.kind).toBe('refused')
    expect(refused.kind === 'refused' && refused.until).toBeLessThanOrEqual(24.5 * 60 * minute)
    expect(begin(emptyLedger, ceilings, ask(51), 0)).toEqual({
      kind: 'refused',
      until: Number.POSITIVE_INFINITY,
    })
  })

  it('stays small', () => {
    const { ledger } = play(ceilingsOf(microsoft), bulkRun(300), 20 * minute)
    expect(JSON.stringify(ledger).length).toBeLessThan(2_500)
  })
})
