import type { Locale } from '@saatja/core'
import type { Outlook, Preflight } from '@saatja/preflight'

interface PreflightWords {
  readonly outlook: Readonly<Record<Outlook, string>>
  readonly dmarc: Readonly<Record<Preflight['dmarc']['result'], string>>
  /** Who signs, where no key can be shown. */
  readonly signs: Readonly<Record<Preflight['dkim']['signs'], string>>
  readonly key: Readonly<Record<Preflight['dkim']['selectors'][number]['status'], string>>
  readonly from: string
  readonly replyTo: string
  readonly lookups: (count: number) => string
  readonly todo: string
  readonly who: string
  /** The sentence that real DNS was not asked. */
  readonly samples: string
  readonly change: string
  readonly none: string
  readonly name: string
  readonly better: (sender: string) => string
  readonly subject: string
}

/** What the terminal says around a report. */
export const preflightWords: Readonly<Record<Locale, PreflightWords>> = {
  en: {
    outlook: {
      delivers: 'Receivers will trust this mail',
      suspect: 'Receivers will distrust this mail',
      refused: 'Receivers will reject this mail',
      unknown: 'It is not known what receivers will do',
    },
    dmarc: { pass: 'pass', fail: 'fail', none: 'no policy', unknown: 'unknown' },
    signs: {
      'from-domain': 'the domain signs; its key is not known',
      'own-domain': 'the provider signs with its own domain',
      unsigned: 'not signed',
      unknown: 'unknown',
    },
    key: {
      present: 'found',
      other: 'another key',
      several: 'more than one key',
      missing: 'missing',
      dangling: 'points to nothing',
      revoked: 'revoked',
      weak: 'too short',
      broken: 'damaged',
      unknown: 'unknown',
    },
    from: 'From',
    replyTo: 'Reply-To',
    lookups: (count) => `${count} of 10 DNS lookups`,
    todo: 'What to do',
    who: 'Who can fix it',
    samples: 'Only the sample DNS records of the sandbox were read. To ask real DNS, add --live.',
    change: 'Change in DNS',
    none: 'none',
    name: 'Name',
    better: (sender) => `Sender that would be trusted more: ${sender}`,
    subject: 'Subject',
  },
  et: {
    outlook: {
      delivers: 'Saajate serverid usaldavad neid kirju',
      suspect: 'Saajate serverid ei usalda neid kirju',
      refused: 'Saajate serverid lükkavad need kirjad tagasi',
      unknown: 'Ei ole teada, mida saajate serverid teevad',
    },
    dmarc: { pass: 'läbib', fail: 'ei läbi', none: 'reegel puudub', unknown: 'teadmata' },
    signs: {
      'from-domain': 'allkirjastab domeen, võti ei ole teada',
      'own-domain': 'allkirjastab teenuse oma domeen',
      unsigned: 'allkirja ei ole',
      unknown: 'teadmata',
    },
    key: {
      present: 'olemas',
      other: 'teine võti',
      several: 'mitu võtit',
      missing: 'puudub',
      dangling: 'ei vii kuhugi',
      revoked: 'tühistatud',
      weak: 'liiga lühike',
      broken: 'vigane',
      unknown: 'teadmata',
    },
    from: 'From',
    replyTo: 'Reply-To',
    lookups: (count) => `DNS-päringuid ${count}, lubatud 10`,
    todo: 'Mida teha',
    who: 'Kes saab parandada',
    samples: 'Loeti ainult liivakasti näidiskirjeid. Päris DNS-ist küsimiseks lisa --live.',
    change: 'Muudatus DNS-is',
    none: 'puudub',
    name: 'Nimi',
    better: (sender) => `Meili saatja, mida usaldatakse rohkem: ${sender}`,
    subject: 'Teema',
  },
  lv: {
    outlook: {
      delivers: 'Saņēmēju serveri šīm vēstulēm uzticēsies',
      suspect: 'Saņēmēju serveri šīm vēstulēm neuzticēsies',
      refused: 'Saņēmēju serveri šīs vēstules noraidīs',
      unknown: 'Nav zināms, ko darīs saņēmēju serveri',
    },
    dmarc: { pass: 'iztur', fail: 'neiztur', none: 'noteikuma nav', unknown: 'nav zināms' },
    signs: {
      'from-domain': 'ar domēna parakstu, atslēga nav zināma',
      'own-domain': 'ar pakalpojuma domēna parakstu',
      unsigned: 'paraksta nav',
      unknown: 'nav zināms',
    },
    key: {
      present: 'ir',
      other: 'cita atslēga',
      several: 'vairākas atslēgas',
      missing: 'nav',
      dangling: 'nekur neved',
      revoked: 'atsaukta',
      weak: 'pārāk īsa',
      broken: 'bojāta',
      unknown: 'nav zināms',
    },
    from: 'From',
    replyTo: 'Reply-To',
    lookups: (count) => `DNS vaicājumi: ${count} no 10`,
    todo: 'Ko darīt',
    who: 'Kurš to var novērst',
    samples: 'Nolasīti tikai smilškastes paraugu DNS ieraksti. Lai vaicātu īstajam DNS, pievienojiet --live.',
    change: 'Izmaiņas DNS',
    none: 'nav',
    name: 'Nosaukums',
    better: (sender) => `Pasta sūtītājs, kuram uzticētos vairāk: ${sender}`,
    subject: 'Temats',
  },
}
