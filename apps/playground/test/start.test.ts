import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import type { CardView } from '../server/contract.ts'
import type { RunView } from '../server/runs/contract.ts'

const program = fileURLToPath(new URL('../server/start.ts', import.meta.url))
const running = new Set<ChildProcess>()

interface Started {
  readonly address: string
  stop(): Promise<void>
}

/** The program as `npm start` runs it, once it says where it is. */
const start = async (...args: readonly string[]): Promise<Started> => {
  const child = spawn(process.execPath, ['--conditions=@saatja/source', program, '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0]
    if (address)
      return {
        address,
        stop: async () => {
          running.delete(child)
          child.kill('SIGTERM')
          await once(child, 'exit')
        },
      }
  }
  throw new Error('it ended without an address')
}

/** Everything that the program says until it is ready for a person's own program, or until it says it is hosted. */
const saidBy = async (
  last: RegExp,
  environment: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<string> => {
  const child = spawn(
    process.execPath,
    ['--conditions=@saatja/source', program, '--port', '0', '--ephemeral', ...args],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } },
  )
  running.add(child)
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  for await (const line of createInterface(child.stdout)) {
    said += `${line}\n`
    if (last.test(line)) break
  }
  child.kill('SIGTERM')
  await once(child, 'close')
  return said
}

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})

const post = async <T>(url: string, body: unknown): Promise<T> => {
  const headers = { 'Content-Type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  return (await response.json()) as T
}

const cards = async ({ address }: Started): Promise<readonly CardView[]> =>
  (await (await fetch(`${address}/api/cards`)).json()) as CardView[]

describe('npm start', () => {
  it('leads to a first green mail within ten seconds of the start, and forgets at a restart with --ephemeral', async () => {
    const began = performance.now()
    const first = await start('--ephemeral')
    const asked = { user: 'MARI', depth: 'message', to: 'someone@example.com', target: 'sandbox' }
    const { id } = await post<RunView>(`${first.address}/api/runs`, asked)
    await (await fetch(`${first.address}/api/runs/${id}/events`)).text()
    const run = (await (await fetch(`${first.address}/api/runs/${id}`)).json()) as RunView
    const took = Math.round(performance.now() - began)
    expect(run.report?.ok).toBe(true)
    console.log(`npm start to the first mail: ${took} ms`)
    // Ten seconds is the promise for a quiet machine; a busy one gets three times as long.
    expect(took).toBeLessThan(30_000)

    const draft = { code: 'NEW', email: 'n@kivi.example', mail: { username: 'n' }, password: 'kanaarilind' }
    await post(`${first.address}/api/cards`, draft)
    expect((await cards(first)).find(({ code }) => code === 'NEW')?.passwordSet).toBe(true)
    await first.stop()
    const second = await start('--ephemeral')
    expect((await cards(second)).map(({ code }) => code)).not.toContain('NEW')
    await second.stop()
  })
})

describe('a person’s own program', () => {
  it('is told host, port, user, password, authority and API', async () => {
    const environment = { SAATJA_SANDBOX_PASSWORD: 'kanaarilind-93' }
    const said = await saidBy(/REST API/, environment, '--smtp-port', '0')
    expect(said).toMatch(/SMTP +127\.0\.0\.1, port \d+, STARTTLS/)
    expect(said).toMatch(/User +sandbox\n +Password +kanaarilind-93\n/)
    expect(said).toMatch(/CA +http:\/\/127\.0\.0\.1:\d+\/api\/sandbox\/ca\.pem/)
    expect(said).toMatch(/REST API +http:\/\/127\.0\.0\.1:\d+\/api\/sandbox\/openapi\.json/)
  })

  it('gets nothing from a hosted playground', async () => {
    expect(await saidBy(/Stop with/, {}, '--hosted')).not.toMatch(/SMTP|Password/)
  })

  it('cannot have a password that no header carries; the refusal does not print it', async () => {
    const said = await saidBy(/$^/, { SAATJA_SANDBOX_PASSWORD: 'kanaari lind' })
    expect(said).toMatch(/^SAATJA_SANDBOX_PASSWORD: enter 8 to 100/)
    expect(said).not.toContain('kanaari')
    const inEstonian = await saidBy(/$^/, { SAATJA_SANDBOX_PASSWORD: 'kanaari lind' }, '--lang', 'et')
    expect(inEstonian).toMatch(/^SAATJA_SANDBOX_PASSWORD: sisesta 8 kuni 100 tähte/)
  })
})
