import { type OptionRule, optionRules } from '@saatja/core/options'

type Fields = Readonly<Record<string, unknown>>

/** Rules for what public functions are given, each with its words for a TypeError. */
export const argumentRules = {
  bytes: { must: 'bytes, such as a Buffer', test: (value) => ArrayBuffer.isView(value) },
  returned: {
    must: 'what readReturn answers',
    test: (value) => {
      const { kind, recipients } = Object(value) as Fields
      return typeof kind === 'string' && Array.isArray(recipients)
    },
  },
  recipient: {
    must: 'a recipient of what readReturn answers',
    test: (value) => typeof (Object(value) as Fields).action === 'string',
  },
  addresses: {
    must: 'a list of email addresses',
    test: (value) => Array.isArray(value) && value.every(optionRules.string.test),
  },
  companies: {
    must: 'the slug of a company, or a list of them',
    test: (value) => [value].flat().every(optionRules.string.test),
  },
  keys: {
    must: 'a list of keys, such as { letter, secret: secret(value) }',
    test: (value) =>
      Array.isArray(value) &&
      value.every((one) => {
        const { letter, secret } = Object(one) as Fields
        return optionRules.string.test(letter) && optionRules.secret.test(secret)
      }),
  },
} as const satisfies Readonly<Record<string, OptionRule>>
