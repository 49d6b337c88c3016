import { argumentRules } from '../contract/arguments.ts'
import { MailError } from '../contract/mail-error.ts'
import type {
  GrantKey,
  GrantRequest,
  GrantStatus,
  GrantStore,
  KeepAliveRequest,
  KeptAlive,
  Token,
  TokenRequest,
} from '../contract/oauth.ts'
import {
  checkArgument,
  checkOptions,
  hasMethods,
  needed,
  type OptionRule,
  optionRules,
  type RulesFor,
} from '../contract/options.ts'

/** What a provider keeps its grants alive with. */
export interface AliveRules {
  token(request: TokenRequest): Promise<Token>
  status(request: GrantRequest): Promise<GrantStatus | undefined>
  /** Milliseconds without use after which a person's grant is refreshed. */
  readonly after: number
}

const rulesRule: OptionRule = {
  must: 'an object with token and status',
  test: hasMethods('token', 'status'),
}

const ofRequest: RulesFor<KeepAliveRequest> = {
  keys: needed({
    must: 'keys of grants, such as a list of { company, card, mailbox }',
    test: (value) => Symbol.asyncIterator in Object(value) || Symbol.iterator in Object(value),
  }),
  grants: needed(argumentRules.grants),
  now: optionRules.date,
  signal: optionRules.signal,
}

const notDue = (key: GrantKey, { refused }: GrantStatus): KeptAlive =>
  refused === undefined ? { key, result: 'fresh' } : { key, result: 'failed', diagnosis: refused }

const keepOne = async (
  rules: AliveRules,
  key: GrantKey,
  grants: GrantStore,
  now: Date,
): Promise<KeptAlive> => {
  try {
    const status = await rules.status({ key, grants, now })
    if (status === undefined) return { key, result: 'missing' }
    const unused = now.getTime() - status.refreshedAt.getTime()
    if (status.kind !== 'person' || unused < rules.after) return notDue(key, status)
    // A refusal that is final, or recent, is repeated without asking the vendor.
    await rules.token({ key, grants, renew: true })
    return { key, result: 'refreshed' }
  } catch (error) {
    // One unreadable grant must not keep the others from being refreshed; but a store that does not answer must be
    // noticed.
    if (!MailError.is(error)) throw error
    return { key, result: 'failed', diagnosis: error.diagnosis }
  }
}

/** Refreshes, one after another, each person's grant that was not used for long. For a provider's `keepAlive`. */
export const keepGrantsAlive = async (
  rules: AliveRules,
  request: KeepAliveRequest,
): Promise<readonly KeptAlive[]> => {
  checkArgument('keepGrantsAlive', 'rules', rulesRule, rules)
  checkOptions('keepAlive', request, ofRequest)
  const { keys, grants, now = new Date(), signal } = request
  const kept: KeptAlive[] = []
  for await (const key of keys) {
    if (signal?.aborted) break
    kept.push(await keepOne(rules, key, grants, now))
  }
  return kept
}
