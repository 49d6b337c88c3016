import type { Company } from '../contract/card.ts'
import type { CheckOptions } from '../contract/check.ts'
import type { Deadlines } from '../contract/connection.ts'
import type { CloseOptions, MailerOptions, SendOptions } from '../contract/mailer.ts'
import {
  checkOptions,
  hasMethods,
  type OptionRule,
  optionError,
  optionRules,
  type RulesFor,
} from '../contract/options.ts'
import type { Provider } from '../contract/provider.ts'
import { dkimProblem } from '../smtp/sign.ts'

const list = (value: unknown): boolean => Array.isArray(value)
/** The rules of messages check its form, and say what is wrong with it. */
const anyText: OptionRule = { must: 'text', test: (value) => typeof value === 'string' }

const clientName = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[a-z0-9.:]+\])$/i

const ofMailer: RulesFor<MailerOptions> = {
  providers: { must: 'a list of providers, such as [gmail()]', test: list, required: true },
  company: { ...optionRules.object, must: 'an object with name and slug', required: true },
  cards: {
    must: 'an object with get(code), such as a Map of the user cards',
    test: hasMethods('get'),
    required: true,
  },
  grants: { must: 'a store of grants with get, put and lock', test: hasMethods('get', 'put', 'lock') },
  pace: { must: 'an object with take(request)', test: hasMethods('take') },
  dial: optionRules.callback,
  sentCopies: { must: 'an object with file(copy)', test: hasMethods('file') },
  ports: optionRules.ports,
  network: { must: "'public' or 'any'", test: (value) => value === 'public' || value === 'any' },
  deadlines: optionRules.object,
  maxSockets: optionRules.count,
  clientName: {
    must: 'a host name or an address in brackets',
    test: (value) => typeof value === 'string' && clientName.test(value),
  },
  on: optionRules.callback,
}

const duration: OptionRule = {
  must: 'milliseconds above 0',
  test: (value) => Number.isFinite(value) && Number(value) > 0,
}

const isTextOrTexts = (value: unknown): boolean => [value].flat().every((one) => typeof one === 'string')

const ofDeadlines: RulesFor<Deadlines> = {
  connect: duration,
  greeting: duration,
  command: duration,
  envelope: duration,
  progress: duration,
  finalReply: duration,
}

const ofSending: RulesFor<SendOptions> = {
  signal: optionRules.signal,
  bulk: optionRules.flag,
  recipients: { must: "a list of the message's recipients", test: list },
  messageId: anyText,
  envelopeFrom: anyText,
  beforeDot: optionRules.callback,
  on: optionRules.callback,
}

const ofCheck: RulesFor<CheckOptions> = {
  // A wrong depth is reported in the result, since a check never throws.
  depth: { must: 'connection, sign-in or message', test: () => true },
  to: { must: 'an email address, or a list of them', test: isTextOrTexts },
  message: optionRules.object,
  signal: optionRules.signal,
  on: optionRules.callback,
}

const ofClosing: RulesFor<CloseOptions> = { within: optionRules.within }

const isProvider = (value: unknown): value is Provider => {
  const { id, hosts, replies, limits } = (value ?? {}) as Partial<Provider>
  return (
    typeof id === 'string' && Array.isArray(hosts) && Array.isArray(replies) && typeof limits === 'object'
  )
}

const checkProviders = (providers: readonly unknown[]): void => {
  const ids = new Set<string>()
  for (const [index, provider] of providers.entries()) {
    const option = `providers[${index}]`
    if (!isProvider(provider))
      throw optionError('createMailer', option, 'what a provider function answers, such as gmail()', provider)
    if (ids.has(provider.id))
      throw new TypeError(`createMailer: ${option} has the id "${provider.id}" of another one; leave one out`)
    ids.add(provider.id)
    for (const { ownRoute } of provider.senders ?? []) {
      const problem = ownRoute?.dkim && dkimProblem(ownRoute.dkim)
      if (problem !== undefined) throw new TypeError(`createMailer: ${option}: ${problem}`)
    }
  }
}

/** A company may be a database row with more columns, so other fields are ignored. */
const checkCompany = (company: Company): void => {
  if (typeof company.name !== 'string')
    throw optionError('createMailer', 'company.name', 'text', company.name)
  const { must, test } = optionRules.slug
  if (!test(company.slug)) throw optionError('createMailer', 'company.slug', must, company.slug)
}

/** @throws TypeError that names the option */
export const checkMailerOptions = (options: MailerOptions): void => {
  checkOptions('createMailer', options, ofMailer)
  checkCompany(options.company)
  checkOptions('createMailer', options.deadlines, ofDeadlines, 'deadlines')
  checkProviders(options.providers)
}

const checkUser = (call: string, user: unknown): void => {
  if (!optionRules.text.test(user))
    throw optionError(call, 'userCode', 'the code of a user card, such as "MARI"', user)
}

/** @throws TypeError that names the option */
export const checkSendArguments = (user: unknown, options: unknown): void => {
  checkUser('send', user)
  checkOptions('send', options, ofSending)
}

/** @throws TypeError that names the option */
export const checkCheckArguments = (user: unknown, options: unknown): void => {
  if (!optionRules.object.test(user)) checkUser('check', user)
  checkOptions('check', options, ofCheck)
}

/** @throws TypeError that names the argument */
export const checkEffectiveArguments = (user: unknown): void => {
  if (!optionRules.object.test(user)) checkUser('effective', user)
}

/** @throws TypeError that names the option */
export const checkCloseOptions = (options: unknown): void => checkOptions('close', options, ofClosing)
