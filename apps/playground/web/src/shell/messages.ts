import type { Messages } from '@saatja/ui'

export const shellWords = {
  tagline: { en: 'Playground', et: 'Proovikeskkond', lv: 'Izmēģinājumu vide' },
  skip: { en: 'Skip to content', et: 'Liigu sisu juurde', lv: 'Pāriet uz saturu' },
  screens: { en: 'Screens', et: 'Vaated', lv: 'Skati' },
  workbench: { en: 'Workbench', et: 'Töölaud', lv: 'Darbvirsma' },
  inbox: { en: 'Inbox', et: 'Postkast', lv: 'Pastkaste' },
  scenarios: { en: 'Scenarios', et: 'Stsenaariumid', lv: 'Scenāriji' },
  everyone: { en: 'All users', et: 'Kõik kasutajad', lv: 'Visi lietotāji' },
  preflight: { en: 'Will it arrive?', et: 'Kas jõuab kohale?', lv: 'Vai pienāks?' },
  bulk: { en: 'Bulk mail', et: 'Massmeil', lv: 'Masveida pasts' },
  returned: { en: 'Returned mail', et: 'Tagasi tulnud', lv: 'Atgriezies pasts' },
  explain: { en: 'Paste an error', et: 'Kleebi veateade', lv: 'Ielīmēt kļūdas paziņojumu' },
  more: { en: 'More', et: 'Veel', lv: 'Vairāk' },
  language: { en: 'Language', et: 'Keel', lv: 'Valoda' },
  theme: { en: 'Theme', et: 'Kujundus', lv: 'Motīvs' },
  'theme-system': { en: 'Same as system', et: 'Nagu süsteemis', lv: 'Kā sistēmā' },
  'theme-light': { en: 'Light', et: 'Hele', lv: 'Gaišs' },
  'theme-dark': { en: 'Dark', et: 'Tume', lv: 'Tumšs' },
  loading: { en: 'Loading…', et: 'Laadin…', lv: 'Ielādē…' },
  keys: { en: 'Keyboard shortcuts', et: 'Kiirklahvid', lv: 'Īsinājumtaustiņi' },
  retry: { en: 'Try again', et: 'Proovi uuesti', lv: 'Mēģināt vēlreiz' },
} satisfies Messages
