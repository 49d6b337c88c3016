import type { OptionRule } from '@saatja/core/options'

/** How long an access token lives; one of 0 has expired when it is given. */
export const lifetimeRule: OptionRule = {
  must: 'seconds from 0',
  test: (value) => Number.isFinite(value) && Number(value) >= 0,
}
