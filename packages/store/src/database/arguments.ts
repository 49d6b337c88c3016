import { hasMethods, type OptionRule, optionRules } from '@saatja/core/options'

const isMigration = (value: unknown): boolean => {
  const { name, statements } = Object(value) as Readonly<Record<string, unknown>>
  return typeof name === 'string' && Array.isArray(statements)
}

/** Rules for what the functions for packages with tables of their own are given. */
export const databaseRules = {
  database: { must: 'the database of a store', test: hasMethods('query') },
  part: { ...optionRules.text, must: 'the name of a part, such as "store"' },
  migrations: {
    must: 'a list of { name, statements }',
    test: (value) => Array.isArray(value) && value.every(isMigration),
  },
  tables: {
    must: 'a list of names',
    test: (value) => Array.isArray(value) && value.every(optionRules.string.test),
  },
} as const satisfies Readonly<Record<string, OptionRule>>
