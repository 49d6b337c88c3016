import type { DkimFacts } from '@saatja/core'
import { type DkimSelector, selectorAt } from '../dkim/selector.ts'
import type { Snapshot } from '../dns/answer.ts'
import { each } from '../dns/open.ts'

/** What is known of the signature that the mail will carry. */
export interface DkimReport {
  readonly signs: DkimFacts['signs']
  /** Domain that signs. */
  readonly domain?: string
  readonly selectors: readonly DkimSelector[]
  /** Whether the signature is in the name of the From domain. `null`: only a mail that was sent can tell. */
  readonly aligned: boolean | null
}

const usable = ({ status }: DkimSelector): boolean => status === 'present'

/** Looks for the keys of the From domain at the selectors that the provider names. */
export const dkimOf = (facts: DkimFacts | undefined, fromDomain: string, dns: Snapshot): DkimReport => {
  const { signs = 'unknown', selectors: names, otherwise } = facts ?? {}
  if (signs === 'unknown') return { signs, selectors: [], aligned: null }
  if (signs === 'unsigned') return { signs, selectors: [], aligned: false }
  if (signs === 'own-domain')
    return { signs, selectors: [], aligned: false, ...(otherwise === undefined ? {} : { domain: otherwise }) }
  if (!names) return { signs, selectors: [], aligned: null }
  const selectors = each(names.value, (name) => selectorAt(dns, fromDomain, name))
  if (selectors.some(usable)) return { signs, domain: fromDomain, selectors, aligned: true }
  const open = selectors.some(({ status }) => status === 'unknown')
  const domain = otherwise === undefined ? {} : { domain: otherwise }
  return { signs, ...domain, selectors, aligned: open ? null : false }
}
