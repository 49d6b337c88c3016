import { resolveSettings } from '@saatja/core'
import { diagnose } from '@saatja/core/explain'
import { expect, it } from 'vitest'
import { inbox } from '../src/index.ts'

const settings = (server?: string) =>
  resolveSettings({
    card: {
      code: 'MARI',
      email: 'mari@mail.ee',
      mail: {
        provider: 'inbox',
        username: 'mari@mail.ee',
        password: 'canary',
        ...(server === undefined ? {} : { server }),
      },
    },
    company: { name: 'Kivi OÜ', slug: 'kivi' },
    providers: [inbox()],
  })

it('fills in server and encryption', () => {
  const { fields, findings } = settings()
  expect(fields.server).toEqual({ value: 'mail.inbox.lv:465', origin: 'preset' })
  expect(fields.security).toEqual({ value: 'tls', origin: 'preset' })
  expect(findings).toEqual([])
})

it.each(['mail.ee:465', 'mail.inbox.lt:587', 'mail.inbox.eu:465', 'mail.inbox.la:587'])(
  'knows %s',
  (server) => {
    const { fields, findings } = settings(server)
    expect(fields.provider.value).toBe('inbox')
    expect(findings).toEqual([])
  },
)

it('keeps a free mailbox within 15 messages an hour, or its access is switched off', () => {
  expect(inbox().limits.messagesPerHour).toMatchObject({ value: 15, confidence: 'vendor' })
})

it('reads a refused sign-in as access that is off or the wrong one of two passwords', () => {
  const provider = inbox()
  expect(diagnose('535 5.7.8 Error: authentication failed', { provider, stage: 'sign-in' })).toMatchObject({
    id: 'inbox-access-off',
    code: 'AUTH',
    field: 'password',
  })
  expect(diagnose('550 5.1.1 User unknown', { provider }).id).not.toMatch(/^inbox-/)
})
