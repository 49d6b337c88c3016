import type { Words } from '@saatja/ui'

export const companyWords = {
  menu: { en: 'Company: {name}', et: 'Ettevõte: {name}', lv: 'Uzņēmums: {name}' },
  settings: { en: 'Company settings', et: 'Ettevõtte seadistus', lv: 'Uzņēmuma iestatījumi' },
  export: { en: 'Save cards to a file', et: 'Salvesta kaardid faili', lv: 'Saglabāt kartiņas failā' },
  import: { en: 'Load cards from a file', et: 'Laadi kaardid failist', lv: 'Ielādēt kartiņas no faila' },
  forget: { en: 'Forget secrets', et: 'Unusta saladused', lv: 'Dzēst slepenos datus' },
  'forget-text': {
    en: 'Removes every password and sign-in of this company, also from the store. The cards stay.',
    et: 'Eemaldab selle ettevõtte kõik salasõnad ja sisselogimised, ka andmehoidlast. Kaardid jäävad alles.',
    lv: 'Dzēš visas šī uzņēmuma paroles un pierakstīšanās atļaujas, arī no datu krātuves. Kartiņas paliek.',
  },
  'forget-yes': { en: 'Forget them', et: 'Unusta', lv: 'Dzēst' },
  name: { en: 'Company name', et: 'Ettevõtte nimi', lv: 'Uzņēmuma nosaukums' },
  slug: { en: 'Short name', et: 'Lühinimi', lv: 'Īsais nosaukums' },
  'slug-note': {
    en: 'Part of rewritten addresses; it stays as it is.',
    et: 'Osa ümberkirjutatud aadressidest; seda ei saa muuta.',
    lv: 'Tas ir daļa no pārrakstītajām adresēm un nemainās.',
  },
  'mail-user': {
    en: 'Mail sending user code',
    et: 'Meili saatmise kasutaja kood',
    lv: 'Pasta sūtīšanas lietotāja kods',
  },
  'mail-user-note': {
    en: 'This user’s settings are the base for everybody.',
    et: 'Selle kasutaja seadistus on kõigi alus.',
    lv: 'Šī lietotāja iestatījumi ir pamats visiem pārējiem.',
  },
  nobody: { en: 'Nobody', et: 'Mitte keegi', lv: 'Neviens' },
  bulk: { en: 'Has the mass-mail module', et: 'Massmeili moodul on olemas', lv: 'Ir masveida pasta modulis' },
  save: { en: 'Save', et: 'Salvesta', lv: 'Saglabāt' },
  cancel: { en: 'Cancel', et: 'Katkesta', lv: 'Atcelt' },
  changes: {
    en: {
      one: 'The settings of {count} user would change:',
      other: 'The settings of {count} users would change:',
    },
    et: { one: 'Muutub {count} kasutaja seadistus:', other: 'Muutub {count} kasutaja seadistus:' },
    lv: {
      zero: 'Mainīsies {count} lietotāju iestatījumi:',
      one: 'Mainīsies {count} lietotāja iestatījumi:',
      other: 'Mainīsies {count} lietotāju iestatījumi:',
    },
  },
  'import-text': {
    en: 'Drop a file here, or paste what is in it: saved cards, an .env file or a swaks command. Passwords are left behind.',
    et: 'Lohista fail siia või kleebi selle sisu: salvestatud kaardid, .env-fail või swaksi käsk. Salasõnu üle ei võeta.',
    lv: 'Ievelciet failu šeit vai ielīmējiet tā saturu: saglabātas kartiņas, .env failu vai swaks komandu. Paroles netiek pārņemtas.',
  },
  'import-choose': { en: 'Choose a file', et: 'Vali fail', lv: 'Izvēlēties failu' },
  'import-content': { en: 'Content', et: 'Sisu', lv: 'Saturs' },
  'import-yes': { en: 'Load', et: 'Laadi', lv: 'Ielādēt' },
} satisfies Words
