import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ended, endedOf } from '@saatja/cli/test/ended'
import { openStore } from '@saatja/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bulk } from '../server/cli/bulk-command.ts'
import { startBulk } from './bulk-program.ts'
import { fileMessage } from './file-message.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saatja-bulk-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** What the program calls, over the folder that the runs are kept in. */
const bulkHere = (...args: readonly string[]): Promise<Ended> =>
  endedOf(() => bulk([...args, '--folder', join(folder, 'kept')]))

const batchFile = async (name: string, content: object): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, JSON.stringify(content))
  return path
}

const run = (name: string, count: number) => ({
  run: name,
  kind: 'invoice',
  messages: Array.from({ length: count }, (_, index) => fileMessage(`${name}-${index}`)),
})

describe('a run from a terminal', () => {
  it('is interrupted and goes on where it stopped, without sending anything twice', {
    timeout: 400_000,
  }, async () => {
    // Microsoft's limit of 30 a minute makes this one slow enough to be interrupted in the middle.
    const file = await batchFile('november.json', run('november', 7))
    const args = ['--as', 'JANIS', '--file', file, '--folder', join(folder, 'kept')]
    const first = startBulk(...args)
    expect(await first.line(/already queued/)).toBe('“november”: 7 new, 0 already queued.')
    const begun = await first.line(/ [1-6] of 7 sent/)
    first.child.kill('SIGINT')
    expect(await first.ended()).toBe(130)
    expect(first.lines.at(-1)).toBe('Stopped. Run the same command to continue.')
    expect(begun).toMatch(/^\[#+-+\] \d+ % [1-6] of 7 sent · queued [1-6]/)

    const other = startBulk(
      '--as',
      'MARI',
      '--file',
      await batchFile('other.json', run('other', 2)),
      ...args.slice(4),
    )
    expect(await other.ended()).toBe(0)
    expect(other.lines.filter((line) => line.includes('november'))).toEqual([])

    const second = startBulk(...args)
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
      { run: 'a', messages: [fileMessage('x', { attachments: [{ path: 'no.pdf' }] })] },
      /messages\[0\]\.attachments\[0\]\.path: there is no file .*no\.pdf$/,
    ],
    [
      'a field that the mailer refuses',
      ['--as', 'MARI'],
      { run: 'a', messages: [fileMessage('x', { importance: 'urgent' })] },
      /message\.importance: .*“importance” must be one of these: high, normal, low/,
    ],
    [
      'another message under a known key',
      ['--as', 'MARI'],
      { run: 'other', kind: 'invoice', messages: [fileMessage('other-0', { text: 'Other' })] },
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
      const file = await batchFile(`${name}.json`, content)
      const { code, out, err } = await bulkHere(...args, '--file', file)
      expect([code, out]).toEqual([2, ''])
      expect(err.trim().split('\n')).toEqual([expect.stringMatching(sentence)])
    },
  )

  it('names the process that has the folder', { timeout: 120_000 }, async () => {
    const kept = join(folder, 'kept')
    const store = await openStore({ folder: kept, providers: [] })
    const file = await batchFile('locked.json', run('locked', 1))
    const { lines, ended } = startBulk('--as', 'MARI', '--file', file, '--folder', kept)
    expect(await ended()).toBe(2)
    expect(lines).toEqual([expect.stringMatching(`^Process ${process.pid} has had this folder open since`)])
    await store.close()
  })

  it('stops when nobody can sign in, says why, and goes on when that is fixed', {
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
    const args = ['--as', 'PEET', '--file', await batchFile('peet.json', run('peet', 3)), '--folder', kept]
    await give('wrong')
    const first = startBulk(...args)
    expect(await first.ended()).toBe(1)
    expect(first.lines.join('\n')).toMatch(
      /What to do: .*\n.*\nStopped\. Fix the problem and run the command again/,
    )
    expect(first.lines.join('\n')).not.toMatch(/[1-3] of 3 sent/)
    await give('right')
    const second = startBulk(...args)
    expect(await second.ended()).toBe(0)
    expect(second.lines.join('\n')).toMatch(/100 % 3 of 3 sent/)
  })

  it('says in the reader’s language why bulk mail may not leave', { timeout: 120_000 }, async () => {
    const file = await batchFile('anna.json', run('anna', 1))
    const { code, err } = await bulkHere('--as', 'ANNA', '--file', file, '--lang', 'et')
    expect(code).toBe(1)
    expect(err).toMatch(/massmeili/i)
  })
})
