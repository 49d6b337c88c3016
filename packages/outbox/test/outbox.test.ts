import { MailError } from '@saatja/core'
import { openStore, StoreError } from '@saatja/store'
import { key } from '@saatja/test-database'
import { onEachDatabase } from '@saatja/test-database/engines'
import { afterEach, expect, it } from 'vitest'
import type { Kind } from '../src/index.ts'
import { finished, letter, letters, limited, makeRig, messageIds, type Rig, signedIn, until } from './rig.ts'

const by = { by: 'ANNA' }
const reason = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (error) => error,
  )

const rigs: Rig[] = []
afterEach(async () => {
  for (const one of rigs.splice(0)) await one.close()
})

onEachDatabase(
  'the outbox',
  (place) => openStore({ ...place, keys: key, providers: [limited, signedIn] }),
  ({ store }) => {
    const rig = async (kinds?: Readonly<Record<string, Kind>>): Promise<Rig> => {
      const made = await makeRig(store(), kinds)
      rigs.push(made)
      return made
    }

    it('sends a run, once, however often it is enqueued', async () => {
      const { company, outbox, user } = await rig()
      const server = await user('MARI')
      const batch = { user: 'MARI', run: 'november', messages: letters(30, 'inv') }
      const { run, ...first } = await company.enqueue(batch)
      expect(first).toEqual({ added: 30, known: 0 })
      expect(await company.enqueue(batch)).toEqual({ run, added: 0, known: 30 })
      await outbox.work()
      const progress = await until(company, run, finished)
      expect(progress.counts).toMatchObject({ sent: 30, queued: 0, failed: 0, unknown: 0 })
      expect(new Set(messageIds(server)).size).toBe(30)
      expect(server.messages.length).toBe(30)
      expect(await company.enqueue(batch)).toEqual({ run, added: 0, known: 30 })
      const [message] = await company.messages({ run, limit: 1 })
      expect(messageIds(server)).toContain(message?.messageId)
      expect(server.connections().most).toBeLessThanOrEqual(4)
    })

    it('belongs to the transaction of its caller', async () => {
      const { company, outbox, user, store: mine } = await rig()
      const server = await user('MARI')
      await outbox.work()
      const undone = mine.database.transaction(async (tx) => {
        await company.enqueue({ user: 'MARI', run: 'undone', messages: letters(3, 'undone') }, { within: tx })
        throw new Error('changed my mind')
      })
      await expect(undone).rejects.toThrow('changed my mind')
      const { run } = await mine.database.transaction((tx) =>
        company.enqueue({ user: 'MARI', run: 'done', messages: letters(3, 'done') }, { within: tx }),
      )
      await until(company, run, finished)
      expect(server.messages.length).toBe(3)
      expect((await company.runs()).map(({ name }) => name)).toEqual(['done'])
    })

    it('sends what was enqueued: recipients, parts and attachments, of which equal ones are kept once', async () => {
      const { company, outbox, user, store: mine, slug } = await rig()
      const server = await user('MARI')
      const logo = {
        filename: 'logo.png',
        content: new Uint8Array([1, 2, 3]),
        contentType: 'image/png',
        cid: 'logo',
      }
      const message = (to: string) => ({
        to: { name: 'Õie Ülo', address: to },
        cc: 'copy@klient.ee',
        subject: 'Arve nr 1',
        text: 'Tere!',
        html: '<p>Tere!</p>',
        attachments: [logo, { filename: 'arve.txt', content: `arve ${to}` }],
      })
      const messages = ['a@klient.ee', 'b@klient.ee'].map((to) => ({ key: to, message: message(to) }))
      const { run } = await company.enqueue({ user: 'MARI', run: 'parts', messages })
      await outbox.work()
      await until(company, run, finished)
      const all = server.messages.join('\n')
      for (const part of [
        'logo.png',
        'AQID',
        'arve.txt',
        'image/png',
        'text/html',
        'a@klient.ee',
        'copy@klient.ee',
      ])
        expect(all).toContain(part)
      const { rows } = await mine.database.query('select digest from saatja.outbox_blob where company = $1', [
        slug,
      ])
      expect(rows.length).toBe(3)
    })

    it('refuses a batch in one sentence, as a whole', async () => {
      const { company, user } = await rig()
      await user('MARI')
      const batch = { user: 'MARI', run: 'r', messages: letters(2, 'm') }
      const wrong = [
        [{ ...batch, user: 'NOBODY' }, /batch\.user: the company ".*" has no card "NOBODY"/],
        [{ ...batch, run: '' }, /^batch\.run: must be a line of 1 to 200 characters$/],
        [{ ...batch, priority: 0.5 }, /^batch\.priority: must be a whole number/],
        [
          { ...batch, messages: [...letters(1, 'x'), { key: 'y', message: letter('not an address') }] },
          /^batch\.messages\.1\.message\.to: An address of the mail is not valid\. .*“not an address”/,
        ],
        [
          { ...batch, messages: [{ key: 'y', message: { to: [], subject: 'x' } }] },
          /^batch\.messages\.0\.message: .*no recipient/,
        ],
      ] as const
      for (const [given, message] of wrong) {
        const error = await reason(company.enqueue(given))
        expect(error).toBeInstanceOf(StoreError)
        expect((error as StoreError).message).toMatch(message)
      }
      expect(await company.messages()).toEqual([])
      await company.enqueue(batch)
      const other = [{ key: 'm-0', message: letter('other@klient.ee') }]
      expect(String(await reason(company.enqueue({ ...batch, messages: other })))).toContain(
        'the key "m-0" stands for another mail already',
      )
      expect(String(await reason(company.enqueue({ ...batch, kind: 'invoice' })))).toContain(
        'choose another name',
      )
    })

    it('refuses bulk mail without the module when it is enqueued, and lets a single mail through', async () => {
      const { company, user, store: mine, slug } = await rig()
      await user('LIM', {}, { provider: 'limited' })
      const batch = { user: 'LIM', run: 'bulk', messages: letters(2, 'm') }
      const error = await reason(company.enqueue(batch))
      expect(MailError.is(error) && [error.code, error.diagnosis.id, error.diagnosis.params]).toEqual([
        'CONFIG',
        'bulk-not-allowed',
        { sender: 'limited' },
      ])
      expect(await company.messages()).toEqual([])
      await company.enqueue({ ...batch, run: 'single', bulk: false })
      await mine.company(slug).put({ name: 'Kivi OÜ', bulkModule: true }, by)
      expect((await company.enqueue({ ...batch, messages: letters(2, 'n') })).added).toBe(2)
    })

    it('refuses a batch whose settings have an error', async () => {
      const { company, store: mine, slug } = await rig()
      await mine.company(slug).cards.put({ code: 'NONE', email: 'n@kivi.ee', mail: { sender: 'smtp' } }, by)
      const error = await reason(company.enqueue({ user: 'NONE', run: 'r', messages: letters(1, 'm') }))
      expect(MailError.is(error) && error.diagnosis.id).toBe('settings-refused')
      expect(MailError.is(error) && error.findings.map(({ code }) => code)).toContain('server-missing')
    })

    it('keeps an outcome for every recipient, and tries those that were put off alone', async () => {
      const { company, outbox, user, store: mine, slug } = await rig()
      const server = await user('MARI', {
        acts: { RCPT: ['250 ok', '550 5.1.1 No such user', '450 4.2.0 Greylisted', '250 ok'] },
      })
      const to = ['good@klient.ee', 'gone@klient.ee', 'grey@klient.ee']
      const message = { ...letter(''), to }
      const { run } = await company.enqueue({ user: 'MARI', run: 'three', messages: [{ key: 'k', message }] })
      await outbox.work()
      await until(company, run, ({ counts }) => counts.deferred === 1)
      const [deferred] = await company.messages({ run })
      expect(deferred?.addresses).toEqual(to)
      expect(deferred?.nextAt?.getTime()).toBeGreaterThan(Date.now() + 30_000)
      const hurry =
        "update saatja.outbox_message set next_at = now() where company = $1 and state = 'deferred'"
      await mine.database.query(hurry, [slug])
      await company.resumeUser('MARI')
      const progress = await until(company, run, finished)
      expect(progress.counts.partial).toBe(1)
      const details = await company.message(deferred?.id ?? '')
      expect(details?.recipients.map(({ address, state }) => [address, state])).toEqual([
        ['gone@klient.ee', 'failed'],
        ['good@klient.ee', 'sent'],
        ['grey@klient.ee', 'sent'],
      ])
      expect(details?.recipients[0]?.reply).toContain('No such user')
      expect(server.lines.filter((line) => line.startsWith('RCPT'))).toEqual(
        [...to, 'grey@klient.ee'].map((address) => `RCPT TO:<${address}>`),
      )
      expect(new Set(messageIds(server)).size).toBe(1)
      expect(details?.attemptList.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted'])
      expect((await mine.company(slug).events.list({ kind: 'message-partial' })).length).toBe(1)
    })

    it('gives up a mail that the server refuses for good, and tells', async () => {
      const { company, outbox, user, store: mine, slug } = await rig()
      await user('MARI', { acts: { '.': '554 5.7.1 Spam' } })
      const { run } = await company.enqueue({ user: 'MARI', run: 'spam', messages: letters(1, 'm') })
      await outbox.work()
      const progress = await until(company, run, finished)
      expect(progress.counts.failed).toBe(1)
      const [message] = await company.messages({ run })
      expect(message?.reply).toContain('Spam')
      expect(message?.diagnosis?.code).toBe('REJECTED')
      const [event] = await mine.company(slug).events.list({ kind: 'message-failed' })
      expect(event).toMatchObject({ card: 'MARI', data: { message: message?.id, run } })
    })

    it('keeps an unknown mail unknown until a person has looked, and never sends it again by itself', async () => {
      const { company, outbox, user, events } = await rig()
      const server = await user('MARI', {
        acts: { '.': [{ ending: 'close' }, { ending: 'close' }, '250 ok'] },
      })
      const { run } = await company.enqueue({
        user: 'MARI',
        run: 'u',
        kind: 'invoice',
        messages: letters(2, 'm'),
      })
      await outbox.work()
      const progress = await until(company, run, finished)
      expect(progress.counts.unknown).toBe(2)
      const [first, second] = await company.messages({ run })
      expect(first?.dotAt).toBeInstanceOf(Date)
      expect(events.filter((event) => event.kind === 'message' && event.state === 'unknown').length).toBe(2)
      expect(await company.settle(first?.id ?? '', 'sent', by)).toBe(true)
      expect(await company.settle(first?.id ?? '', 'again', by)).toBe(false)
      expect(await company.settle(second?.id ?? '', 'again', by)).toBe(true)
      expect((await until(company, run, finished)).counts).toMatchObject({ sent: 2, unknown: 0 })
      expect(server.messages.length).toBe(3)
      expect(messageIds(server).filter((id) => id === second?.messageId).length).toBe(2)
    })

    it('sends an unknown mail again where its kind allows that, under the same Message-ID', async () => {
      const {
        company,
        outbox,
        user,
        store: mine,
        slug,
      } = await rig({ newsletter: { unknown: 'send-again' } })
      const server = await user('MARI', { acts: { '.': [{ ending: 'close' }, '250 ok'] } })
      const { run } = await company.enqueue({
        user: 'MARI',
        run: 'n',
        kind: 'newsletter',
        messages: letters(1, 'm'),
      })
      await outbox.work()
      await until(company, run, ({ counts }) => counts.deferred === 1)
      const hurry =
        "update saatja.outbox_message set next_at = now() where company = $1 and state = 'deferred'"
      await mine.database.query(hurry, [slug])
      await company.resumeUser('MARI')
      expect((await until(company, run, finished)).counts.sent).toBe(1)
      const [one, two] = messageIds(server)
      expect(one).toBe(two)
      const [message] = await company.messages({ run })
      const details = await company.message(message?.id ?? '')
      expect(details?.attemptList.map(({ outcome, dotAt }) => [outcome, dotAt instanceof Date])).toEqual([
        ['unknown', true],
        ['accepted', true],
      ])
    })

    it('stops a mailbox after one refused sign-in, until somebody says that it is mended', async () => {
      const { company, outbox, user, store: mine, slug } = await rig()
      const server = await user(
        'MARI',
        { acts: { AUTH: ['535 5.7.8 Bad credentials', '235 ok'] } },
        { username: 'mari', password: 'parool', allowClearTextPassword: true },
      )
      const { run } = await company.enqueue({ user: 'MARI', run: 'auth', messages: letters(8, 'm') })
      await outbox.work()
      const stopped = await until(company, run, ({ resting }) => resting !== undefined)
      expect(stopped.resting?.diagnosis?.code).toBe('AUTH')
      expect(stopped.resting?.until).toBeUndefined()
      await until(company, run, ({ counts }) => counts.queued === 8)
      expect(server.lines.filter((line) => line.startsWith('AUTH')).length).toBe(1)
      expect((await company.mailboxes())[0]?.resting?.diagnosis?.code).toBe('AUTH')
      expect((await mine.company(slug).events.list({ kind: 'mailbox-paused' })).length).toBeGreaterThan(0)
      expect(await company.resumeUser('MARI')).toBe(8)
      expect((await until(company, run, finished)).counts.sent).toBe(8)
    })

    it('holds one sender who has not signed in to a shared mailbox, not those who have', async () => {
      const { company, outbox, store: mine, slug, mailboxOfMari } = await rig()
      const server = await mailboxOfMari()
      const mail = { sender: 'signed-in', username: 'office@kivi.ee' }
      for (const code of ['JAAN', 'MARI'])
        await mine.company(slug).cards.put({ code, email: 'office@kivi.ee', mail }, by)
      const jaan = await company.enqueue({ user: 'JAAN', run: 'jaan', messages: letters(3, 'jaan') })
      const mari = await company.enqueue({ user: 'MARI', run: 'mari', messages: letters(3, 'mari') })
      await outbox.work()
      expect((await until(company, mari.run, finished)).counts.sent).toBe(3)
      const held = await until(company, jaan.run, (progress) => progress.held === 3)
      expect(held.counts).toMatchObject({ queued: 3, sent: 0 })
      expect(server.messages.length).toBe(3)
    })

    it('holds one sender whose settings are wrong, not the others of the same mailbox', async () => {
      const { company, outbox, user, store: mine, slug } = await rig()
      await user('MARI')
      const { cards } = mine.company(slug)
      const mail = (await cards.get('MARI'))?.mail ?? {}
      await cards.put({ code: 'JAAN', email: 'jaan@kivi.ee', mail }, by)
      const mari = await company.enqueue({ user: 'MARI', run: 'mari', messages: letters(3, 'mari') })
      const jaan = await company.enqueue({ user: 'JAAN', run: 'jaan', messages: letters(3, 'jaan') })
      await cards.put({ code: 'JAAN', email: 'not an address', mail }, by)
      await outbox.work()
      expect((await until(company, mari.run, finished)).counts.sent).toBe(3)
      const held = await until(company, jaan.run, (progress) => progress.held === 3)
      expect(held.counts).toMatchObject({ queued: 3, sent: 0 })
      await cards.put({ code: 'JAAN', email: 'jaan@kivi.ee', mail }, by)
      await company.resumeUser('JAAN')
      expect((await until(company, jaan.run, finished)).counts.sent).toBe(3)
    })

    it('follows a sender to another mailbox', async () => {
      const { company, outbox, user, store: mine, slug } = await rig()
      const [old, next] = [await user('OLD'), await user('NEW')]
      const { run } = await company.enqueue({ user: 'OLD', run: 'moved', messages: letters(3, 'm') })
      const mail = (await mine.company(slug).cards.get('NEW'))?.mail ?? {}
      await mine.company(slug).cards.put({ code: 'OLD', email: 'old@kivi.ee', mail }, by)
      await outbox.work()
      expect((await until(company, run, finished)).counts.sent).toBe(3)
      expect([old.messages.length, next.messages.length]).toEqual([0, 3])
    })

    it('rests while a server does not answer, and loses nothing', async () => {
      const { company, outbox, user } = await rig()
      const server = await user('MARI', {
        acts: { greeting: [{ bytes: '421 4.3.2 Busy\r\n', ending: 'close' }, '220 ok'] },
      })
      const { run } = await company.enqueue({ user: 'MARI', run: 'busy', messages: letters(3, 'm') })
      await outbox.work()
      const resting = await until(company, run, (progress) => progress.resting?.until !== undefined)
      expect(resting.resting?.until?.getTime()).toBeGreaterThan(Date.now())
      await company.resumeUser('MARI')
      expect((await until(company, run, finished)).counts.sent).toBe(3)
      expect(new Set(messageIds(server)).size).toBe(3)
    })

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
      expect(await company.progress(third.run)).toMatchObject({ finished: true, counts: { cancelled } })
    })

    it('lets a person in before bulk mail, and users take turns', async () => {
      const { company, outbox, user, store: mine, slug } = await rig()
      const server = await user('MARI')
      const mail = (await mine.company(slug).cards.get('MARI'))?.mail ?? {}
      await mine.company(slug).cards.put({ code: 'JAAN', email: 'jaan@kivi.ee', mail }, by)
      const single = { bulk: false, messages: letters(1, 'single') }
      await company.enqueue({ user: 'MARI', run: 'big', messages: letters(60, 'big') })
      const jaan = await company.enqueue({ user: 'JAAN', run: 'small', messages: letters(5, 'small') })
      const one = await company.enqueue({ user: 'JAAN', run: 'single', ...single })
      await outbox.work()
      await until(company, jaan.run, finished)
      const order = messageIds(server)
      const idsOf = async (run: string) => (await company.messages({ run })).map(({ messageId }) => messageId)
      const place = async (run: string) => Math.max(...(await idsOf(run)).map((id) => order.indexOf(id)))
      // Four lanes begin together, so the order may differ by as many.
      expect(await place(one.run)).toBeLessThan(4)
      expect(await place(jaan.run)).toBeLessThan(16)
    })

    it('lets a person in, and another mailbox, while bulk mail is being sent', async () => {
      const { company, outbox, user, store: mine, slug } = await rig()
      const server = await user('MARI')
      const other = await user('TIIT')
      const mail = (await mine.company(slug).cards.get('MARI'))?.mail ?? {}
      await mine.company(slug).cards.put({ code: 'JAAN', email: 'jaan@kivi.ee', mail }, by)
      const big = await company.enqueue({ user: 'MARI', run: 'big', messages: letters(600, 'big') })
      await outbox.work()
      await until(company, big.run, ({ counts }) => counts.sent > 0, 60_000)
      const single = (code: string) => ({ user: code, run: code, bulk: false, messages: letters(1, code) })
      const [jaan, tiit] = await mine.database.transaction(async (tx) => [
        await company.enqueue(single('JAAN'), { within: tx }),
        await company.enqueue(single('TIIT'), { within: tx }),
      ])
      await until(company, jaan.run, finished, 60_000)
      await until(company, tiit.run, finished, 60_000)
      const before = server.messages.length
      expect(other.messages.length).toBe(1)
      expect((await until(company, big.run, finished, 100_000)).counts.sent).toBe(600)
      // Far more than half of the run was still waiting when both had left.
      expect(before).toBeLessThan(300)
    })

    it('keeps to the limits of a provider, and says when it will be done', async () => {
      const { company, outbox, user, store: mine, slug } = await rig()
      await mine.company(slug).put({ name: 'Kivi OÜ', bulkModule: true }, by)
      const server = await user('LIM', {}, { provider: 'limited' })
      const { run } = await company.enqueue({ user: 'LIM', run: 'limited', messages: letters(60, 'm') })
      const before = await company.progress(run)
      expect(before?.doneAt?.getTime()).toBeGreaterThan(Date.now() + 20 * 3_600_000)
      await outbox.work()
      // 40 a day, of which one stays free for a person.
      const resting = await until(company, run, (progress) => progress.resting !== undefined)
      expect(resting.resting?.diagnosis?.id).toBe('pace-exceeded')
      await until(company, run, ({ counts }) => counts.sending === 0)
      expect(server.messages.length).toBe(39)
      expect(server.connections().most).toBeLessThanOrEqual(2)
    })

    it('never shows one company anything of another', async () => {
      const [one, two] = [await rig(), await rig()]
      const server = await one.user('MARI')
      await two.user('MARI')
      const batch = { user: 'MARI', run: 'same', messages: letters(2, 'same') }
      const { run } = await one.company.enqueue(batch)
      const theirs = await two.company.enqueue(batch)
      expect(theirs).toMatchObject({ added: 2, known: 0 })
      const [message] = await one.company.messages()
      const id = message?.id ?? ''
      expect(await two.company.progress(run)).toBeUndefined()
      expect(await two.company.message(id)).toBeUndefined()
      expect(await two.company.messages({ run })).toEqual([])
      expect((await two.company.runs()).map(({ id: own }) => own)).toEqual([theirs.run])
      for await (const seen of two.company.watch(run)) throw new Error(`seen: ${seen.name}`)
      expect(await one.company.pause(run)).toBe(2)
      expect(await two.company.resume(run)).toBe(0)
      expect(await two.company.resumeUser('MARI')).toBe(2)
      expect((await one.company.progress(run))?.paused).toBe(true)
      expect(await one.company.resume(run)).toBe(2)
      expect(await two.company.pause(run)).toBe(0)
      expect(await two.company.cancel(run)).toBe(0)
      expect(await two.company.settle(id, 'sent', by)).toBe(false)
      expect(await two.company.prune(new Date(Date.now() + 1_000))).toBe(0)
      expect((await two.company.mailboxes()).map(({ mailbox }) => mailbox)).toHaveLength(1)
      expect((await one.company.progress(run))?.counts.queued).toBe(2)
      await one.outbox.work()
      await until(one.company, run, finished)
      expect(server.messages.length).toBe(2)
      for (const [slug, own] of [
        [one.slug, run],
        [two.slug, theirs.run],
      ] as const)
        for (const { data } of await one.store.company(slug).events.list()) expect(data.run).toBe(own)
    })

    it('prunes what is finished, with the attachments that nothing else needs', async () => {
      const { company, outbox, user, store: mine, slug } = await rig()
      await user('MARI')
      const message = { ...letter('a@klient.ee'), attachments: [{ filename: 'a.txt', content: 'a' }] }
      const { run } = await company.enqueue({ user: 'MARI', run: 'old', messages: [{ key: 'old', message }] })
      await outbox.work()
      await until(company, run, finished)
      expect(await company.prune(new Date(Date.now() - 60_000))).toBe(0)
      expect(await company.prune(new Date(Date.now() + 60_000))).toBe(1)
      expect(await company.runs()).toEqual([])
      const { rows } = await mine.database.query('select 1 from saatja.outbox_blob where company = $1', [
        slug,
      ])
      expect(rows).toEqual([])
    })

    it('finishes what has begun when it is stopped, and goes on where it stopped', async () => {
      const { company, outbox, user } = await rig()
      const server = await user('MARI')
      const { run } = await company.enqueue({ user: 'MARI', run: 'stop', messages: letters(200, 'm') })
      const worker = await outbox.work()
      await until(company, run, ({ counts }) => counts.sent > 5)
      await worker.stop()
      const stopped = await company.progress(run)
      expect(stopped?.counts.sending).toBe(0)
      expect(stopped?.counts.sent).toBe(server.messages.length)
      expect(stopped?.counts.sent).toBeLessThan(200)
      await outbox.work()
      expect((await until(company, run, finished, 100_000)).counts.sent).toBe(200)
      expect(new Set(messageIds(server)).size).toBe(200)
      expect(server.messages.length).toBe(200)
    })
  },
)
