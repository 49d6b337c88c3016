import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Ended, endedOf } from '@saatja/cli/test/ended'
import type { MessageState, Progress } from '@saatja/outbox'
import { openStore } from '@saatja/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseBatch, readBatchFile } from '../server/bulk/batch-file.ts'
import { readBulkArguments } from '../server/cli/bulk-arguments.ts'
import { bulk } from '../server/cli/bulk-command.ts'
import { progressLine, progressView } from '../server/cli/progress-line.ts'

const program = fileURLToPath(new URL('../server/cli/bulk.ts', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saatja-bulk-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Started {
  readonly child: ChildProcess
  readonly lines: string[]
  /** Ends with the first line that fits. */
  line(wanted: RegExp): Promise<string>
  /** The exit code. */
  ended(): Promise<number | null>
}

/** Runs the program as `npm run bulk` does, without a terminal. */
const start = (...args: readonly string[]): Started => {
  const child = spawn(process.execPath, ['--conditions=@saatja/source', program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const heard = new Set<(line: string) => void>()
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (line) => {
      lines.push(line)
      for (const hear of heard) hear(line)
    })
  const closed = once(child, 'close')
  return {
    child,
    lines,
    line: (wanted) =>
      new Promise((resolve, reject) => {
        const hear = (line: string): void => {
          if (!wanted.test(line)) return
          heard.delete(hear)
          resolve(line)
        }
        heard.add(hear)
        void closed.then(() => reject(new Error(`Ended without ${wanted}:\n${lines.join('\n')}`)))
        for (const line of lines) hear(line)
      }),
    ended: async () => {
      await closed
      return child.exitCode
    },
  }
}

/** What the program calls, over the folder that the runs are kept in. */
const bulkHere = (...args: readonly string[]): Promise<Ended> =>
  endedOf(() => bulk([...args, '--folder', join(folder, 'kept')]))

const lettersFile = async (name: string, content: object): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, JSON.stringify(content))
  return path
}

const letter = (key: string, more: object = {}) => ({
  key,
  to: `${key}@klient.example`,
  subject: `Arve ${key}`,
  text: 'Tere!',
  ...more,
})

const run = (name: string, count: number) => ({
  run: name,
  kind: 'invoice',
  messages: Array.from({ length: count }, (_, index) => letter(`${name}-${index}`)),
})

describe('a run from a terminal', () => {
  it('is interrupted and goes on where it stopped, without sending anything twice', {
    timeout: 400_000,
  }, async () => {
    // Microsoft's limit of 30 a minute makes this one slow enough to be interrupted in the middle.
    const file = await lettersFile('november.json', run('november', 7))
    const args = ['--as', 'JANIS', '--file', file, '--folder', join(folder, 'kept')]
    const first = start(...args)
    expect(await first.line(/already queued/)).toBe('“november”: 7 new, 0 already queued.')
    const begun = await first.line(/ [1-6] of 7 sent/)
    first.child.kill('SIGINT')
    expect(await first.ended()).toBe(130)
    expect(first.lines.at(-1)).toBe('Stopped. Run the same command to continue.')
    expect(begun).toMatch(/^\[#+-+\] \d+ % [1-6] of 7 sent · queued [1-6]/)

    const other = start(
      '--as',
      'MARI',
      '--file',
      await lettersFile('other.json', run('other', 2)),
      ...args.slice(4),
    )
    expect(await other.ended()).toBe(0)
    expect(other.lines.filter((line) => line.includes('november'))).toEqual([])

    const second = start(...args)
    expect(await second.line(/already queued/)).toBe('“november”: 0 new, 7 already queued.')
    const resumed = await second.line(/ of 7 sent/)
    expect(Number(/(\d) of 7/.exec(resumed)?.[1])).toBeGreaterThanOrEqual(
      Number(/(\d) of 7/.exec(begun)?.[1]),
    )
    expect(await second.ended()).toBe(0)
    expect(second.lines.at(-1)).toBe('Done.')
    expect(second.lines.some((line) => line.startsWith('[########################] 100 % 7 of 7 sent'))).toBe(
      true,
    )
  })

  it.each([
    [
      'an unknown user',
      ['--as', 'NOBODY'],
      run('a', 1),
      /^--as: user NOBODY does not exist; choose one of MAIL, MARI/,
    ],
    [
      'an unknown company',
      ['--as', 'MARI', '--company', 'none'],
      run('a', 1),
      /^--company: company none does not exist/,
    ],
    [
      'a missing attachment',
      ['--as', 'MARI'],
      { run: 'a', messages: [letter('x', { attachments: [{ path: 'no.pdf' }] })] },
      /messages\[0\]\.attachments\[0\]\.path: there is no file .*no\.pdf$/,
    ],
    [
      'a field that the mailer refuses',
      ['--as', 'MARI'],
      { run: 'a', messages: [letter('x', { importance: 'urgent' })] },
      /message\.importance: .*“importance” must be one of these: high, normal, low/,
    ],
    [
      'another letter under a known key',
      ['--as', 'MARI'],
      { run: 'other', kind: 'invoice', messages: [letter('other-0', { text: 'Other' })] },
      /the key "other-0" stands for another mail already/,
    ],
    [
      'a known run of somebody else',
      ['--as', 'JAAN'],
      run('other', 1),
      /run: "other" is a bulk run of kind "invoice" by "MARI"/,
    ],
  ])(
    'ends with exit code 2 and one sentence: %s',
    { timeout: 120_000 },
    async (name, args, content, sentence) => {
      const file = await lettersFile(`${name}.json`, content)
      const { code, out, err } = await bulkHere(...args, '--file', file)
      expect([code, out]).toEqual([2, ''])
      expect(err.trim().split('\n')).toEqual([expect.stringMatching(sentence)])
    },
  )

  it('names the process that has the folder', { timeout: 120_000 }, async () => {
    const kept = join(folder, 'kept')
    const store = await openStore({ folder: kept, providers: [] })
    const file = await lettersFile('locked.json', run('locked', 1))
    const { lines, ended } = start('--as', 'MARI', '--file', file, '--folder', kept)
    expect(await ended()).toBe(2)
    expect(lines).toEqual([expect.stringMatching(`^Process ${process.pid} has had this folder open since`)])
    await store.close()
  })

  it('stops when nobody can sign in, says why, and goes on when that is mended', {
    timeout: 240_000,
  }, async () => {
    const kept = join(folder, 'kept')
    const mail = { sender: 'smtp', server: 'mail.kivi.example:587', username: 'peet' }
    const give = async (password: string): Promise<void> => {
      const store = await openStore({ folder: kept, providers: [] })
      const card = { code: 'PEET', email: 'peet@kivi.example', mail: { ...mail, password } }
      await store.company('kivi').cards.put(card, { by: 'test' })
      await store.close()
    }
    const args = ['--as', 'PEET', '--file', await lettersFile('peet.json', run('peet', 3)), '--folder', kept]
    await give('wrong')
    const first = start(...args)
    expect(await first.ended()).toBe(1)
    expect(first.lines.join('\n')).toMatch(
      /What to do: .*\n.*\nStopped\. Fix the problem and run the command again/,
    )
    expect(first.lines.join('\n')).not.toMatch(/[1-3] of 3 sent/)
    await give('right')
    const second = start(...args)
    expect(await second.ended()).toBe(0)
    expect(second.lines.join('\n')).toMatch(/100 % 3 of 3 sent/)
  })

  it('says in the reader’s language why bulk mail may not leave', { timeout: 120_000 }, async () => {
    const file = await lettersFile('anna.json', run('anna', 1))
    const { code, err } = await bulkHere('--as', 'ANNA', '--file', file, '--lang', 'et')
    expect(code).toBe(1)
    expect(err).toMatch(/massmeili/i)
  })
})

describe('a file of letters', () => {
  it.each([
    ['no JSON', '{', /^letters\.json: not JSON/],
    ['no run', { messages: [letter('a')] }, /run: must be a line of 1 to 200 characters/],
    ['no letters', { run: 'r', messages: [] }, /messages: at least one message is required/],
    ['a list instead of an object', [letter('a')], /the whole file: /],
    [
      'no key',
      { run: 'r', messages: [{ to: 'a@b.ee', subject: 's' }] },
      /messages\[0\]\.key: must be a line/,
    ],
    [
      'a key twice',
      { run: 'r', messages: [letter('a'), letter('a')] },
      /messages\[1\]\.key: "a" is also the key of messages\[0\]/,
    ],
    [
      'no address',
      { run: 'r', messages: [letter('a', { to: 'Anna <anna@b.ee>' })] },
      /messages\[0\]\.to: must be one email address/,
    ],
    [
      'a subject of two lines',
      { run: 'r', messages: [letter('a', { subject: 'a\nb' })] },
      /messages\[0\]\.subject: must be text without line breaks/,
    ],
    [
      'an unknown field',
      { run: 'r', messages: [letter('a', { from: 'x@y.ee' })] },
      /messages\[0\]\.from: is not a known field/,
    ],
  ])('is refused in one sentence that names the field: %s', (_name, content, sentence) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    expect(() => parseBatch(text, 'letters.json')).toThrow(sentence)
  })

  it('is what the example in the repository shows', async () => {
    const example = fileURLToPath(new URL('../invoices.example.json', import.meta.url))
    const { run, kind, messages } = await readBatchFile(example)
    expect([run, kind, messages.length]).toEqual(['Invoices 2026-11', 'invoice', 2])
  })

  it('may name people, copies and attachments', () => {
    const anna = { name: 'Anna Õ', address: 'anna@klient.example' }
    const more = { to: [anna, 'b@klient.example'], cc: anna, attachments: [{ path: 'a.pdf' }] }
    const file = { run: 'r', messages: [letter('a', more)] }
    expect(parseBatch(JSON.stringify(file), 'letters.json')).toEqual(file)
  })
})

describe('arguments of a run', () => {
  it.each([
    [[], /^--as: /],
    [['--as', 'A'], /^--file: /],
    [['--as', 'A', '--file', 'f', '--lang', 'fi'], /^--lang: "fi" is not one of et, lv, en/],
    [['--as', 'A', '--file', 'f', '--to', 'x'], /--to/],
  ])('%j', (args, sentence) => expect(() => readBulkArguments(args)).toThrow(sentence))

  it('may reach servers in the own network', () => {
    const args = ['--as', 'A', '--file', 'f', '--real']
    expect(readBulkArguments(args)).toMatchObject({ real: true, allowPrivate: false })
    expect(readBulkArguments([...args, '--allow-private'])).toMatchObject({ allowPrivate: true })
  })
})

describe('the line of a run', () => {
  const counts = (some: Partial<Record<MessageState, number>>) => ({
    queued: 0,
    sending: 0,
    sent: 0,
    partial: 0,
    bounced: 0,
    deferred: 0,
    unknown: 0,
    failed: 0,
    cancelled: 0,
    ...some,
  })
  const now = new Date(2026, 10, 22, 12, 0)
  const base: Progress = {
    run: 'id',
    name: 'november',
    user: 'MARI',
    kind: 'invoice',
    total: 200,
    counts: counts({ sent: 96, failed: 3, unknown: 1, queued: 98, sending: 2 }),
    perMinute: 28.6,
    doneAt: new Date(2026, 10, 22, 14, 32),
    paused: false,
    held: 0,
    blocked: false,
    suppressed: 0,
    finished: false,
  }

  it.each([
    [
      'en',
      '[############------------] 50 % 96 of 200 sent · queued 98 · sending 2 · unknown 1 · failed 3 · 29 a minute · done at 14:32',
    ],
    [
      'et',
      '[############------------] 50 % 96/200 saadetud · järjekorras 98 · saatmisel 2 · teadmata 1 · saatmata jäänud 3 · 29 minutis · valmis kell 14:32',
    ],
    [
      'lv',
      '[############------------] 50 % nosūtītas 96 no 200 · rindā 98 · tiek sūtītas 2 · nav zināms 1 · nav nosūtītas 3 · 29 minūtē · gatavs plkst. 14:32',
    ],
  ] as const)('says how far it is: %s', (locale, line) => expect(progressLine(base, locale, now)).toBe(line))

  it('says the day when it is not today', () => {
    const doneAt = new Date(2026, 10, 24, 9, 5)
    expect(progressLine({ ...base, doneAt }, 'et', now)).toMatch(
      /24\.11\.2026?.* 0?9:05$|24\.11\.26.* 0?9:05$/,
    )
  })

  it('changes in place on a terminal, and is not repeated in a file', () => {
    const written = (isTTY: boolean): string[] => {
      const parts: string[] = []
      const out = { isTTY, columns: 40, write: (text: string | Uint8Array) => parts.push(String(text)) > 0 }
      const view = progressView(out, 'en')
      view.show(base)
      view.show({ ...base, perMinute: 30 })
      view.end()
      return parts
    }
    expect(written(true).map((part) => part.slice(0, 4))).toEqual(['\r\u001b[K', '\r\u001b[K', '\n'])
    expect(Math.max(...written(true).map((part) => part.length))).toBeLessThanOrEqual(4 + 39)
    expect(written(false)).toHaveLength(1)
  })
})
