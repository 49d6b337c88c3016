import type { Zones } from '@saatja/preflight'

/** A key that opens nothing; only its form matters. */
const pretendKey = 'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='

/** Shortened records that outside services publish. Without `--live` no real DNS is asked. */
const services: Zones = {
  '_spf.google.com': { TXT: ['v=spf1 ip4:74.125.0.0/16 ip4:209.85.128.0/17 ip6:2001:4860:4864::/56 ~all'] },
  'spf.protection.outlook.com': { TXT: ['v=spf1 ip4:40.92.0.0/15 ip4:52.100.0.0/15 -all'] },
  '_spf.zone.eu': { TXT: ['v=spf1 ip4:185.31.240.0/22 ip4:217.146.64.0/20 ~all'] },
  'gmail.com': { TXT: ['v=spf1 redirect=_spf.google.com'], MX: ['5 gmail-smtp-in.l.google.com'] },
  '_dmarc.gmail.com': { TXT: ['v=DMARC1; p=none; sp=quarantine'] },
  'google._domainkey.gmail.com': { TXT: [pretendKey] },
  'event.data.directo.ee': { TXT: ['v=spf1 ip4:90.190.150.212 -all'] },
  '_dmarc.directo.ee': { TXT: ['v=DMARC1; p=quarantine'] },
}

/**
 * DNS of the pretend companies: one whose record knows its own server but not the default server, a factory whose
 * server is named, a school without any record, and an office with Microsoft 365 whose keys were forgotten.
 */
export const sampleZones: Zones = {
  ...services,
  'kivi.example': {
    TXT: ['v=spf1 mx include:_spf.zone.eu -all'],
    MX: ['10 mail.kivi.example'],
    NS: ['ns.zone.eu', 'ns2.zone.ee', 'ns3.zonedata.net'],
  },
  'mail.kivi.example': { A: ['198.51.100.25'] },
  '_dmarc.kivi.example': { TXT: ['v=DMARC1; p=quarantine; rua=mailto:post@kivi.example'] },
  'tehas.example': { TXT: ['v=spf1 a:smtp.tehas.example ~all'], MX: ['10 smtp.tehas.example'] },
  'smtp.tehas.example': { A: ['198.51.100.65'] },
  'skola.example': { A: ['203.0.113.80'], MX: ['0 aspmx.l.google.com'] },
  'birch.example': {
    TXT: ['v=spf1 include:spf.protection.outlook.com -all'],
    MX: ['0 birch-example.mail.protection.outlook.com'],
  },
  'relay.birch.example': { A: ['203.0.113.25'] },
  '_dmarc.birch.example': { TXT: ['v=DMARC1; p=reject'] },
}
