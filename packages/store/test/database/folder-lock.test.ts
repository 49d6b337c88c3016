import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { lockFolder } from '../../src/database/folder-lock.ts'

const root = mkdtempSync(join(tmpdir(), 'saatja-lock-'))
afterAll(() => rmSync(root, { recursive: true }))

const makeFolder = (): string => mkdtempSync(join(root, 'folder-'))

/** No process has this number: it is above the largest that Linux gives. */
const deadPid = 4_194_305

const claim = (fields: object = {}) => ({
  id: 'old',
  pid: deadPid,
  host: hostname(),
  birth: '',
  since: '2026-11-22T08:00:00.000Z',
  ...fields,
})

const leave = (folder: string, file: string, fields: object = {}): void =>
  writeFileSync(join(folder, file), JSON.stringify(claim(fields)))

describe('lockFolder', () => {
  it('refuses a second claim with the name of the first, and lets go', async () => {
    const folder = makeFolder()
    const release = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: 'LOCKED',
      message: expect.stringMatching(
        new RegExp(`^Process ${process.pid} has had this folder open since 20.*stop it`),
      ),
    })
    await release()
    expect(readdirSync(folder)).toEqual([])
    await (await lockFolder(folder))()
  })

  it('takes over from a dead process, and from an heir that died in the middle of it', async () => {
    const folder = makeFolder()
    leave(folder, 'lock')
    leave(folder, 'lock.old', { id: 'heir' })
    const release = await lockFolder(folder)
    expect(readdirSync(folder)).toEqual(['lock'])
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')).pid).toBe(process.pid)
    await expect(lockFolder(folder)).rejects.toThrow('has had this folder open')
    await release()
  })

  it('is not fooled by a number that another process has by now', async () => {
    const folder = makeFolder()
    leave(folder, 'lock', { pid: process.pid, birth: 'an earlier boot:1' })
    await (await lockFolder(folder))()
  })

  it.runIf(process.platform === 'linux')(
    'takes over from a dead process that its parent has not buried',
    async () => {
      // The child outlives the shell: a shell that is still there would bury it.
      const careless = spawn('sh', ['-c', 'sleep 2 & echo $!; exec sleep 60'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      try {
        const [chunk] = await once(careless.stdout, 'data')
        const pid = Number(String(chunk))
        await vi.waitUntil(() => readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z '), {
          timeout: 30_000,
        })
        const folder = makeFolder()
        leave(folder, 'lock', { pid })
        await (await lockFolder(folder))()
      } finally {
        careless.kill()
      }
    },
  )

  it('trusts a claim from another machine while it gives signs of life, and only then', async () => {
    const folder = makeFolder()
    leave(folder, 'lock', { host: 'elsewhere', pid: 12 })
    await expect(lockFolder(folder)).rejects.toThrow('Process 12 on elsewhere has had')
    const past = new Date(Date.now() - 61_000)
    utimesSync(join(folder, 'lock'), past, past)
    await (await lockFolder(folder))()
  })

  it('does not guess about a lock that it cannot read', async () => {
    const folder = makeFolder()
    writeFileSync(join(folder, 'lock'), 'not a claim')
    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: 'LOCKED',
      message: /unreadable; remove it if/,
    })
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe('not a claim')
  })

  it.each([
    ['a free folder', []],
    ['a dead owner', ['lock']],
    ['a dead owner with a dead heir', ['lock', 'lock.old']],
  ])('has exactly one owner when many want %s at once', async (_, files) => {
    for (let round = 0; round < 25; round++) {
      const folder = makeFolder()
      for (const [index, file] of files.entries()) leave(folder, file, { id: ['old', 'heir'][index] })
      const answers = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)))
      const owners = answers.filter((answer) => answer.status === 'fulfilled')
      expect(owners.length).toBe(1)
      await owners[0]?.value()
      expect(readdirSync(folder)).toEqual([])
    }
  })
})
