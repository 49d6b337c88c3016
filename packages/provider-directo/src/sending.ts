import type { SendingFacts, Source } from '@saatja/core'
import type { ResolvedDirectoOptions } from './options.ts'
import { helpPages, ownOptions } from './sources.ts'

/** Whether its mail is signed is not known, and neither is a name for SPF, unless the options tell. */
export const sendingOf = ({ stated, sendingAddresses, spf, dkim }: ResolvedDirectoOptions): SendingFacts => {
  const source: Source = stated ? ownOptions : helpPages
  return {
    ...(sendingAddresses.length === 0 ? {} : { addresses: { ...source, value: sendingAddresses } }),
    ...(spf === undefined ? {} : { spf: { ...ownOptions, value: spf } }),
    envelope: 'from',
    dkim: { signs: dkim === undefined ? 'unknown' : 'own-domain' },
  }
}
