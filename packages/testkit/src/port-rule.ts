import type { OptionRule } from '@saatja/core/options'

/** A port to listen on; 0 takes any that is free. */
export const portRule: OptionRule = {
  must: 'a port number from 0 to 65535',
  test: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 65_536,
}
