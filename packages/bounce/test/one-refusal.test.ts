import type { Stage } from '@saatja/core'
import { diagnose, replyRules } from '@saatja/core/explain'
import { gmail } from '@saatja/provider-gmail'
import { inbox } from '@saatja/provider-inbox'
import { m365 } from '@saatja/provider-m365'
import { zone } from '@saatja/provider-zone'
import { describe, expect, it } from 'vitest'
import { readReturn, returnCauses } from '../src/index.ts'
import { bounceOf, type Format, formatNames } from './formats.ts'

const providers = [gmail(), inbox(), m365(), zone()]
const now = new Date('2026-11-30T07:00:00Z')
const providerIds = new Set(providers.flatMap(({ replies }) => replies.map(({ id }) => id)))
const returnStages: readonly (Stage | undefined)[] = ['recipient', 'final-reply']

/** Only the server that takes the mail from us says these: to a mail that it then returns it cannot have said them. */
const submission = /STOREDRV\.Submission|SMTP ACCESS DENIED/

/** Refusals of a recipient or a message. What speaks of the own sign-in or submission never comes back as a bounce. */
const samples = [...replyRules, ...providers.flatMap(({ replies }) => replies)].flatMap((rule) => {
  const { id, sample, stages, code } = rule
  const concerned = stages === undefined || stages.some((stage) => returnStages.includes(stage))
  const own = code === 'AUTH' || id.startsWith('sign-in') || !(id in returnCauses || providerIds.has(id))
  return sample === undefined || !concerned || own || submission.test(sample) || !/^[45]\d\d/.test(sample)
    ? []
    : [sample]
})

const atOnce = (sample: string): readonly string[] =>
  returnStages.map((stage) => diagnose(sample, { providers, stage, now }).id)

const later = (format: Format, sample: string) =>
  readReturn(bounceOf(format, sample), { providers, now }).recipients[0]?.diagnosis?.id

describe('one refusal, one text', () => {
  it('has many samples', () => {
    expect(samples.length).toBeGreaterThan(50)
  })

  for (const format of formatNames)
    it(`gives the same diagnosis in a bounce (${format}) as at once`, () => {
      const different = samples
        .map((sample) => ({ sample, once: atOnce(sample), later: later(format, sample) ?? 'none' }))
        .filter((each) => !each.once.includes(each.later))
      expect(different).toEqual([])
    })
})
