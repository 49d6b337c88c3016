import { checkSpf } from '@saatja/preflight'
import { describe, expect, it } from 'vitest'
import { answered } from './answered.ts'
import { rfcResolver } from './rfc-zone.ts'
import { rfcSuite } from './rfc7208.ts'

const suite = rfcSuite()
const skipped = suite === undefined && !process.env.CI
if (skipped) console.warn('The official SPF suite is not run: the Debian package python3-spf cannot be had')

describe.skipIf(skipped)('the official suite for RFC 7208', () => {
  it('is there with its 203 cases', () =>
    expect((suite ?? []).reduce((sum, { cases }) => sum + cases.length, 0)).toBe(203))

  describe.each(suite ?? [])('$description', (chapter) => {
    it.each(chapter.cases)('$name', ({ host, helo, mailfrom, results, explanation }) => {
      const domain = mailfrom === '' ? helo : mailfrom.slice(mailfrom.lastIndexOf('@') + 1)
      const { result } = answered(
        (dns) => checkSpf({ domain, sender: mailfrom, address: host, helo, dns }),
        rfcResolver(chapter),
      )
      expect(results).toContain(result.result)
      if (explanation !== undefined && result.result === 'fail')
        expect(result.explanation ?? 'DEFAULT').toBe(explanation)
    })
  })
})
