import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, newApplication } from './application.ts'
import { machineNode, publish } from './packages.ts'
import { type Registry, startRegistry } from './registry.ts'

let registry: Registry
let folder: Application
let program: ChildProcess
let address = ''

/** As `npx @saatja/playground` starts it, with the machine's own Node. */
const bin = (): string => join(folder.folder, 'node_modules', '@saatja', 'playground', 'dist', 'bin.js')

const post = async (path: string, body: unknown): Promise<unknown> => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return response.json()
}

const get = async (path: string): Promise<string> => (await fetch(`${address}${path}`)).text()

beforeAll(async () => {
  registry = await startRegistry()
  publish(registry.settings)
  folder = newApplication(registry)
  folder.npm('install', '@saatja/playground')
  program = spawn(machineNode(), [bin(), '--no-open', '--port', '0', '--smtp-port', '0'], {
    cwd: folder.folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '' },
  })
  if (program.stdout === null) throw new Error('no output')
  for await (const line of createInterface(program.stdout)) {
    address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? ''
    if (address !== '') break
  }
}, 600_000)

afterAll(() => {
  program?.kill('SIGKILL')
  folder?.close()
  registry?.close()
})

describe('npx @saatja/playground, in an empty folder', () => {
  it('brings no other package of ours', () => {
    expect(Object.keys(folder.ours())).toEqual(['playground'])
  })

  it('says its options in three languages', async () => {
    const help = (lang: string) => folder.run(machineNode(), [bin(), '--help', '--lang', lang])
    expect(await help('en')).toMatch(/^npx @saatja\/playground \[options\]/)
    expect(await help('et')).toMatch(/^npx @saatja\/playground \[valikud\]/)
    expect(await help('lv')).toMatch(/^npx @saatja\/playground \[opcijas\]/)
  })

  it('serves the built page and what it loads', async () => {
    const page = await get('/')
    const [script = ''] = /\/assets\/[^"]+\.js/.exec(page) ?? []
    expect((await fetch(`${address}${script}`)).headers.get('content-type')).toContain('javascript')
  })

  it.each(['en', 'et', 'lv'])('has the guides in %s', async (locale) => {
    expect(JSON.parse(await get(`/api/guides/${locale}/troubleshoot`))).toMatchObject({
      html: expect.stringContaining('<h2'),
    })
  })

  it('sends a message to the sandbox', async () => {
    const asked = { user: 'MARI', depth: 'message', to: 'someone@example.com', target: 'sandbox' }
    const { id } = (await post('/api/runs', asked)) as { readonly id: string }
    await get(`/api/runs/${id}/events`)
    expect(JSON.parse(await get(`/api/runs/${id}`))).toMatchObject({ report: { ok: true } })
  })

  it('keeps its data in the current folder, out of Git, and stops when asked', async () => {
    const data = join(folder.folder, '.saatja', 'playground')
    expect(readFileSync(join(data, '.gitignore'), 'utf8')).toBe('*\n')
    program.kill('SIGTERM')
    expect(await once(program, 'exit')).toEqual([0, null])
    expect(existsSync(join(data, 'address'))).toBe(false)
  })
})
