import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { key, onSmallDisk, otherKey } from '@saatja/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, rotateKeyFile, type Store } from '../src/index.ts'

const by = { by: 'test' }
const mail = { server: 'smtp.kivi.ee:465', username: 'mari', password: 'parool' }
const root = mkdtempSync(join(tmpdir(), 'saatja-folder-'))
const template = join(root, 'template')
let made = 0

/** A folder of its own with one card in it. */
const makeFolder = (): string => {
  const folder = join(root, `copy${++made}`)
  cpSync(template, folder, { recursive: true })
  return folder
}

const passwordIn = async (store: Store): Promise<string | undefined> => {
  const password = (await store.company('kivi').cards.get('MARI'))?.mail?.password
  return typeof password === 'object' ? password.reveal() : password
}

const open = (folder: string, more: object = {}) => openStore({ folder, providers: [], ...more })

const withStore = async <T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> => {
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

const startHolder = (folder: string, ...args: string[]) => {
  const holder = spawn(
    process.execPath,
    ['--conditions=@saatja/source', join(import.meta.dirname, 'hold-folder.ts'), folder, ...args],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  return { holder, lines: createInterface(holder.stdout)[Symbol.asyncIterator]() }
}

beforeAll(async () => {
  await withStore(await open(template), async (store) => {
    await store.company('kivi').put({ name: 'Kivi OÜ' }, by)
    await store.company('kivi').cards.put({ code: 'MARI', email: 'mari@kivi.ee', mail }, by)
  })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('a folder', () => {
  it('keeps its cards, and makes a key file that only its owner may read', async () => {
    const folder = makeFolder()
    expect(statSync(join(template, 'key')).mode & 0o777).toBe(0o600)
    expect(await withStore(await open(folder), passwordIn)).toBe('parool')
  })

  it('is refused to a second process with a sentence that names the first, until that one is gone', async () => {
    const folder = makeFolder()
    const { holder, lines } = startHolder(folder)
    expect((await lines.next()).value).toBe('open')
    await expect(open(folder)).rejects.toMatchObject({
      code: 'LOCKED',
      message: expect.stringContaining(`Process ${holder.pid} has had this folder open since`),
    })
    holder.kill('SIGKILL')
    await once(holder, 'close')
    expect(await withStore(await open(folder), passwordIn)).toBe('parool')
  })

  it('loses nothing that was saved when its process is killed', async () => {
    const folder = makeFolder()
    const { holder, lines } = startHolder(folder, 'U')
    let saved = -1
    for (let line = await lines.next(); !line.done; line = await lines.next()) {
      saved = Number(line.value)
      if (saved === 40) holder.kill('SIGKILL')
    }
    const codes = await withStore(await open(folder), async (store) => {
      const all: string[] = []
      for await (const { code } of store.company('kivi').cards.all()) all.push(code)
      return all
    })
    expect(saved).toBeGreaterThanOrEqual(40)
    const expected = ['MARI', ...Array.from({ length: saved + 1 }, (_, index) => `U${index}`)]
    expect(codes.slice(0, expected.length)).toEqual(expected)
    expect(codes.length).toBeLessThanOrEqual(expected.length + 1)
  })

  it.each([
    ['PG_VERSION', (folder: string) => unlinkSync(join(folder, 'PG_VERSION'))],
    ['its control file', (folder: string) => writeFileSync(join(folder, 'global', 'pg_control'), 'x')],
    ['its tables', (folder: string) => rmSync(join(folder, 'base'), { recursive: true })],
  ])('that lost %s is refused, not made anew', async (_, damage) => {
    const folder = makeFolder()
    damage(join(folder, 'database'))
    await expect(open(folder)).rejects.toMatchObject({
      code: 'CORRUPT',
      message: /does not hold a sound database; move it away and put a backup in its place/,
    })
    // The refusal let go of the folder: with the backup in place it opens.
    rmSync(join(folder, 'database'), { recursive: true })
    cpSync(join(template, 'database'), join(folder, 'database'), { recursive: true })
    expect(await withStore(await open(folder), passwordIn)).toBe('parool')
  })
})

describe('the key', () => {
  it('is refused when it is another one, and nothing is lost', async () => {
    const folder = makeFolder()
    await expect(open(folder, { keys: otherKey })).rejects.toMatchObject({
      code: 'KEY',
      message: /sealed with the key k[0-9a-f]{10}, but only k[0-9a-f]{10} is at hand; put the old key back/,
    })
    expect(await withStore(await open(folder), passwordIn)).toBe('parool')
  })

  it('is not replaced when its file is lost, unless somebody says so; then passwords are entered again', async () => {
    const folder = makeFolder()
    unlinkSync(join(folder, 'key'))
    await expect(open(folder)).rejects.toMatchObject({ code: 'KEY', message: /key file .* is missing/ })
    await withStore(await open(folder, { acceptLostKeys: true }), async (store) => {
      const { cards } = store.company('kivi')
      expect((await cards.get('MARI'))?.mail).toEqual({
        server: mail.server,
        username: mail.username,
        passwordFor: mail.server,
      })
      expect(await store.reseal()).toMatchObject({ resealed: 0, unreadable: 1, retired: [] })
      await cards.put({ code: 'MARI', email: 'mari@kivi.ee', mail: { ...mail, password: 'again' } }, by)
      expect((await store.reseal()).retired).toHaveLength(1)
    })
    expect(await withStore(await open(folder), passwordIn)).toBe('again')
  })

  it.each([
    ['', 'is empty; it must hold 32 random bytes in base64'],
    ['c2hvcnQ=', 'does not hold a key'],
    [`${key}!`, 'does not hold a key'],
  ])('must be one: %j is refused without being shown', async (keys, message) => {
    const error = await open(makeFolder(), { keys }).catch(String)
    expect(error).toContain(message)
    if (keys !== '') expect(error).not.toContain(keys)
  })

  it('must not be readable by others', async () => {
    const folder = makeFolder()
    chmodSync(join(folder, 'key'), 0o644)
    await expect(open(folder)).rejects.toMatchObject({ code: 'KEY', message: /chmod 600/ })
  })

  it('rotates: every secret moves to a new key, and the old one goes', async () => {
    const folder = makeFolder()
    const grant = { company: 'kivi', card: 'MARI', mailbox: 'mari@kivi.ee' }
    await withStore(await open(folder), async (store) => {
      await store.company('kivi').grants.put(grant, 'refresh token', 0)
    })
    const before = readFileSync(join(folder, 'key'), 'utf8')
    const rotation = await rotateKeyFile({ folder, providers: [] })
    expect(rotation).toEqual({
      resealed: 2,
      unreadable: 0,
      retired: [expect.stringMatching(/^k[0-9a-f]{10}$/)],
    })
    const after = readFileSync(join(folder, 'key'), 'utf8')
    expect(after).not.toContain(before.trim())
    expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600)
    await withStore(await open(folder), async (store) => {
      expect(await passwordIn(store)).toBe('parool')
      expect((await store.company('kivi').grants.get(grant))?.value).toBe('refresh token')
      expect((await store.reseal()).resealed).toBe(0)
    })
    await expect(open(folder, { keys: before })).rejects.toMatchObject({ code: 'KEY' })
  })

  it('rotates by a command, which says what it did, or what stands in the way', async () => {
    const folder = makeFolder()
    const command = (...args: string[]) =>
      spawnSync(
        process.execPath,
        ['--conditions=@saatja/source', join(import.meta.dirname, '../src/cli.ts'), ...args],
        {
          encoding: 'utf8',
        },
      )
    expect(command('rotate-key', '--folder', folder).stdout).toMatch(
      /^Sealed anew: 1\.\nNo longer needed: k\w{10}\.\n$/,
    )
    expect(command('reseal', '--folder', folder).stdout).toBe('Sealed anew: 0.\n')
    expect(await withStore(await open(folder), passwordIn)).toBe('parool')
    expect(command('rotate-key')).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('--folder FOLDER'),
    })
    unlinkSync(join(folder, 'key'))
    expect(command('reseal', '--folder', folder)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^The key file .* is missing.*\n$/),
    })
  })

  it('comes from SAATJA_KEY where there is one', async () => {
    const folder = makeFolder()
    process.env.SAATJA_KEY = readFileSync(join(folder, 'key'), 'utf8')
    unlinkSync(join(folder, 'key'))
    try {
      expect(await withStore(await open(folder), passwordIn)).toBe('parool')
      expect(existsSync(join(folder, 'key'))).toBe(false)
      process.env.SAATJA_KEY = otherKey
      await expect(open(folder)).rejects.toMatchObject({ code: 'KEY' })
    } finally {
      delete process.env.SAATJA_KEY
    }
  })
})

it('says in one sentence that the disk is full, loses nothing that was saved, and goes on when it is not', ({
  skip,
}) =>
  onSmallDisk(skip, async (disk) => {
    const folder = join(disk.path, 'data')
    cpSync(template, folder, { recursive: true })
    const store = await open(folder)
    const { events } = store.company('kivi')
    const filler = () => ({ kind: 'filler', data: { text: randomBytes(500_000).toString('base64') } })
    let saved = 0
    const fill = async (): Promise<never> => {
      for (;;) {
        await events.add(filler())
        saved++
      }
    }
    const full = { code: 'DISK_FULL', message: /free some space/ }
    await expect(fill()).rejects.toMatchObject(full)
    const undone = store.database.transaction((tx) => store.company('kivi').within(tx).events.add(filler()))
    await expect(undone).rejects.toMatchObject(full)
    expect(await passwordIn(store)).toBe('parool')
    // A select may write, too: through a function.
    const calling = store.database.query('select saatja.keep($1)', [filler().data.text])
    await expect(calling).rejects.toMatchObject(full)
    await store.close()
    await expect(open(folder)).rejects.toMatchObject(full)
    await expect(open(join(disk.path, 'new'))).rejects.toMatchObject(full)
    disk.grow()
    await withStore(await open(folder), async (again) => {
      expect(await passwordIn(again)).toBe('parool')
      const { rows } = await again.database.query<{ count: number }>(
        'select count(*)::int as count from saatja.event',
      )
      expect(rows[0]?.count).toBe(saved)
      await again.company('kivi').events.add({ kind: 'after' })
    })
  }))
