import type { Messages } from '@saatja/ui'

/** Words of what is found about an address while it is typed. */
export const detectionWords = {
  title: {
    en: 'Where this mailbox is hosted',
    et: 'Kus selle aadressi postkast on',
    lv: 'Kur ir šīs adreses pastkaste',
  },
  seen: { en: 'What this is based on', et: 'Millel see põhineb', lv: 'Pēc kā tas noteikts' },
  fill: { en: 'Fill in the card', et: 'Täida kaart', lv: 'Aizpildīt kartiņu' },
  'fill-note': {
    en: 'Only empty fields are filled in. You still have to save.',
    et: 'Täidetakse ainult tühjad väljad. Kaart tuleb seejärel salvestada.',
    lv: 'Tiek aizpildīti tikai tukšie lauki. Pēc tam vēl jāsaglabā.',
  },
  'sandbox-only': {
    en: 'The sandbox has records only for the domains of the sample companies.',
    et: 'Liivakastis on ainult näidisettevõtete domeenide kirjed.',
    lv: 'Smilškastē ir ieraksti tikai paraugu uzņēmumu domēniem.',
  },
  'ask-real': { en: 'Query real DNS', et: 'Küsi päris DNS-ist', lv: 'Pārbaudīt īstajā DNS' },
  'real-note': {
    en: 'Name servers on the internet then see the domain {domain}, but not the address.',
    et: 'Nimeserverid internetis saavad teada domeeni {domain}, aga mitte aadressi.',
    lv: 'DNS serveri internetā uzzinās domēna {domain} nosaukumu, bet ne adresi.',
  },
  'ask-domain': {
    en: 'Ask the web server of {domain}',
    et: 'Küsi domeeni {domain} veebiserverilt',
    lv: 'Vaicāt domēna {domain} tīmekļa serverim',
  },
  'ask-ispdb': {
    en: 'Search Thunderbird’s directory',
    et: 'Otsi Thunderbirdi loendist',
    lv: 'Meklēt Thunderbird sarakstā',
  },
  'ispdb-note': {
    en: 'autoconfig.thunderbird.net then sees the domain {domain}, but not the address.',
    et: 'autoconfig.thunderbird.net saab siis teada domeeni {domain}, aga mitte aadressi.',
    lv: 'autoconfig.thunderbird.net tad uzzinās domēna {domain} nosaukumu, bet ne adresi.',
  },
} satisfies Messages
