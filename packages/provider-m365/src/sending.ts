import type { SendingFacts } from '@saatja/core'
import { dkimPage, publicRecords } from './sources.ts'

/**
 * Only Microsoft's portal tells the whole target of a selector: its letter and prefix cannot be computed. One of the
 * two selectors may be empty. Without them messages are signed by the tenant's own domain, which is not aligned.
 */
export const sending: SendingFacts = {
  spf: { ...publicRecords, value: 'spf.protection.outlook.com' },
  envelope: 'sign-in',
  dkim: {
    signs: 'from-domain',
    selectors: { ...dkimPage, value: ['selector1', 'selector2'] },
    target: 'dkim.mail.microsoft',
    otherwise: '*.onmicrosoft.com',
  },
}
