// What public functions are given, each rule with its words for a TypeError. One export a rule, so that a web page holds
// only those that it asks.
import { hasMethods, type OptionRule, optionRules } from './options.ts'

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields => Object(value) as Fields

const isText = (value: unknown): boolean => typeof value === 'string'

export const providers: OptionRule = {
  must: 'a list of providers, such as [gmail()]',
  test: (value) => Array.isArray(value) && value.every((one) => isText(fieldsOf(one).id)),
}

/** What texts are loaded from: a whole provider will do. */
export const textSources: OptionRule = {
  must: 'a list of providers, such as [gmail()]',
  test: (value) =>
    Array.isArray(value) &&
    value.every((one) => isText(fieldsOf(one).id) && optionRules.object.test(fieldsOf(one).texts)),
}

export const settings: OptionRule = {
  must: 'what resolveSettings or mailer.effective answers',
  test: (value) => optionRules.object.test(fieldsOf(value).fields),
}

/** It has more fields; these are what an explanation is made of. */
export const matter: OptionRule = {
  must: 'a finding, or a diagnosis such as error.diagnosis',
  test: (value) => {
    const { id, code, params } = fieldsOf(value)
    return (isText(id) || isText(code)) && optionRules.object.test(params)
  },
}

export const texts: OptionRule = {
  must: 'what loadTexts answers',
  test: (value) => optionRules.object.test(fieldsOf(value).table) && isText(fieldsOf(value).locale),
}

export const serverAddress: OptionRule = {
  must: 'an object with host and port',
  test: (value) => isText(fieldsOf(value).host) && Number.isInteger(fieldsOf(value).port),
}

export const card: OptionRule = {
  must: 'a user card, such as { code, email }',
  test: (value) => isText(fieldsOf(value).code),
}

export const oauth: OptionRule = {
  must: 'the oauth of a provider',
  test: (value) => hasMethods('begin', 'complete', 'token')(value),
}

export const grants: OptionRule = {
  must: 'a store of grants with get, put and lock',
  test: (value) => hasMethods('get', 'put', 'lock')(value),
}

export const session: OptionRule = {
  must: 'an object with get(name) and set(name, value)',
  test: (value) => hasMethods('get', 'set')(value),
}

export const vault: OptionRule = {
  must: 'what vault answers',
  test: (value) => hasMethods('seal', 'open')(value),
}

export const grantKey: OptionRule = {
  must: 'an object with company, card and mailbox',
  test: (value) => {
    const { company, card, mailbox } = fieldsOf(value)
    return [company, card, mailbox].every(isText)
  },
}

export const params: OptionRule = {
  must: 'the query of the address to which the person came back, as an object',
  test: optionRules.object.test,
}
