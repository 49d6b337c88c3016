import type { Selection } from 'react-aria-components'

/** The key chosen in a list where one is chosen at a time. */
export const chosen = (keys: Selection): string | undefined =>
  keys === 'all' ? undefined : [...keys].map(String)[0]
