import { describe, expect, it } from 'vitest'
import { readReturn, reporterRules, statusCodes } from '../src/index.ts'
import { bounceOf } from './formats.ts'
import { replies } from './replies.ts'

describe('the cause behind a reply', () => {
  for (const [cause, reply] of replies) {
    it(`${cause}: ${reply.slice(0, 90)}`, () => {
      const [recipient] = readReturn(bounceOf('report', reply)).recipients
      expect(recipient?.cause).toBe(cause)
    })
  }
})

describe('rules of the reporting server', () => {
  for (const { id, sample, text } of reporterRules)
    if (sample !== undefined)
      it(`${id} fits its own sample`, () => {
        expect(sample).toMatch(new RegExp(text, 'iu'))
      })

  it('carry a source and a date', () => {
    for (const { source } of [...reporterRules, ...statusCodes]) {
      expect(source.from).not.toBe('')
      expect(source.checkedAt).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })
})
