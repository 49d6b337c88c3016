import type { Source } from '@saatja/core'

const checkedAt = '2026-11-22'

/** The help page names the default host without port or encryption: 25 with STARTTLS is assumed here. */
export const assumedPort: Source = {
  from: 'Assumption: the help page names directo.gate.ee without a port or encryption',
  checkedAt,
  confidence: 'unverified',
}

/** Directo's own pages name 90.190.150.212 as the server that sends, and five addresses for the customer's firewall. */
export const helpPages: Source = {
  from: 'https://wiki.directo.ee/lv/meiliserveri_seadistamine?rev=1773221177',
  checkedAt,
  confidence: 'vendor',
}

/** Stated by an application that passed its own default server. */
export const ownOptions: Source = { from: "The application's own options", checkedAt, confidence: 'vendor' }

/** What receiving servers say to mail that a domain's SPF or DMARC record does not allow. */
export const receivers: Source = {
  from: 'https://support.google.com/a/answer/3726730 and MicrosoftDocs/OfficeDocs-Support, email-delivery/ndr',
  checkedAt,
  confidence: 'vendor',
}
