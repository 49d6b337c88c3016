import { describe, expect, it } from 'vitest'
import { ProblemError } from '../../src/diagnosis/problem.ts'
import { readCalendar, readUnsubscribe } from '../../src/message/extras.ts'

const fieldAtFault = (read: () => unknown): unknown => {
  try {
    return read()
  } catch (error) {
    return error instanceof ProblemError ? error.problem.params?.field : error
  }
}

describe('the way off a list', () => {
  it.each([
    { url: 'https://erp.example/off/17' },
    { url: 'https://erp.example/off?list=17&to=j%C3%BCri', oneClick: true },
    { mailto: 'off@erp.example' },
    { mailto: 'off@erp.example?subject=list%2017', url: 'https://erp.example/off/17' },
  ])('may be %o', (given) => expect(readUnsubscribe(given)).toEqual(given))

  it.each([
    ['unsubscribe', 'https://erp.example/off'],
    ['unsubscribe', {}],
    ['unsubscribe', { oneClick: true }],
    ['unsubscribe.href', { href: 'https://erp.example/off' }],
    ['unsubscribe.url', { url: 'http://erp.example/off' }],
    ['unsubscribe.url', { url: 'https://erp.example/off>, <https://other.example' }],
    ['unsubscribe.url', { url: 'https://erp.example/off\r\nBcc: all@erp.example' }],
    ['unsubscribe.url', { url: 'https://erp.example/lõpp' }],
    ['unsubscribe.url', { url: `https://erp.example/${'x'.repeat(600)}` }],
    ['unsubscribe.url', { url: 'https://' }],
    ['unsubscribe.url', { mailto: 'off@erp.example', oneClick: true }],
    ['unsubscribe.mailto', { mailto: 'not an address' }],
    ['unsubscribe.mailto', { mailto: 'mailto:off@erp.example' }],
    ['unsubscribe.mailto', { mailto: 'off@erp.example?subject=two words' }],
    ['unsubscribe.oneClick', { url: 'https://erp.example/off', oneClick: 'yes' }],
  ])('names %s for %o', (field, given) => expect(fieldAtFault(() => readUnsubscribe(given))).toBe(field))
})

describe('a calendar', () => {
  const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'

  it('is a whole object whose method is the one stated', () =>
    expect(readCalendar({ method: 'REQUEST', content })).toEqual({ method: 'REQUEST', content }))

  it.each([
    ['calendar', content],
    ['calendar.filename', { method: 'REQUEST', content, filename: 'x.ics' }],
    ['calendar.method', { method: 'request', content }],
    ['calendar.method', { method: 'toString', content }],
    ['calendar.method', { method: 'CANCEL', content }],
    ['calendar.method', { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' }],
    ['calendar.content', { method: 'REQUEST', content: 'METHOD:REQUEST' }],
    ['calendar.content', { method: 'REQUEST', content: 7 }],
  ])('names %s for %o', (field, given) => expect(fieldAtFault(() => readCalendar(given))).toBe(field))
})
