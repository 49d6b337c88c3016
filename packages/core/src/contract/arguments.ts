import { hasMethods, type OptionRule, optionRules } from './options.ts'

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields => Object(value) as Fields

const isText = (value: unknown): boolean => typeof value === 'string'

/** A function that a package makes, or a method of an object that another function answers. */
const methods = (must: string, ...names: readonly string[]): OptionRule => ({
  must,
  test: hasMethods(...names),
})

/** Rules for what public functions are given, each with its words for a TypeError. */
export const argumentRules = {
  providers: {
    must: 'a list of providers, such as [gmail()]',
    test: (value) => Array.isArray(value) && value.every((one) => isText(fieldsOf(one).id)),
  },
  /** What texts are loaded from: a whole provider will do. */
  textSources: {
    must: 'a list of providers, such as [gmail()]',
    test: (value) =>
      Array.isArray(value) &&
      value.every((one) => isText(fieldsOf(one).id) && optionRules.object.test(fieldsOf(one).texts)),
  },
  settings: {
    must: 'what resolveSettings or mailer.effective answers',
    test: (value) => optionRules.object.test(fieldsOf(value).fields),
  },
  /** It has more fields; these are what an explanation is made of. */
  matter: {
    must: 'a finding, or a diagnosis such as error.diagnosis',
    test: (value) => {
      const { id, code, params } = fieldsOf(value)
      return (isText(id) || isText(code)) && optionRules.object.test(params)
    },
  },
  texts: {
    must: 'what loadTexts answers',
    test: (value) => optionRules.object.test(fieldsOf(value).table) && isText(fieldsOf(value).locale),
  },
  serverAddress: {
    must: 'an object with host and port',
    test: (value) => isText(fieldsOf(value).host) && Number.isInteger(fieldsOf(value).port),
  },
  card: {
    must: 'a user card, such as { code, email }',
    test: (value) => isText(fieldsOf(value).code),
  },
  company: {
    must: 'an object with name and slug',
    test: optionRules.object.test,
  },
  oauth: methods('the oauth of a provider', 'begin', 'complete', 'token'),
  grants: methods('a store of grants with get, put and lock', 'get', 'put', 'lock'),
  session: methods('an object with get(name) and set(name, value)', 'get', 'set'),
  vault: methods('what vault answers', 'seal', 'open'),
  grantKey: {
    must: 'an object with company, card and mailbox',
    test: (value) => {
      const { company, card, mailbox } = fieldsOf(value)
      return [company, card, mailbox].every(isText)
    },
  },
  params: {
    must: 'the query of the address to which the person came back, as an object',
    test: optionRules.object.test,
  },
} as const satisfies Readonly<Record<string, OptionRule>>

/** The same rule for what cannot be left out. */
export const needed = (rule: OptionRule): OptionRule => ({ ...rule, required: true })
