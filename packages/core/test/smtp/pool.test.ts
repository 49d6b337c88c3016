import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Problem, ProblemError } from '../../src/diagnosis/problem.ts'
import type { AcquireRequest, PooledConnection } from '../../src/smtp/acquire-request.ts'
import { Pool } from '../../src/smtp/pool.ts'
import { poolKey } from '../../src/smtp/pool-key.ts'
import type { Session } from '../../src/smtp/session.ts'

/** A session without a socket, which remembers whether it was told to quit. It may be worn: to be used no further. */
const idleSession = (): Session & {
  readonly end: () => void
  readonly wear: () => void
  /** The dot of its mail leaves, behind which another may come. Answers whether one waits. */
  readonly dot: () => boolean
} => {
  let room = false
  let wanted = (): boolean => false
  let ended = false
  let worn = false
  const listeners: (() => void)[] = []
  const end = (): void => {
    if (ended) return
    ended = true
    for (const listener of listeners) listener()
  }
  return {
    ended: () => ended,
    worn: () => worn,
    recipients: () => Number.POSITIVE_INFINITY,
    takesNext: () => room,
    onDot: (ask) => {
      wanted = ask
    },
    dot: () => {
      room = true
      return wanted()
    },
    onEnd: (listener) => void listeners.push(listener),
    deliver: () => Promise.reject(new Error('Nothing is sent here')),
    unref() {},
    quit: end,
    end,
    wear: () => {
      worn = true
    },
  }
}

const fixture = (maxSockets = 2, idle = 60_000) => {
  const pool = new Pool({ maxSockets, idle })
  const opened: ReturnType<typeof idleSession>[] = []
  const request = (mailbox: string, more: Partial<AcquireRequest> = {}): AcquireRequest => ({
    key: mailbox,
    server: 'mail.kivi.test:587',
    mailbox,
    limit: 5,
    open: async () => {
      const session = idleSession()
      opened.push(session)
      return session
    },
    ...more,
  })
  return { pool, opened, request }
}

/** Whether a promise is settled once everything that is due has run. */
const settled = async (promise: Promise<unknown>): Promise<boolean> => {
  let done = false
  const mark = (): void => {
    done = true
  }
  promise.then(mark, mark)
  await new Promise((resolve) => setImmediate(resolve))
  return done
}

describe('a connection of the pool', () => {
  it('is used again by the same key, and by no other', async () => {
    const { pool, opened, request } = fixture()
    const first = await pool.acquire(request('mari'))
    expect(first.reused).toBe(false)
    first.release(true)
    const again = await pool.acquire(request('mari'))
    expect(again.reused).toBe(true)
    again.release(true)
    const other = await pool.acquire(request('mari', { key: 'another password' }))
    expect(other.reused).toBe(false)
    expect(opened).toHaveLength(2)
    other.release(false)
    await pool.close()
  })

  it('is not used again when the request asks for a fresh one, or when it has ended', async () => {
    const { pool, opened, request } = fixture()
    const first = await pool.acquire(request('mari'))
    first.release(true)
    const fresh = await pool.acquire(request('mari', { fresh: true }))
    expect(fresh.reused).toBe(false)
    fresh.release(true)
    for (const session of opened) session.end()
    const third = await pool.acquire(request('mari'))
    expect(third.reused).toBe(false)
    third.release(false)
    await pool.close()
  })

  it('that is worn is closed, whatever is said when it is given back', async () => {
    const { pool, opened, request } = fixture()
    const first = await pool.acquire(request('mari'))
    opened[0]?.wear()
    first.release(true)
    expect(opened[0]?.ended()).toBe(true)
    const next = await pool.acquire(request('mari'))
    expect(next.reused).toBe(false)
    next.release(false)
    await pool.close()
  })

  it('is given back once, however often that is said', async () => {
    const { pool, request } = fixture(1)
    const only = await pool.acquire(request('mari'))
    only.release(true)
    only.release(false)
    expect((await pool.acquire(request('mari'))).reused).toBe(true)
  })

  it('is free for others when it could not be opened', async () => {
    const { pool, request } = fixture(1)
    const open = () => Promise.reject(new Error('refused'))
    await expect(pool.acquire(request('mari', { open }))).rejects.toThrow('refused')
    expect((await pool.acquire(request('jaan'))).reused).toBe(false)
  })
})

describe('bulk mail', () => {
  const bulk = { limit: 2, bulk: true }
  const person = { limit: 2 }

  it('leaves one connection of its mailbox to a person, also when that one is unused', async () => {
    const { pool, opened, request } = fixture(5)
    const first = await pool.acquire(request('mari', bulk))
    const second = pool.acquire(request('mari', bulk))
    expect(await settled(second)).toBe(false)
    const own = await pool.acquire(request('mari', person))
    own.release(true)
    expect(await settled(second)).toBe(false)
    const next = await pool.acquire(request('mari', person))
    expect(next.reused).toBe(true)
    next.release(true)
    first.release(true)
    const { release, reused } = await second
    expect(reused).toBe(true)
    release(true)
    expect(opened).toHaveLength(2)
    await pool.close()
  })

  it('waits behind what a person waits for', async () => {
    const { pool, request } = fixture(1)
    const first = await pool.acquire(request('mari', bulk))
    const second = pool.acquire(request('mari', bulk))
    const own = pool.acquire(request('mari', person))
    first.release(true)
    const { release } = await own
    expect(await settled(second)).toBe(false)
    release(true)
    ;(await second).release(true)
    await pool.close()
  })

  it('follows the dot of bulk mail, but not a person on the last connection', async () => {
    const { pool, opened, request } = fixture(5)
    const first = await pool.acquire(request('mari', bulk))
    const own = await pool.acquire(request('mari', person))
    const second = pool.acquire(request('mari', bulk))
    opened[1]?.dot()
    expect(await settled(second)).toBe(false)
    opened[0]?.dot()
    const joined = await second
    expect(joined.session).toBe(first.session)
    for (const one of [first, joined, own]) one.release(true)
    await pool.close()
  })
})

describe('the limits of the pool', () => {
  it('makes room for a new key by closing what has been unused for longest', async () => {
    const { pool, opened, request } = fixture(2)
    const mari = await pool.acquire(request('mari'))
    const jaan = await pool.acquire(request('jaan'))
    mari.release(true)
    jaan.release(true)
    const tiiu = await pool.acquire(request('tiiu'))
    expect(opened.map((session) => session.ended())).toEqual([true, false, false])
    tiiu.release(false)
    await pool.close()
  })

  it('lets a mailbox wait for its own connections, not for those of others', async () => {
    const { pool, request } = fixture(3)
    const one = await pool.acquire(request('mari', { limit: 1 }))
    const two = pool.acquire(request('mari', { limit: 1 }))
    expect(await settled(two)).toBe(false)
    expect(await settled(pool.acquire(request('jaan')))).toBe(true)
    one.release(true)
    expect((await two).reused).toBe(true)
  })

  it('forgets a request that was aborted', async () => {
    const { pool, request } = fixture(1)
    const first = await pool.acquire(request('mari'))
    const abort = new AbortController()
    const waiting = pool.acquire(request('jaan', { signal: abort.signal }))
    abort.abort()
    await expect(waiting).rejects.toMatchObject({ problem: { fault: 'aborted-before-dot' } })
    first.release(true)
    expect((await pool.acquire(request('mari'))).reused).toBe(true)
  })

  it('waits with its end for what is in use', async () => {
    const { pool, opened, request } = fixture()
    const busy = await pool.acquire(request('mari'))
    const unused = await pool.acquire(request('jaan'))
    unused.release(true)
    const closing = pool.close()
    expect(opened.map((session) => session.ended())).toEqual([false, true])
    expect(await settled(closing)).toBe(false)
    busy.release(true)
    await closing
    expect(opened.map((session) => session.ended())).toEqual([true, true])
  })

  it('are never exceeded, and everybody is served in the end', async () => {
    const step = fc.record({ mailbox: fc.constantFrom('mari', 'jaan', 'tiiu'), keep: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        async (steps, sockets) => {
          const { pool, opened, request } = fixture(sockets)
          const inUse = new Map<string, number>()
          const use = async ({ mailbox, keep }: (typeof steps)[number]): Promise<void> => {
            const pooled: PooledConnection = await pool.acquire(request(mailbox, { limit: 2 }))
            inUse.set(mailbox, (inUse.get(mailbox) ?? 0) + 1)
            expect(inUse.get(mailbox)).toBeLessThanOrEqual(2)
            expect(opened.filter((session) => !session.ended()).length).toBeLessThanOrEqual(sockets)
            await new Promise((resolve) => setImmediate(resolve))
            inUse.set(mailbox, (inUse.get(mailbox) ?? 0) - 1)
            pooled.release(keep)
          }
          await Promise.all(steps.map(use))
          await pool.close()
          expect(opened.every((session) => session.ended())).toBe(true)
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('the key of a connection', () => {
  const endpoint = { host: 'mail.kivi.ee', port: 587, security: 'starttls' } as const

  it('differs with everything that decides where it leads and who signs in', () => {
    const keys = [
      poolKey(endpoint, 'secret'),
      poolKey(endpoint, 'another secret'),
      poolKey({ ...endpoint, host: 'mail.tamm.ee' }, 'secret'),
      poolKey({ ...endpoint, port: 25 }, 'secret'),
      poolKey({ ...endpoint, security: 'none' }, 'secret'),
      poolKey({ ...endpoint, ca: 'PEM' }, 'secret'),
      poolKey({ ...endpoint, dial: { host: '127.0.0.1', port: 2525 } }, 'secret'),
    ]
    expect(new Set(keys).size).toBe(keys.length)
    expect(poolKey({ ...endpoint }, 'secret')).toBe(keys[0])
  })

  it('does not show the secret', () => {
    expect(poolKey(endpoint, 'kuldvoti')).not.toContain('kuldvoti')
  })
})

describe('a mail that follows the dot of another', () => {
  it('has its connection too, which is free when both have given it back', async () => {
    const { pool, opened, request } = fixture(1)
    const first = await pool.acquire(request('mari'))
    const waiting = pool.acquire(request('mari'))
    expect(await settled(waiting)).toBe(false)
    expect(opened[0]?.dot()).toBe(true)
    const second = await waiting
    expect([second.session, second.reused]).toEqual([first.session, true])
    const third = pool.acquire(request('juri'))
    first.release(true)
    expect(await settled(third)).toBe(false)
    second.release(true)
    expect((await third).session).not.toBe(first.session)
  })

  it('comes also when it is sent after the dot has left', async () => {
    const { pool, opened, request } = fixture(1)
    const first = await pool.acquire(request('mari'))
    expect(opened[0]?.dot()).toBe(false)
    expect((await pool.acquire(request('mari'))).session).toBe(first.session)
    // There are never three.
    expect(await settled(pool.acquire(request('mari')))).toBe(false)
  })

  it('is the next in turn: whoever waits for the place of the connection comes first', async () => {
    const { pool, opened, request } = fixture(1)
    const first = await pool.acquire(request('mari'))
    const other = pool.acquire(request('juri'))
    const same = pool.acquire(request('mari'))
    expect(opened[0]?.dot()).toBe(false)
    expect(await settled(same)).toBe(false)
    first.release(true)
    expect((await other).session).not.toBe(first.session)
  })

  it('passes those who wait for a connection of their own mailbox', async () => {
    const { pool, opened, request } = fixture(2)
    const busy = await pool.acquire(request('juri', { limit: 1 }))
    const first = await pool.acquire(request('mari'))
    const other = pool.acquire(request('juri', { limit: 1 }))
    const same = pool.acquire(request('mari'))
    expect(opened[1]?.dot()).toBe(true)
    expect((await same).session).toBe(first.session)
    busy.release(true)
    expect((await other).session).toBe(busy.session)
  })

  it('never is one that asks for a fresh connection', async () => {
    const { pool, opened, request } = fixture(1)
    await pool.acquire(request('mari'))
    const fresh = pool.acquire(request('mari', { fresh: true }))
    expect(opened[0]?.dot()).toBe(false)
    expect(await settled(fresh)).toBe(false)
  })
})

describe('a server that takes only some connections at once', () => {
  /** Opens two sessions, and is told `problem` at the third. */
  const limited = (problem: Problem) => {
    const { pool, opened, request } = fixture(10)
    let tried = 0
    const open = async () => {
      tried++
      if (opened.filter((session) => !session.ended()).length === 2) throw new ProblemError(problem)
      const session = idleSession()
      opened.push(session)
      return session
    }
    return { pool, opened, tried: () => tried, request: (mailbox: string) => request(mailbox, { open }) }
  }
  const turnedAway: readonly Problem[] = [
    { stage: 'greeting', fault: 'dropped-before-dot' },
    { stage: 'greeting', reply: '421 4.3.2 Service not available' },
    { stage: 'greeting', reply: '554 5.7.0 Too many connections from your address' },
    { stage: 'sign-in', reply: '454 4.7.0 Too many concurrent sessions' },
  ]

  it.each(turnedAway)('is waited for when it turned one away: $stage $reply', async (problem) => {
    const { pool, request, tried } = limited(problem)
    const [first, second] = await Promise.all([pool.acquire(request('mari')), pool.acquire(request('jaan'))])
    const third = pool.acquire(request('mari'))
    const fourth = pool.acquire(request('tiiu'))
    expect(await settled(Promise.race([third, fourth]))).toBe(false)
    expect(tried()).toBe(4)
    first.release(true)
    expect((await third).reused).toBe(true)
    // The unused connection of one mailbox makes room for another mailbox.
    second.release(true)
    expect((await fourth).reused).toBe(false)
    expect(tried()).toBe(5)
  })

  it('is not waited for when nothing of ours is open there, or when it said something else', async () => {
    const { pool, opened, request } = limited({ stage: 'sign-in', reply: '535 5.7.8 wrong' })
    await pool.acquire(request('mari'))
    await pool.acquire(request('jaan'))
    await expect(pool.acquire(request('tiiu'))).rejects.toThrow('535')
    for (const session of opened) session.end()
    const dropped: Problem = { stage: 'greeting', fault: 'dropped-before-dot' }
    const open = () => Promise.reject(new ProblemError(dropped))
    await expect(pool.acquire({ ...request('tiiu'), open })).rejects.toThrow('dropped-before-dot')
  })
})
