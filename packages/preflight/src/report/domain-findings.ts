import type { Finding } from '@saatja/core'
import type { Snapshot } from '../dns/answer.ts'
import { ask, together } from '../dns/open.ts'
import { found } from '../finding.ts'

const isMissing = (dns: Snapshot, domain: string): boolean =>
  (['TXT', 'A', 'CNAME'] as const).every((type) => ask(dns, domain, type).status === 'no-name')

const receivesNothing = (dns: Snapshot, domain: string): boolean => {
  const answer = ask(dns, domain, 'MX')
  return (
    answer.status === 'found' &&
    answer.records.every((one) => one.type === 'MX' && (one.exchange === '' || one.exchange === '.'))
  )
}

/** Whether the From domain exists and receives replies. */
export const domainFindings = (dns: Snapshot, domain: string): readonly Finding[] => {
  const [missing, silent] = together<readonly [boolean, boolean]>(
    () => isMissing(dns, domain),
    () => receivesNothing(dns, domain),
  )
  return [
    ...(missing ? [found('domain-missing', { domain })] : []),
    ...(silent ? [found('domain-no-mail', { domain })] : []),
  ]
}
