import type { EffectiveSettings } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import type { ReportView, ZoneRecord } from '../server/preflight/contract.ts'
import { fillable, filled, wantsDetection } from '../web/src/preflight/detection.ts'
import { provedBy, verdictsOf } from '../web/src/preflight/verdict.ts'
import { withChange, withNewRecord, withoutRecord, withRecord } from '../web/src/preflight/zone-edit.ts'

const report = (part: {
  spf?: Partial<ReportView['spf']>
  dkim?: Partial<ReportView['dkim']>
  dmarc?: Partial<ReportView['dmarc']>
  receivers?: readonly Partial<ReportView['receivers'][number]>[]
}): ReportView =>
  ({
    spf: { result: 'pass', aligned: true, ...part.spf },
    dkim: { signs: 'unknown', aligned: null, selectors: [], ...part.dkim },
    dmarc: { result: 'pass', policy: 'none', ...part.dmarc },
    receivers: part.receivers ?? [],
  }) as unknown as ReportView

describe('what the outlook rests on', () => {
  it.each([
    ['spf', { spf: { result: 'softfail' } }, 'warn', 'spf-softfail'],
    ['spf', { spf: { result: 'permerror' } }, 'bad', 'spf-permerror'],
    ['spf', { spf: { result: 'temperror' } }, 'idle', 'spf-temperror'],
    ['dkim', {}, 'idle', 'dkim-unknown'],
    ['dkim', { dkim: { aligned: true } }, 'ok', 'dkim-aligned'],
    ['dkim', { dkim: { signs: 'own-domain', aligned: false } }, 'warn', 'dkim-other'],
    ['dkim', { dkim: { signs: 'unsigned', aligned: false } }, 'warn', 'dkim-unsigned'],
    [
      'dkim',
      { dkim: { signs: 'from-domain', aligned: false, selectors: [{ name: 'google', status: 'missing' }] } },
      'warn',
      'dkim-missing',
    ],
    ['dmarc', { dmarc: { result: 'fail', policy: 'reject' } }, 'bad', 'dmarc-fail'],
    ['dmarc', { dmarc: { result: 'fail', policy: 'quarantine' } }, 'warn', 'dmarc-fail'],
    ['dmarc', { dmarc: { result: 'unknown' } }, 'idle', 'dmarc-unknown'],
    ['receivers', { receivers: [{ met: true }, { met: null }] }, 'idle', 'receivers-unknown'],
    ['receivers', { receivers: [{ met: null }, { met: false }] }, 'warn', 'receivers-not-met'],
    ['receivers', { receivers: [{ met: true }] }, 'ok', 'receivers-met'],
  ] as const)('%s: %j', (id, part, tone, word) =>
    expect(verdictsOf(report(part as never)).find((one) => one.id === id)).toEqual({ id, tone, word }),
  )

  it('is proved by what speaks for the From domain', () => {
    expect(provedBy(report({ dkim: { aligned: true } }))).toEqual(['SPF', 'DKIM'])
    expect(provedBy(report({ spf: { aligned: false } }))).toEqual([])
  })
})

describe('records while they are changed', () => {
  const spf: ZoneRecord = { name: '@', type: 'TXT', value: 'v=spf1 -all' }
  const mx: ZoneRecord = { name: '@', type: 'MX', value: '10 mx.kivi.ee' }

  it('keep their places', () => {
    expect(withRecord([spf, mx], 0, { value: 'v=spf1 mx -all' })).toEqual([
      { ...spf, value: 'v=spf1 mx -all' },
      mx,
    ])
    expect(withoutRecord([spf, mx], 0)).toEqual([mx])
    expect(withNewRecord([mx])).toEqual([mx, { name: '@', type: 'TXT', value: '' }])
  })

  it('take up a proposed change where the old record stood', () => {
    const change = { name: 'kivi.ee', type: 'TXT', before: ['v=spf1 -all'], after: 'v=spf1 mx -all' } as const
    expect(withChange([spf, mx], 'kivi.ee', change)).toEqual([{ ...spf, value: 'v=spf1 mx -all' }, mx])
  })

  it('lose every record that the change replaces', () => {
    const second = { ...spf, value: 'v=spf1 mx -all' }
    const change = {
      name: 'kivi.ee',
      type: 'TXT',
      before: [spf.value, second.value],
      after: 'v=spf1 a -all',
    } as const
    expect(withChange([spf, mx, second], 'kivi.ee', change)).toEqual([{ ...spf, value: 'v=spf1 a -all' }, mx])
  })

  it('gain a record below the domain, and none of another domain', () => {
    const change = { name: '_dmarc.kivi.ee', type: 'TXT', before: [], after: 'v=DMARC1; p=none' } as const
    expect(withChange([mx], 'kivi.ee', change)).toEqual([
      mx,
      { name: '_dmarc', type: 'TXT', value: 'v=DMARC1; p=none' },
    ])
    const records = [mx]
    expect(withChange(records, 'tehas.ee', change)).toBe(records)
  })
})

const effective = (findings: readonly object[] = []): EffectiveSettings =>
  ({ findings }) as unknown as EffectiveSettings

describe('where the mailboxes are', () => {
  const card = { code: 'MARI', email: 'mari@kivi.ee' }

  it.each([
    ['the saved card says nothing', card, false],
    ['the address is another one', { ...card, email: 'mari@firma.ee' }, true],
    ['the address is only begun', { ...card, email: 'mari@firma' }, false],
    ['the form of an own server is empty', { ...card, mail: { sender: 'smtp' } }, true],
    ['a server is stated', { ...card, mail: { sender: 'smtp', server: 'mail.kivi.ee:587' } }, false],
    ['a provider is stated', { ...card, email: 'mari@firma.ee', mail: { provider: 'zone' } }, false],
    ['another sender is stated', { ...card, email: 'mari@firma.ee', mail: { sender: 'directo' } }, false],
  ])('is looked for or not: %s', (_, draft, wanted) =>
    expect(wantsDetection(draft, 'mari@kivi.ee', effective())).toBe(wanted),
  )

  it('is looked for where the settings lack a server', () => {
    const finding = { severity: 'error', field: 'server' }
    expect(wantsDetection(card, 'mari@kivi.ee', effective([finding]))).toBe(true)
  })

  it('fills only what is empty', () => {
    const found = { set: { provider: 'zone', username: 'mari@firma.ee' } }
    const draft = { ...card, mail: { sender: 'smtp', username: 'info@firma.ee' } }
    expect(fillable(draft, found)).toEqual([['provider', 'zone']])
    expect(filled(draft, found).mail).toEqual({ sender: 'smtp', username: 'info@firma.ee', provider: 'zone' })
  })
})
