import type { Source } from '@saatja/core'

const known = (from: string, confidence: Source['confidence'] = 'vendor'): Source => ({
  from,
  checkedAt: '2026-11-22',
  confidence,
})

/** Directo's help page: 465 with SSL, and that the name of the server depends on the domain's settings. */
export const helpPage = known('https://wiki.directo.ee/lv/meiliserveri_seadistamine?rev=1773221177')

/** Table of limits, with one column for Standard and one for Premium and Ultimate. */
export const limitsTable = known('https://www.zone.ee/help/en/kb/e-mail-server-restrictions')

/** Spacing, size and what happens to those who go too fast. */
export const restrictions = known('https://help.zone.eu/en/kb/email-restrictions/')

/** Zone's mail servers run Zone's own open source: WildDuck and ZoneMTA. Their texts were read there. */
export const submissionPlugin = known('zone-eu/zonemta-wildduck, index.js')
export const signInCode = known('zone-eu/wildduck, lib/user-handler.js')
export const transferAgent = known('zone-eu/zone-mta, lib/smtp-interface.js and lib/size-limiter.js')

/** SPF of a domain at Zone, and where DKIM is switched on. */
export const dnsHelp: Source = {
  ...known('Zone help, E-mail: DKIM / SPF / DMARC'),
  checkedAt: '2026-11-28',
}

export const publicRecords: Source = {
  ...known('Public configurations of DNS, 2026', 'observed'),
  checkedAt: '2026-11-28',
}
