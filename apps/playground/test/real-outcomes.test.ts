import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSimulation, type Simulation } from '@saatja/demo'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppOptions } from '../server/app-context.ts'
import type { RealOutcome } from '../server/runs/contract.ts'
import { outcomeFile } from '../server/runs/outcome-file.ts'
import { startClient } from './client.ts'

/** The real servers are another sandbox on this machine. */
let world: Simulation
const realDial: AppOptions['realDial'] = (target) => world.sandbox.dial(target)
/** Only so many real runs a minute are allowed in one playground. */
const [first, second] = [startClient({ realDial }), startClient({ realDial })]
beforeAll(async () => {
  world = await openSimulation()
})
afterAll(() => world.close())

const to = 'someone@example.com'
const outcome = async (client = first, user = 'MART'): Promise<RealOutcome | undefined> =>
  (await client.current.json<Record<string, RealOutcome>>('GET', '/api/runs/outcomes'))[user]

/** As the page saves it: `password` absent keeps the stored one. */
const save = async (password?: string, client = first) => {
  const mail = { sender: 'smtp', server: 'mail.own.example:587', security: 'starttls', username: 'mart' }
  const card = { code: 'MART', email: 'mart@kivi.example', mail }
  const { book } = client.current.playground.context
  const known = (await book.get('MART')) !== undefined
  const body = { ...card, ...(password === undefined ? {} : { password }) }
  await client.current.request(known ? 'PUT' : 'POST', known ? '/api/cards/MART' : '/api/cards', body)
}

const real = (client = first) =>
  client.current.run({ user: 'MART', depth: 'message', to, target: 'real', confirmed: to })

/** The provider no longer takes the password. */
const revoked = () => world.sandbox.inject({ faults: [{ stage: 'sign-in', reply: '535 5.7.8 No' }] })

describe('the last real outcome', () => {
  it('is none before the first real run, and stays beside a later success in the sandbox', async () => {
    await save('kanaarilind')
    await first.current.run({ user: 'MART', depth: 'message', to, target: 'sandbox' })
    expect(await outcome()).toBeUndefined()
    const takeBack = world.sandbox.inject({ faults: [{ stage: 'recipient', reply: '550 5.1.1 No' }] })
    const { id } = await real()
    takeBack()
    const sandbox = await first.current.run({ user: 'MART', depth: 'message', to, target: 'sandbox' })
    expect(sandbox.report?.ok).toBe(true)
    expect(await outcome()).toMatchObject({
      run: id,
      ok: false,
      to,
      server: 'mail.own.example:587',
      diagnosis: { id: 'recipient-unknown' },
    })
  })

  it('says when a refused password still worked, unchanged since', async () => {
    await real()
    const worked = await outcome()
    expect(worked).toMatchObject({ ok: true })
    const takeBack = revoked()
    await real()
    expect(await outcome()).toMatchObject({
      ok: false,
      diagnosis: { id: 'sign-in-refused' },
      workedAt: worked?.at,
    })
    // Another field may change; it is the same password.
    await save()
    await real()
    expect((await outcome())?.workedAt).toBe(worked?.at)
    await save('another-one')
    await real()
    expect(await outcome()).toMatchObject({ ok: false })
    expect((await outcome())?.workedAt).toBeUndefined()
    takeBack()
  })

  it('is not that of unsaved values, nor of a server that was not asked', async () => {
    await save('kanaarilind', second)
    await real(second)
    const takeBack = revoked()
    const draft = {
      code: 'MART',
      email: 'mart@kivi.example',
      mail: { sender: 'smtp', server: 'mail.own.example:587', security: 'starttls', username: 'mart' },
      password: 'typed',
    } as const
    const request = { user: 'MART', draft, depth: 'message', to, target: 'real', confirmed: to } as const
    await second.current.run(request)
    takeBack()
    expect(await outcome(second)).toMatchObject({ ok: false, draft: true })
    expect((await outcome(second))?.workedAt).toBeUndefined()
    await second.current.run({ ...request, draft: { ...draft, mail: { sender: 'smtp' } } })
    expect(await outcome(second)).toMatchObject({ draft: true, diagnosis: { id: 'sign-in-refused' } })
  })

  it('is not that of somebody else who has the code now', async () => {
    const { book } = second.current.playground.context
    const card = (await book.get('MART'))!
    await book.put({ ...card, email: 'marta@kivi.example' })
    expect(await outcome(second)).toBeUndefined()
    await book.put(card)
    expect(await outcome(second)).toBeDefined()
  })
})

describe('the file of outcomes', () => {
  const kept = {
    email: 'mart@kivi.example',
    last: { run: 'r', at: 1, depth: 'message', draft: false, ok: true },
  } as const

  it('tells them after a restart, and one that is damaged begins anew', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'saatja-outcomes-'))
    try {
      await outcomeFile(folder).put('kivi', 'MART', kept)
      expect((await outcomeFile(folder).of('kivi')).get('MART')).toEqual(kept)
      await writeFile(join(folder, 'real-outcomes.json'), '{"kivi":{"MART":{}}}')
      expect((await outcomeFile(folder).of('kivi')).size).toBe(0)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
