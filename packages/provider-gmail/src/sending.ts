import type { SendingFacts } from '@saatja/core'
import { dkimHelp, publicRecords } from './sources.ts'

/**
 * Publishing the key is not enough: an administrator has to start signing. Until then Google signs with a domain of
 * its own, which is not aligned. That the envelope carries the signed-in mailbox is common knowledge, not a source.
 */
export const sending: SendingFacts = {
  spf: { ...publicRecords, value: '_spf.google.com' },
  envelope: 'sign-in',
  dkim: {
    signs: 'from-domain',
    selectors: { ...dkimHelp, value: ['google'] },
    otherwise: '*.gappssmtp.com',
  },
}
