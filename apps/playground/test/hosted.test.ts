import { expect, it } from 'vitest'
import type { HttpErrorBody, Overview } from '../server/contract.ts'
import { startClient } from './client.ts'

const client = startClient({ realAllowed: false })

it('a hosted playground never leaves the sandbox', async () => {
  const asked = {
    user: 'MARI',
    depth: 'message',
    to: 'a@example.com',
    confirmed: 'a@example.com',
    target: 'real',
  }
  const response = await client.current.request('POST', '/api/runs', asked)
  expect(response.status).toBe(403)
  expect(((await response.json()) as HttpErrorBody).code).toBe('real-sending-off')
  expect((await client.current.json<Overview>('GET', '/api/overview')).realAllowed).toBe(false)
})
