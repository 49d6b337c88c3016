import type { Provider, ReplyRule, Stage } from '@saatja/core'
import { replyRules } from '@saatja/core/explain'
import { isApiReply } from '../api/reply.ts'
import type { InjectedFault } from '../smtp/fault.ts'
import type { Scenario } from './scenario.ts'

type RuleId = (typeof replyRules)[number]['id']

/** Where a reply that any server may give is usually heard. */
const usual: readonly (readonly [Stage, readonly RuleId[]])[] = [
  ['greeting', ['too-many-connections', 'no-mail-service']],
  ['capabilities', ['client-name-refused', 'client-address-refused']],
  [
    'sign-in',
    [
      'sign-in-refused',
      'sign-in-attempts',
      'app-password-needed',
      'password-expired',
      'account-disabled',
      'sign-in-method-refused',
      'sign-in-disabled',
      'sign-in-unavailable',
      'sign-in-mechanism-unknown',
    ],
  ],
  [
    'sender',
    [
      'server-wants-sign-in',
      'encryption-required',
      'sending-limit',
      'daily-limit',
      'sender-not-allowed',
      'sender-domain-unknown',
      'sender-mailbox-unknown',
      'sender-mailbox-full',
      'account-limit',
    ],
  ],
  [
    'recipient',
    [
      'greylisted',
      'relay-denied',
      'too-many-recipients',
      'recipient-unknown',
      'recipient-domain-unknown',
      'recipient-mailbox-full',
      'recipient-disabled',
      'recipient-group-closed',
      'refused-by-recipient',
      'server-blocklisted',
    ],
  ],
  [
    'final-reply',
    [
      'message-too-large',
      'judged-spam',
      'virus-found',
      'attachment-refused',
      'dmarc-failed',
      'spf-failed',
      'sender-unauthenticated',
      'sender-not-verified',
      'account-restricted',
      'recipient-server-unreachable',
      'delivery-expired',
      'refused-by-policy',
      'mail-loop',
    ],
  ],
]

const isReply = (sample: string | undefined): sample is string =>
  sample?.split('\n').every((line) => /^[2-5]\d\d(?:[ -]|$)/.test(line)) === true

/** A 334 is no refusal: it is a failure when nothing follows it. */
const faultOf = (stage: Stage, reply: string): InjectedFault =>
  reply.startsWith('334') ? { stage, reply, disconnect: 'silence' } : { stage, reply, quoted: true }

const replyScenario = (rule: ReplyRule, stage: Stage, reply: string): Scenario => ({
  id: rule.id,
  stage,
  overrides: { faults: [faultOf(stage, reply)] },
  expected: rule.id,
  code: rule.code,
  source: rule.source,
  recorded: rule.recorded === true,
  ...(rule.auth === undefined ? {} : { needs: { auth: rule.auth } }),
})

/** Replies that any server may give. */
export const replyScenarios: readonly Scenario[] = usual.flatMap(([stage, ids]) =>
  ids.flatMap((id) => {
    const rule = replyRules.find((each) => each.id === id && isReply(each.sample))
    return rule?.sample === undefined ? [] : [replyScenario(rule, stage, rule.sample)]
  }),
)

/** A server can say these; the others happen before it, or without it. */
const spoken: readonly Stage[] = [
  'greeting',
  'capabilities',
  'encryption',
  'sign-in',
  'sender',
  'recipient',
  'message',
  'final-reply',
]

const byCode: Readonly<Record<ReplyRule['code'], Stage>> = {
  AUTH: 'sign-in',
  CONFIG: 'sender',
  LIMIT: 'sender',
  NETWORK: 'sender',
  REJECTED: 'final-reply',
  UNKNOWN: 'final-reply',
}

const stageOf = ({ stages, code }: ReplyRule): Stage | undefined =>
  stages === undefined ? byCode[code] : stages.find((stage) => spoken.includes(stage))

/** An answer that a rule of the provider's API quotes, given in place of the one that ends the request. */
const apiScenario = (rule: ReplyRule, reply: string): Scenario => ({
  ...replyScenario(rule, 'final-reply', reply),
  needs: { auth: 'oauth', api: true },
})

const numbered = (scenarios: readonly Scenario[]): readonly Scenario[] =>
  scenarios.map((each, at) => {
    const before = scenarios.slice(0, at).filter(({ id }) => id === each.id).length
    return before === 0 ? each : { ...each, id: `${each.id}-${before + 1}` }
  })

/** Every reply that a provider's rules quote, said where the rule expects it. */
export const providerScenarios = ({ id, replies, senders }: Provider): readonly Scenario[] =>
  numbered(
    replies.flatMap((rule) => {
      const { sample } = rule
      if (rule.statuses !== undefined && isApiReply(sample) && senders?.some(({ api }) => api))
        return [{ ...apiScenario(rule, sample), provider: id }]
      const stage = stageOf(rule)
      if (stage === undefined || !isReply(rule.sample)) return []
      const made = replyScenario(rule, stage, rule.sample)
      return [
        { ...made, provider: id, ...(stage === 'encryption' ? { needs: { security: 'starttls' } } : {}) },
      ]
    }),
  )
