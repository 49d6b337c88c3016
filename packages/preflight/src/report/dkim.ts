import type { DkimFacts, EffectiveSettings } from '@saatja/core'
import { type DkimSelector, selectorAt } from '../dkim/selector.ts'
import { isAligned, policyFor } from '../dmarc/find.ts'
import type { Snapshot } from '../dns/answer.ts'
import { asciiName } from '../dns/name.ts'
import { each, together } from '../dns/open.ts'

/** What is known about the signature that the mail will have. */
export interface DkimReport {
  readonly signs: DkimFacts['signs']
  /** Domain that signs. */
  readonly domain?: string
  readonly selectors: readonly DkimSelector[]
  /** Whether the signature is in the name of the From domain. `null`: only a mail that was sent can tell, or no one. */
  readonly aligned: boolean | null
  /** Set where the settings state the signature, so that mail is signed before it is handed over. */
  readonly own?: true
}

/** Who signs, as far as the settings and the provider say it. */
interface Signers {
  readonly facts: DkimFacts | undefined
  readonly own: EffectiveSettings['dkim']
  /** Of the own signature. Where it is not known, any key at the selector will do. */
  readonly publicKey: string | undefined
}

/** No one can tell beforehand what a receiver makes of it. */
const isOpen = ({ status }: DkimSelector): boolean => status === 'unknown' || status === 'several'

const usable = ({ status }: DkimSelector): boolean => status === 'present'

/** Looks at the one selector that the settings name. */
const ownDkim = (
  { domain: stated, selector }: NonNullable<Signers['own']>,
  publicKey: string | undefined,
  fromDomain: string,
  dns: Snapshot,
): DkimReport => {
  const domain = asciiName(stated)
  const [key, policy] = together(
    () => selectorAt(dns, domain, selector, publicKey),
    () => policyFor(dns, fromDomain),
  )
  const inName = isAligned(dns, policy, domain, policy.strict.dkim)
  const report = { domain, selectors: [key], own: true } as const
  const counts = isOpen(key) ? null : usable(key)
  if (inName === true) return { ...report, signs: 'from-domain', aligned: counts }
  return { ...report, signs: 'own-domain', aligned: counts === false ? false : inName }
}

/** Looks for the key of the settings' own signature, or else at the selectors of the From domain that the provider names. */
export const dkimOf = ({ facts, own, publicKey }: Signers, fromDomain: string, dns: Snapshot): DkimReport => {
  if (own !== undefined) return ownDkim(own, publicKey, fromDomain, dns)
  const { signs = 'unknown', selectors: names, otherwise } = facts ?? {}
  if (signs === 'unknown') return { signs, selectors: [], aligned: null }
  if (signs === 'unsigned') return { signs, selectors: [], aligned: false }
  if (signs === 'own-domain')
    return { signs, selectors: [], aligned: false, ...(otherwise === undefined ? {} : { domain: otherwise }) }
  if (!names) return { signs, selectors: [], aligned: null }
  const selectors = each(names.value, (name) => selectorAt(dns, fromDomain, name))
  if (selectors.some(usable)) return { signs, domain: fromDomain, selectors, aligned: true }
  const open = selectors.some(isOpen)
  const domain = otherwise === undefined ? {} : { domain: otherwise }
  return { signs, ...domain, selectors, aligned: open ? null : false }
}
