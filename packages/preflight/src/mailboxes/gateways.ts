/**
 * Suffixes of MX hosts that only filter: they say nothing about where the mailboxes are. Source: two public
 * classifiers of MX records, read 2026-11-28.
 */
export const gateways: readonly string[] = [
  'mimecast.com',
  'pphosted.com',
  'ppe-hosted.com',
  'barracudanetworks.com',
  'hornetsecurity.com',
  'antispameurope.com',
  'seppmail.cloud',
  'd-fence.eu',
  'iphmx.com',
  'messagelabs.com',
  'hydra.sophos.com',
  'trendmicro.eu',
  'mailanyone.net',
  'spamexperts.com',
  'fortimailcloud.com',
  'mx.cloudflare.net',
]
