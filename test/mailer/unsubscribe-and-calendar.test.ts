import { afterEach, describe, expect, it } from 'vitest'
import { message, startRig } from './fixture.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** What arrives when this is added to a message. */
const sent = async (more: object): Promise<string> => {
  const { mailer, server, close } = await startRig()
  closers.push(close)
  await mailer.send('MARI', { ...message, ...more })
  return server.messages[0] ?? ''
}

const headers = (raw: string, name: string): readonly string[] =>
  (raw.split('\r\n\r\n')[0] ?? '')
    .replaceAll('\r\n ', ' ')
    .split('\r\n')
    .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))

describe('the way off a list', () => {
  it('is one header, and one more for one click', async () => {
    const url = `https://erp.example/off/${'17'.repeat(80)}`
    const raw = await sent({ unsubscribe: { url, mailto: 'off@erp.example', oneClick: true } })
    expect(headers(raw, 'List-Unsubscribe')).toEqual([`List-Unsubscribe: <${url}>, <mailto:off@erp.example>`])
    expect(headers(raw, 'List-Unsubscribe-Post')).toEqual([
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    ])
  })

  it('promises no one click that was not stated', async () => {
    const raw = await sent({ unsubscribe: { url: 'https://erp.example/off' } })
    expect(headers(raw, 'List-Unsubscribe')).toHaveLength(1)
    expect(headers(raw, 'List-Unsubscribe-Post')).toEqual([])
  })

  it('is absent from other messages, and leaves a subject that looks encoded unchanged', async () => {
    expect(headers(await sent({}), 'List-Unsubscribe')).toEqual([])
    const raw = await sent({ subject: '=?UTF-8?Q?Arve?=', unsubscribe: { mailto: 'off@erp.example' } })
    expect(headers(raw, 'Subject')).toHaveLength(1)
    expect(headers(raw, 'List-Unsubscribe')).toEqual(['List-Unsubscribe: <mailto:off@erp.example>'])
  })
})

it('an invitation is an alternative to the text, with its method, and a file', async () => {
  const content = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'
  const raw = await sent({ calendar: { method: 'REQUEST', content } })
  const alternative = raw.indexOf('multipart/alternative')
  expect(alternative).toBeGreaterThan(0)
  const part = /Content-Type: text\/calendar;[\s\S]*?\r\n\r\n/.exec(raw)?.[0] ?? ''
  expect(part).toMatch(/charset=utf-8/i)
  expect(part).toMatch(/method=REQUEST/)
  expect(raw.indexOf('text/calendar')).toBeGreaterThan(raw.indexOf('text/plain'))
  expect(raw).toMatch(/filename="?invite\.ics"?/)
})
