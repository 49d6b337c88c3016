import type { Messages } from '@saatja/ui'

/** Words of the verdict on the card. */
export const cardWords = {
  verdict: { en: 'Will it arrive?', et: 'Kas kiri jõuab kohale?', lv: 'Vai vēstule pienāks?' },
  sandbox: {
    en: 'According to the sandbox’s sample DNS records.',
    et: 'Liivakasti DNS-kirjete järgi.',
    lv: 'Pēc smilškastes DNS ierakstiem.',
  },
  'no-records': {
    en: 'Not checked: the sandbox has no DNS records for {domain}.',
    et: 'Kontrollimata: liivakastis ei ole domeeni {domain} DNS-kirjeid.',
    lv: 'Nav pārbaudīts: smilškastē nav domēna {domain} DNS ierakstu.',
  },
  check: { en: 'Check', et: 'Kontrolli', lv: 'Pārbaudīt' },
  more: { en: 'Show why', et: 'Näita, miks', lv: 'Rādīt, kāpēc' },
} satisfies Messages
