import { secret } from '@saatja/core'
import { describe, expect, it } from 'vitest'
import { matchReturn, newReturnId, readReturn, returnAddress, type SentMessage } from '../src/index.ts'
import { bounceOf } from './formats.ts'

const addresses = returnAddress({
  domain: 'event.erp.example',
  keys: [{ letter: 'a', secret: secret('a secret of more than thirty-two letters') }],
})

interface Stored extends SentMessage {
  readonly id: string
  readonly ids: readonly string[]
}

const stored: Stored = {
  id: newReturnId(),
  ids: ['format.1@event.erp.example', 'server.1@mx.example'],
  recipients: ['jaan@klient.example', 'mari@klient.example'],
  sentAt: '2026-11-30T07:00:00Z',
}
const now = new Date('2026-12-01T07:00:00Z')

const sources = (message: Stored = stored, company = 'kivi') => ({
  now,
  byToken: (address: string) => (addresses.open(address, company)?.id === message.id ? message : undefined),
  byId: (ids: readonly string[]) => (ids.some((id) => message.ids.includes(id)) ? message : undefined),
})

const bounce = bounceOf('postfix', '550 5.1.1 User unknown')
const returnedTo = (to: string, bytes: Buffer = bounce) => readReturn(bytes, { envelope: { from: '', to } })
const signed = addresses.mint('kivi', stored.id)

describe('to which message a returned mail belongs', () => {
  it('is told by the signed address, which is proof', async () => {
    const match = await matchReturn(returnedTo(signed), sources())
    expect(match).toMatchObject({ by: 'token', verified: true, late: false, message: stored })
    expect(match.recipients[0]?.recipient).toBe('jaan@klient.example')
  })

  it('is told by the id of the returned original, proved by the recipient', async () => {
    expect(await matchReturn(returnedTo('kivi@event.erp.example'), sources())).toMatchObject({
      by: 'original-id',
      verified: true,
    })
    const others = { ...stored, recipients: ['someone@else.example', 'other@else.example'] }
    expect(await matchReturn(returnedTo('kivi@event.erp.example'), sources(others))).toMatchObject({
      by: 'original-id',
      verified: false,
    })
  })

  it('is told by an id that the answering program wrote as encoded words', async () => {
    const id = 'AM0PR04MB3331AABBCCDDEEFF00112233445566@AM0PR04MB3331.eurprd04.prod.outlook.example'
    const answer = (fields: string) =>
      Buffer.from(
        `From: jaan@klient.example\nAuto-Submitted: auto-replied\n${fields}\nSubject: Away\n\nAway.\n`,
      )
    const written =
      '=?utf-8?q?=3CAM0PR04MB3331AABBCCDDEEFF00112233445566=40AM0PR04M?=\n' +
      ' =?utf-8?q?B3331=2Eeurprd04=2Eprod=2Eoutlook=2Eexample=3E?='
    for (const fields of [`In-Reply-To: ${written}`, `References: <first@klient.example> ${written}`]) {
      const { original } = readReturn(answer(fields))
      expect([original?.messageId, ...(original?.ids ?? [])]).toContain(id)
      expect(await matchReturn(readReturn(answer(fields)), sources({ ...stored, ids: [id] }))).toMatchObject({
        verified: true,
      })
    }
  })

  it('is told by the id that the server gave', async () => {
    const text = bounce.toString().replace('format.1@event', 'unknown@event')
    const mail = Buffer.from(text.replace('MIME-Version', 'In-Reply-To: <server.1@mx.example>\nMIME-Version'))
    expect(await matchReturn(returnedTo('kivi@event.erp.example', mail), sources())).toMatchObject({
      by: 'server-id',
      verified: true,
    })
  })

  it('is not told by an address that was signed for another company', async () => {
    const strange = { ...stored, ids: [] }
    const match = await matchReturn(returnedTo(signed), sources(strange, 'paju'))
    expect(match).toMatchObject({ verified: false })
    expect(match.message).toBeUndefined()
  })

  it('comes too late after 35 days', async () => {
    const at = (days: number) =>
      matchReturn(returnedTo(signed), {
        ...sources(),
        now: new Date(Date.parse('2026-11-30T07:00:00Z') + days * 864e5),
      })
    expect((await at(35)).late).toBe(false)
    expect((await at(35.1)).late).toBe(true)
  })

  it('gives the only recipient of a message, whatever the report calls it', async () => {
    const one = { ...stored, recipients: ['saaja@kolmas.example'] }
    const match = await matchReturn(returnedTo(signed), sources(one))
    expect(match.recipients[0]?.recipient).toBe('saaja@kolmas.example')
    expect(match.recipients[0]?.returned.address).toBe('jaan@klient.example')
  })

  it('compares the domain in ASCII form and the local part without regard to case', async () => {
    const one = { ...stored, recipients: ['JAAN@KLIENT.example', 'x@y.example'] }
    expect((await matchReturn(returnedTo(signed), sources(one))).recipients[0]?.recipient).toBe(
      'JAAN@KLIENT.example',
    )
  })

  it('proves an answer by the person it comes from', async () => {
    const answer = (from: string) =>
      Buffer.from(
        `From: ${from}\nTo: kivi@event.erp.example\nSubject: Re: Arve 17\nIn-Reply-To: <format.1@event.erp.example>\n\nOK`,
      )
    expect(await matchReturn(readReturn(answer('jaan@klient.example')), sources())).toMatchObject({
      verified: true,
    })
    expect(await matchReturn(readReturn(answer('eve@evil.example')), sources())).toMatchObject({
      verified: false,
    })
  })
})
