import { type Provider, type ReplyRule, type Stage, stages } from '@saatja/core'
import { diagnose } from '@saatja/core/explain'
import { brokenPattern, type Case, complainIf, quote, type Subject } from './case.ts'
import { stockReplies } from './stock-replies.ts'

const noReplies = ({ provider }: Subject) =>
  provider.replies.length === 0 ? 'it has no reply rules' : undefined

const perRule =
  (complaints: (rule: ReplyRule, provider: Provider) => readonly string[]) =>
  ({ provider }: Subject) =>
    provider.replies.flatMap((rule) =>
      complaints(rule, provider).map((complaint) => `replies ${quote(rule.id)}: ${complaint}`),
    )

const isCode = (code: number) => Number.isInteger(code) && code >= 200 && code <= 599

/** The same enhanced code has many meanings; words, or code and stage together, have to decide. */
const decides = ({ text, causes, statuses, replyCodes: codes, stages, enhanced }: ReplyRule) =>
  text !== undefined ||
  causes !== undefined ||
  statuses !== undefined ||
  (codes !== undefined && (enhanced === undefined || stages !== undefined))

const wrongIds = (rule: ReplyRule, provider: Provider): readonly string[] => {
  const { sample, auth, causes } = rule
  if (sample === undefined) return complainIf(causes === undefined, 'has no sample')
  return (rule.stages ?? [undefined]).flatMap((stage) => {
    const { id } = diagnose(sample, { provider, stage, auth })
    return complainIf(id !== rule.id, `its sample${stage ? ` at ${stage}` : ''} is taken for ${quote(id)}`)
  })
}

const answersWithoutStage = ({ stageless, text }: ReplyRule) => stageless ?? text !== undefined

/** Before the first RCPT no recipient has been named. */
const early = stages.slice(0, stages.indexOf('recipient'))

const stageComplaints = (rule: ReplyRule): readonly string[] => {
  // A provider in JavaScript may lack them.
  const own: readonly Stage[] | undefined = rule.stages
  if (own === undefined || (own.length === 0 && !answersWithoutStage(rule)))
    return ['does not state the stages at which it may speak']
  const tooEarly = own.find((stage) => early.includes(stage))
  return /-recipient-/.test(rule.id) && tooEarly !== undefined
    ? [`speaks of a recipient at ${quote(tooEarly)}, before one has been named`]
    : []
}

/** Without its basic codes the reply is what marks are matched on: an enhanced code, and the words. */
const carries = (mark: string, sample: string): boolean =>
  new RegExp(mark, 'i').test(sample.replaceAll(/^\d{3}[ -]/gm, '').replaceAll(/\s+/g, ' '))

const markComplaints = ({ mark, sample }: ReplyRule): readonly string[] => {
  if (mark === undefined) return []
  const broken = brokenPattern(mark)
  if (broken !== undefined) return [`mark: ${broken}`]
  const borne = sample !== undefined && carries(mark, sample)
  return complainIf(!borne, 'its sample does not carry its mark')
}

/** Lists replies of others that would be taken for this provider's. */
const wronglyNamed = ({ provider }: Subject): readonly string[] =>
  stockReplies.flatMap(([make, stage, reply]) =>
    [stage, undefined].flatMap((at) => {
      const { id } = diagnose(reply, { providers: [provider], stage: at })
      return complainIf(
        id.startsWith(`${provider.id}-`),
        `${make} says ${quote(reply)}, and that is taken for ${quote(id)}`,
      )
    }),
  )

const waitComplaint = ({ wait, retry }: ReplyRule) => {
  if (wait === undefined) return undefined
  if (retry !== 'later') return `tells how long to wait, but retry is ${quote(retry)}`
  if (typeof wait === 'number') return wait > 0 ? undefined : `waits ${wait} seconds`
  const names = /\(\?<(?:hours|minutes|seconds)>/.test(wait)
  return brokenPattern(wait) ?? (names ? undefined : `wait has no group hours, minutes or seconds`)
}

/** Cases about how the provider's replies are understood. */
export const replyCases: readonly Case[] = [
  {
    name: 'has reply rules under its own prefix',
    without: noReplies,
    complaints: perRule(({ id }, provider) =>
      complainIf(!id.startsWith(`${provider.id}-`), `does not begin with "${provider.id}-"`),
    ),
  },
  {
    name: 'states the stages of every reply rule, and none before a recipient for what is about one',
    without: noReplies,
    complaints: perRule(stageComplaints),
  },
  {
    name: 'has reply rules with patterns, codes and stages that exist',
    without: noReplies,
    complaints: perRule((rule) => [
      ...complainIf(brokenPattern(rule.text) !== undefined, `text: ${brokenPattern(rule.text)}`),
      ...(rule.replyCodes ?? []).filter((code) => !isCode(code)).map((code) => `${code} is not a reply code`),
      ...(rule.enhanced ?? [])
        .filter((code) => !/^[245]\.\d{1,3}\.\d{1,3}$/.test(code))
        .map((code) => `${quote(code)} is not an enhanced code`),
      ...(rule.stages ?? [])
        .filter((stage) => !stages.includes(stage))
        .map((stage) => `${quote(stage)} is not a stage`),
    ]),
  },
  {
    name: 'never decides by an enhanced code alone',
    without: noReplies,
    complaints: perRule((rule) => complainIf(!decides(rule), 'needs a text, or both codes and stages')),
  },
  {
    name: 'tells how long to wait only where waiting helps',
    without: noReplies,
    complaints: perRule((rule) => {
      const complaint = waitComplaint(rule)
      return complaint === undefined ? [] : [complaint]
    }),
  },
  {
    name: 'understands the sample of every rule by that rule',
    without: noReplies,
    complaints: (subject) =>
      subject.provider.replies.some(({ text }) => brokenPattern(text) !== undefined)
        ? []
        : perRule(wrongIds)(subject),
  },
  {
    name: 'has rules whose marks their samples carry',
    without: noReplies,
    complaints: perRule(markComplaints),
  },
  {
    name: 'is named on evidence only, never for what other servers say',
    complaints: (subject) => {
      const { replies, replyMark } = subject.provider
      const patterns = [replyMark, ...replies.flatMap(({ text, mark }) => [text, mark])]
      return patterns.some((pattern) => brokenPattern(pattern) !== undefined) ? [] : wronglyNamed(subject)
    },
  },
  {
    name: 'has a mark that its own servers write',
    without: ({ provider }) => (provider.replyMark === undefined ? 'its replies have no mark' : undefined),
    complaints: ({ provider: { replyMark = '' } }) => {
      const broken = brokenPattern(replyMark)
      return complainIf(broken !== undefined, `replyMark: ${broken}`)
    },
  },
]
