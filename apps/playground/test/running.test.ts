import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { forgetAddress, noteAddress, runningAddress } from '../server/running.ts'
import { startClient } from './client.ts'

const client = startClient()

it('a second start learns where the first one runs, and nothing that is not so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'saatja-running-'))
  try {
    expect(await runningAddress(folder)).toBeUndefined()
    const { address } = client.current.playground
    await noteAddress(folder, address)
    expect(await runningAddress(folder)).toBe(address)
    // Nothing listens on port 1, and another host is never asked.
    await noteAddress(folder, 'http://127.0.0.1:1')
    expect(await runningAddress(folder)).toBeUndefined()
    await writeFile(join(folder, 'address'), `${address}@example.com`)
    expect(await runningAddress(folder)).toBeUndefined()
    await noteAddress(folder, address)
    await forgetAddress(folder)
    expect(await runningAddress(folder)).toBeUndefined()
  } finally {
    await rm(folder, { recursive: true })
  }
})
