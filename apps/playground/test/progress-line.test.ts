import type { MessageState, Progress } from '@saatja/outbox'
import { describe, expect, it } from 'vitest'
import { progressLine, progressView } from '../server/cli/progress-line.ts'

describe('the line of a run', () => {
  const counts = (some: Partial<Record<MessageState, number>>) => ({
    queued: 0,
    sending: 0,
    sent: 0,
    partial: 0,
    bounced: 0,
    deferred: 0,
    unknown: 0,
    failed: 0,
    cancelled: 0,
    ...some,
  })
  const now = new Date(2026, 10, 22, 12, 0)
  const base: Progress = {
    run: 'id',
    name: 'november',
    user: 'MARI',
    kind: 'invoice',
    total: 200,
    counts: counts({ sent: 96, failed: 3, unknown: 1, queued: 98, sending: 2 }),
    perMinute: 28.6,
    doneAt: new Date(2026, 10, 22, 14, 32),
    paused: false,
    held: 0,
    blocked: false,
    suppressed: 0,
    finished: false,
  }

  it.each([
    [
      'en',
      '[############------------] 50 % 96 of 200 sent · queued 98 · sending 2 · unknown 1 · failed 3 · 29 a minute · done at 14:32',
    ],
    [
      'et',
      '[############------------] 50 % 96/200 saadetud · järjekorras 98 · saatmisel 2 · teadmata 1 · saatmata jäänud 3 · 29 minutis · valmis kell 14:32',
    ],
    [
      'lv',
      '[############------------] 50 % nosūtītas 96 no 200 · rindā 98 · tiek sūtītas 2 · nav zināms 1 · nav nosūtītas 3 · 29 minūtē · gatavs plkst. 14:32',
    ],
  ] as const)('says how far it is: %s', (locale, line) => expect(progressLine(base, locale, now)).toBe(line))

  it('says the day when it is not today', () => {
    const doneAt = new Date(2026, 10, 24, 9, 5)
    expect(progressLine({ ...base, doneAt }, 'et', now)).toMatch(
      /24\.11\.2026?.* 0?9:05$|24\.11\.26.* 0?9:05$/,
    )
  })

  it('changes in place on a terminal, and is not repeated in a file', () => {
    const written = (isTTY: boolean): string[] => {
      const parts: string[] = []
      const out = { isTTY, columns: 40, write: (text: string | Uint8Array) => parts.push(String(text)) > 0 }
      const view = progressView(out, 'en')
      view.show(base)
      view.show({ ...base, perMinute: 30 })
      view.end()
      return parts
    }
    expect(written(true).map((part) => part.slice(0, 4))).toEqual(['\r\u001b[K', '\r\u001b[K', '\n'])
    expect(Math.max(...written(true).map((part) => part.length))).toBeLessThanOrEqual(4 + 39)
    expect(written(false)).toHaveLength(1)
  })
})
