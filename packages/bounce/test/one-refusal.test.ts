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

/** Diagnoses that tell the class of the code alone: there a returned mail may know more, from the words around it. */
const vague = /^(?:recipient|mail|message)-(?:refused|deferred)$/

const atOnce = (sample: string, stage: Stage | undefined): readonly string[] =>
  (stage === undefined ? returnStages : [stage])
    .map((at) => diagnose(sample, { providers, stage: at, now }).id)
    .filter((id) => !vague.test(id))

const later = (format: Format, sample: string) => {
  const [recipient] = readReturn(bounceOf(format, sample), { providers, now }).recipients
  return { id: recipient?.diagnosis?.id ?? 'none', stage: recipient?.diagnosis?.stage }
}

describe('one refusal, one text', () => {
  it('has many samples', () => {
    expect(samples.length).toBeGreaterThan(50)
  })

  for (const format of formatNames)
    it(`gives the same diagnosis in a bounce (${format}) as at once`, () => {
      const different = samples
        .map((sample) => ({ sample, later: later(format, sample) }))
        .map((each) => ({ ...each, once: atOnce(each.sample, each.later.stage) }))
        .filter(({ once, later: { id } }) => once.length > 0 && !once.includes(id))
      expect(different).toEqual([])
    })
})
