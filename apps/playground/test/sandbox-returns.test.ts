import { readReturn } from '@saatja/bounce'
import { returnPrograms, writeReturn } from '@saatja/demo'
import { describe, expect, it } from 'vitest'
import type { BulkMessageList, BulkStart, BulkView } from '../server/bulk/contract.ts'
import type { SandboxReturns } from '../server/returned/contract.ts'
import type { RunView } from '../server/runs/contract.ts'
import { startClient } from './client.ts'

const client = startClient()

const sent = {
  from: 'kivi@event.erp.example',
  messageId: '<a1@kivi.example>',
  subject: '=?utf-8?q?Arve_=C3=B5?=',
  at: new Date('2026-11-30T07:00:00Z'),
}

describe('mail that the sandbox returns', () => {
  it.each(returnPrograms)('reads as what happens to the address, in the form of %s', (program) => {
    const read = (to: string) => {
      const { kind, recipients, original } = readReturn(
        Buffer.from(writeReturn(program, { ...sent, to: `${to}@klient.example` }) ?? ''),
        { envelope: { from: '', to: sent.from } },
      )
      const [recipient] = recipients
      return [kind, recipient?.address, recipient?.status, recipient?.diagnosis?.id, original?.messageId]
    }
    const id = 'a1@kivi.example'
    expect(read('unknown')).toEqual(['bounce', 'unknown@klient.example', '5.1.1', 'recipient-unknown', id])
    expect(read('full')).toEqual(['bounce', 'full@klient.example', '5.2.2', 'recipient-mailbox-full', id])
    expect(read('slow')).toEqual([
      'delay',
      'slow@klient.example',
      '4.4.1',
      'recipient-server-unreachable',
      id,
    ])
    expect(read('away')).toEqual(['auto-reply', undefined, undefined, undefined, id])
  })

  it('does not return what is for anyone else', () => {
    expect(writeReturn('Exim', { ...sent, to: 'jaan@klient.example' })).toBeUndefined()
  })

  it('is named by the Message-ID of the receipt, and the page hears of it', async () => {
    const call = client.current.json
    const started = await call<RunView>('POST', '/api/runs', {
      user: 'MARI',
      depth: 'message',
      target: 'sandbox',
      to: 'unknown@klient.example',
    })
    const news = client.current.playground.context.inbox.news.follow(0, AbortSignal.timeout(30_000))
    for await (const { entry } of news) if (entry.kind === 'returned') break
    const { report } = await call<RunView>('GET', `/api/runs/${started.id}`)
    const { returns } = await call<SandboxReturns>('GET', '/api/returned/sandbox')
    expect(returns[0]).toMatchObject({ user: 'MARI', messageId: report?.receipt?.messageId })
  })

  it('bounces into the run and among the returns of the card, in the chosen form', async () => {
    const call = client.current.json
    await client.current.request('POST', '/api/returned/sandbox', { program: 'Microsoft' })
    const content = JSON.stringify({
      run: 'returned',
      messages: [
        { key: 'a', to: 'unknown@klient.example', subject: 'Arve 1', text: 'Tere!' },
        { key: 'b', to: 'jaan@klient.example', subject: 'Arve 2', text: 'Tere!' },
      ],
    })
    const start = await call<BulkStart>('POST', '/api/bulk', {
      user: 'MARI',
      source: { kind: 'file', content },
    })
    const id = start.ok ? start.id : ''
    // The run is watched until nothing more comes back.
    await (await client.current.request('GET', `/api/bulk/${id}/events`)).text()
    const view = await call<BulkView>('GET', `/api/bulk/${id}`)
    expect(view.counts).toMatchObject({ sent: 1, bounced: 1 })
    const bounced = await call<BulkMessageList>('GET', `/api/bulk/${id}/messages?state=bounced`)
    expect(bounced.messages).toMatchObject([{ key: 'a', diagnosis: { id: 'recipient-unknown' } }])
    const { returns } = await call<SandboxReturns>('GET', '/api/returned/sandbox')
    expect(returns[0]).toMatchObject({
      user: 'MARI',
      address: 'unknown@klient.example',
      program: 'Microsoft',
      kind: 'bounce',
    })
  })
})
