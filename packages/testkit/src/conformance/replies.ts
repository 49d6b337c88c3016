import { type Provider, type ReplyRule, stages } from '@saatja/core'
import { diagnose } from '@saatja/core/explain'
import { brokenPattern, type Case, complainIf, quote, type Subject } from './case.ts'

const noReplies = ({ provider }: Subject) =>
  provider.replies.length === 0 ? 'it has no reply rules' : undefined

const perRule =
  (complaints: (rule: ReplyRule, provider: Provider) => readonly string[]) =>
  ({ provider }: Subject) =>
    provider.replies.flatMap((rule) =>
      complaints(rule, provider).map((complaint) => `replies ${quote(rule.id)}: ${complaint}`),
    )

const isCode = (code: number) => Number.isInteger(code) && code >= 200 && code <= 599

/** The same enhanced code stands for many things; words, or code and step together, have to decide. */
const decides = ({ text, causes, replyCodes: codes, stages, enhanced }: ReplyRule) =>
  text !== undefined ||
  causes !== undefined ||
  (codes !== undefined && (enhanced === undefined || stages !== undefined))

const wrongIds = (rule: ReplyRule, provider: Provider): readonly string[] => {
  const { sample, auth, causes } = rule
  if (sample === undefined) return complainIf(causes === undefined, 'has no sample')
  return (rule.stages ?? [undefined]).flatMap((stage) => {
    const { id } = diagnose(sample, { provider, stage, auth })
    return complainIf(id !== rule.id, `its sample${stage ? ` at ${stage}` : ''} is taken for ${quote(id)}`)
  })
}

const waitComplaint = ({ wait, retry }: ReplyRule) => {
  if (wait === undefined) return undefined
  if (retry !== 'later') return `tells how long to wait, but retry is ${quote(retry)}`
  if (typeof wait === 'number') return wait > 0 ? undefined : `waits ${wait} seconds`
  const names = /\(\?<(?:hours|minutes|seconds)>/.test(wait)
  return brokenPattern(wait) ?? (names ? undefined : `wait has no group hours, minutes or seconds`)
}

/** How the provider's replies are to be understood. */
export const replyCases: readonly Case[] = [
  {
    name: 'has reply rules under its own prefix',
    without: noReplies,
    complaints: perRule(({ id }, provider) =>
      complainIf(!id.startsWith(`${provider.id}-`), `does not begin with "${provider.id}-"`),
    ),
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
    name: 'has a mark that its own servers write',
    without: ({ provider }) => (provider.replyMark === undefined ? 'its replies have no mark' : undefined),
    complaints: ({ provider: { replyMark = '' } }) => {
      const broken = brokenPattern(replyMark)
      return complainIf(broken !== undefined, `replyMark: ${broken}`)
    },
  },
]
