import { expect, it, vi } from 'vitest'
import { describeOutbox } from './engines.ts'
import { by, finished, letters, until } from './fixture.ts'

/** How a message comes back from its way. */
interface Comeback {
  readonly dot?: boolean
  readonly code?: string
  readonly reached?: number
}

describeOutbox('pause, resume and cancel', (rig) => {
  it('pauses, resumes and cancels a run', async () => {
    const { company, outbox, user } = await rig()
    const server = await user('MARI')
    const { run } = await company.enqueue({ user: 'MARI', run: 'p', messages: letters(4, 'm') })
    expect(await company.pause(run)).toBe(4)
    await company.enqueue({ user: 'MARI', run: 'p', messages: letters(2, 'later') })
    await outbox.work()
    const other = await company.enqueue({ user: 'MARI', run: 'other', messages: letters(2, 'o') })
    await until(company, other.run, finished)
    expect(server.messages.length).toBe(2)
    expect(await company.progress(run)).toMatchObject({
      paused: true,
      counts: { queued: 6 },
      finished: false,
    })
    expect(await company.resume(run)).toBe(6)
    await until(company, run, finished)
    expect(server.messages.length).toBe(8)
    const third = await company.enqueue({ user: 'MARI', run: 'c', messages: letters(3, 'c') })
    await company.pause(third.run)
    const cancelled = await company.cancel(third.run)
    // What had begun is finished.
    expect(await until(company, third.run, finished)).toMatchObject({ counts: { cancelled } })
  })

  it('keeps what comes back from its way until the run is resumed', async () => {
    const { company, outbox, user, slug, store } = await rig()
    const server = await user('MARI')
    const { run } = await company.enqueue({ user: 'MARI', run: 'p', messages: letters(2, 'm') })
    const died = `update saatja.outbox_message
      set state = 'sending', attempt = 1, claimed_at = now(), claimed_by = 'dead' where company = $1 and key = $2`
    await store.database.query(died, [slug, 'm-0'])
    expect(await company.pause(run)).toBe(1)
    await outbox.work()
    const other = await company.enqueue({ user: 'MARI', run: 'other', messages: letters(1, 'o') })
    await until(company, other.run, finished)
    await until(company, run, ({ counts }) => counts.sending === 0)
    expect(server.messages.length).toBe(1)
    expect(await company.resume(run)).toBe(2)
    expect((await until(company, run, finished)).counts.sent).toBe(2)
  })

  it('keeps an unknown mail that is to go again, too', async () => {
    const { company, outbox, user } = await rig()
    const server = await user('MARI', { responses: { '.': [{ ending: 'close' }, '250 ok'] } })
    const { run } = await company.enqueue({ user: 'MARI', run: 'u', messages: letters(1, 'm') })
    await outbox.work()
    await until(company, run, ({ counts }) => counts.unknown === 1)
    expect(await company.pause(run)).toBe(0)
    const [message] = await company.messages({ run })
    expect(await company.resolveUnknown(message?.id ?? '', 'again', by)).toBe(true)
    const other = await company.enqueue({ user: 'MARI', run: 'other', messages: letters(1, 'o') })
    await until(company, other.run, finished)
    expect(server.messages.length).toBe(2)
    expect(await company.resume(run)).toBe(1)
    expect((await until(company, run, finished)).counts.sent).toBe(1)
  })

  it('does not try again what was being sent when its run was cancelled', async () => {
    const { company, outbox, user, slug, store } = await rig()
    const server = await user('MARI')
    const { run } = await company.enqueue({ user: 'MARI', run: 'c', messages: letters(2, 'm') })
    await store.database.query(
      `update saatja.outbox_message
       set state = 'sending', attempt = 1, claimed_at = now(), claimed_by = 'dead' where company = $1 and key = $2`,
      [slug, 'm-0'],
    )
    expect(await company.cancel(run)).toBe(1)
    await outbox.work()
    expect((await until(company, run, finished)).counts).toMatchObject({ cancelled: 2, sent: 0 })
    expect(server.messages.length).toBe(0)
  })

  it.each([
    ['cancelled', 'nothing had left', {}],
    ['cancelled', 'the server said no to the dot', { dot: true, code: 'LIMIT' }],
    ['partial', 'some have it', { code: 'NETWORK', reached: 1 }],
    ['unknown', 'no one answered the dot', { dot: true, code: 'UNKNOWN' }],
    ['unknown', 'its process died after the dot', { dot: true }],
  ] as const)('ends it as %s when %s', async (state, _, { dot = false, code, reached = 0 }: Comeback) => {
    const { company, user, slug, store } = await rig()
    await user('MARI')
    const { run } = await company.enqueue({ user: 'MARI', run: 'c', messages: letters(1, 'm') })
    const began = `update saatja.outbox_message
      set state = 'sending', attempt = 1, dot_at = case when $2 then now() end where company = $1`
    await store.database.query(began, [slug, dot])
    expect(await company.cancel(run)).toBe(0)
    const cameBack = `update saatja.outbox_message
      set state = 'deferred', next_at = now(), dot_at = null, reached = $2, diagnosis = $3::jsonb where company = $1`
    await store.database.query(cameBack, [
      slug,
      reached,
      code === undefined ? null : JSON.stringify({ code }),
    ])
    expect(await company.messages({ run })).toMatchObject([{ state }])
  })

  it('tells listeners how it ended, not that it is tried again', async () => {
    const { company, outbox, user, events } = await rig()
    let reach = (): void => {}
    const reached = new Promise<void>((resolve) => {
      reach = resolve
    })
    const silent = { bytes: '' }
    const server = await user('MARI', {
      responses: {
        get RCPT() {
          reach()
          return silent
        },
      },
    })
    const { run } = await company.enqueue({ user: 'MARI', run: 'c', messages: letters(1, 'm') })
    await outbox.work()
    await reached
    expect(await company.cancel(run)).toBe(0)
    await server.close()
    await until(company, run, finished)
    const ofMessages = () => events.filter(({ kind }) => kind === 'message')
    await vi.waitFor(() =>
      expect(ofMessages()).toMatchObject([{ run, key: 'm-0', state: 'cancelled', attempt: 1 }]),
    )
  })

  it.each([
    ['cancelled', false],
    ['unknown', true],
  ] as const)('tells of what a dead process was sending that it is %s', async (state, dot) => {
    const { company, outbox, user, slug, store, events } = await rig({ again: { unknown: 'send-again' } })
    await user('MARI')
    const batch = { user: 'MARI', run: 'c', kind: 'again', messages: letters(1, 'm') }
    const { run } = await company.enqueue(batch)
    await store.database.query(
      `update saatja.outbox_message set state = 'sending', attempt = 1, dot_at = case when $2 then now() end,
         claimed_at = now(), claimed_by = 'dead' where company = $1`,
      [slug, dot],
    )
    await company.cancel(run)
    await outbox.work()
    await until(company, run, ({ counts }) => counts[state] === 1)
    await vi.waitFor(() => expect(events).toMatchObject([{ kind: 'message', run, key: 'm-0', state }]))
    const told = await store.company(slug).events.list({ kind: 'message-unknown' })
    expect(told.map(({ data }) => data.key)).toEqual(dot ? ['m-0'] : [])
  })

  it('sends again what a person asks for after the run was cancelled', async () => {
    const { company, outbox, user, slug, store } = await rig()
    const server = await user('MARI')
    const { run } = await company.enqueue({ user: 'MARI', run: 'c', messages: letters(1, 'm') })
    await store.database.query(
      `update saatja.outbox_message set state = 'sending', attempt = 1, dot_at = now() where company = $1`,
      [slug],
    )
    await company.cancel(run)
    await outbox.work()
    await until(company, run, ({ counts }) => counts.unknown === 1)
    const [message] = await company.messages({ run })
    expect(await company.resolveUnknown(message?.id ?? '', 'again', by)).toBe(true)
    expect((await until(company, run, finished)).counts.sent).toBe(1)
    expect(server.messages.length).toBe(1)
  })

  it('does not count what was cancelled as resumed', async () => {
    const { company, user } = await rig()
    await user('MARI')
    const { run } = await company.enqueue({ user: 'MARI', run: 'c', messages: letters(3, 'c') })
    expect(await company.pause(run)).toBe(3)
    expect(await company.cancel(run)).toBe(3)
    expect(await company.resume(run)).toBe(0)
  })
})
