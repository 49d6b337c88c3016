import { expect, it } from 'vitest'
import type { HttpErrorBody, Overview } from '../server/contract.ts'
import { startClient } from './client.ts'

const client = startClient({ realAllowed: false, ownProgram: { port: 0, password: 'kanaarilind-93' } })

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

it('a hosted playground sends no run for real, whatever is confirmed', async () => {
  const source = { kind: 'everyone', locale: 'en' }
  const { cards } = await client.current.json<Overview>('GET', '/api/overview')
  const confirmed = { from: cards.find(({ code }) => code === 'MARI')?.email, count: cards.length }
  for (const path of ['/api/bulk', '/api/bulk/estimate']) {
    const asked = { user: 'MARI', source, target: 'real', confirmed }
    const response = await client.current.request('POST', path, asked)
    expect([response.status, ((await response.json()) as HttpErrorBody).code]).toEqual([
      403,
      'real-sending-off',
    ])
  }
})

it('a hosted playground opens no port to programs and has no API for them', async () => {
  expect(client.current.playground.context.entrance).toBeUndefined()
  expect(await client.current.json('GET', '/api/own-program')).toBeNull()
  const headers = { Authorization: 'Bearer kanaarilind-93' }
  for (const path of ['messages', 'openapi.json', 'ca.pem', 'scenarios'])
    expect((await client.current.request('GET', `/api/sandbox/${path}`, undefined, headers)).status).toBe(404)
  expect((await client.current.request('DELETE', '/api/sandbox/messages', undefined, headers)).status).toBe(
    404,
  )
})
