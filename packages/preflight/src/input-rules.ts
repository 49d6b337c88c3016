import { hasMethods, needed, type OptionRule, optionRules } from '@saatja/core/options'

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields => Object(value) as Fields

/** A list, of which the words say what. */
export const listOf = (what: string, test: (one: unknown) => boolean = () => true): OptionRule => ({
  must: `a list of ${what}`,
  test: (value) => Array.isArray(value) && value.every(test),
})

const text = (must: string): OptionRule => ({ ...optionRules.string, must })

/** What the functions of this package are given, each with its words for a TypeError. */
export const inputRules = {
  effective: needed({
    must: 'what resolveSettings or mailer.effective answers',
    test: (value) => {
      const { fields, identity, user } = fieldsOf(value)
      return optionRules.object.test(fields) && optionRules.object.test(identity) && typeof user === 'string'
    },
  }),
  card: {
    must: 'a user card, such as { code, email }',
    test: (value) => typeof fieldsOf(value).code === 'string',
  },
  company: needed({
    must: 'an object with name and slug',
    test: (value) => typeof fieldsOf(value).slug === 'string',
  }),
  providers: listOf('providers, such as [gmail()]'),
  dns: needed({ must: 'a Map of answers, such as new Map()', test: hasMethods('get') }),
  serverAddresses: listOf('IP addresses'),
  perDay: {
    must: 'a number of messages from 0',
    test: (value) => Number.isFinite(value) && Number(value) >= 0,
  },
  address: needed(text('an email address')),
  addressOrDomain: needed(text('an email address or a domain')),
  domain: needed(text('a domain, such as "kivi.example"')),
  ip: needed(text('an IP address')),
  report: needed({
    must: 'what preflight answers as its result',
    test: (value) => {
      const { from, findings, changes } = fieldsOf(value)
      return typeof from === 'string' && Array.isArray(findings) && Array.isArray(changes)
    },
  }),
  texts: needed({
    must: 'what loadTexts of @saatja/core/explain answers',
    test: (value) => optionRules.object.test(fieldsOf(value).table),
  }),
  web: {
    must: 'an object with pages and consent',
    test: (value) => Array.isArray(fieldsOf(value).consent),
  },
} as const satisfies Readonly<Record<string, OptionRule>>
