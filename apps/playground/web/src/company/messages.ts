import type { Messages } from '@saatja/ui'

export const companyWords = {
  menu: { en: 'Company: {name}', et: 'Ettevõte: {name}', lv: 'Uzņēmums: {name}' },
  settings: { en: 'Company settings', et: 'Ettevõtte seadistus', lv: 'Uzņēmuma iestatījumi' },
  export: { en: 'Save cards to a file', et: 'Salvesta kaardid faili', lv: 'Saglabāt kartiņas failā' },
  import: { en: 'Load cards from a file', et: 'Laadi kaardid failist', lv: 'Ielādēt kartiņas no faila' },
  'table-export': {
    en: 'Save users as a table (CSV)',
    et: 'Salvesta kasutajad tabelina (CSV)',
    lv: 'Saglabāt lietotājus tabulā (CSV)',
  },
  table: {
    en: 'Load users from a table (CSV)',
    et: 'Laadi kasutajad tabelist (CSV)',
    lv: 'Ielādēt lietotājus no tabulas (CSV)',
  },
  forget: {
    en: 'Delete passwords and sign-ins',
    et: 'Kustuta salasõnad ja load',
    lv: 'Dzēst paroles un atļaujas',
  },
  'forget-text': {
    en: 'Deletes every password and sign-in of this company, also from the data store. The cards stay.',
    et: 'Selle ettevõtte kõik salasõnad ja load kustutatakse, ka andmehoidlast. Kaardid jäävad alles.',
    lv: 'Dzēš visas šī uzņēmuma paroles un pierakstīšanās atļaujas, arī no datu krātuves. Kartiņas paliek.',
  },
  'forget-yes': { en: 'Delete', et: 'Kustuta', lv: 'Dzēst' },
  name: { en: 'Company name', et: 'Ettevõtte nimi', lv: 'Uzņēmuma nosaukums' },
  slug: { en: 'Short name', et: 'Lühinimi', lv: 'Īsais nosaukums' },
  'slug-note': {
    en: 'Used in rewritten sender addresses. Cannot be changed.',
    et: 'Kasutatakse ümberkirjutatud saatja aadressides. Lühinime muuta ei saa.',
    lv: 'Izmanto pārrakstītajās sūtītāju adresēs; mainīt šo nosaukumu nevar.',
  },
  'mail-user': {
    en: 'Mail sending user code',
    et: 'Meili saatmise kasutaja kood',
    lv: 'Pasta sūtīšanas lietotāja kods',
  },
  'mail-user-note': {
    en: 'This user’s settings apply to everyone by default.',
    et: 'Selle kasutaja seadistus kehtib vaikimisi kõigile.',
    lv: 'Šī lietotāja iestatījumi pēc noklusējuma attiecas uz visiem.',
  },
  nobody: { en: 'No one', et: 'Mitte keegi', lv: 'Neviens' },
  bulk: { en: 'Has the bulk mail module', et: 'Massmeili moodul on olemas', lv: 'Ir masveida pasta modulis' },
  save: { en: 'Save', et: 'Salvesta', lv: 'Saglabāt' },
  new: { en: 'New company…', et: 'Uus ettevõte…', lv: 'Jauns uzņēmums…' },
  'new-title': { en: 'New company', et: 'Uus ettevõte', lv: 'Jauns uzņēmums' },
  'new-text': {
    en: 'A new company has no users. Add them one by one or from a table.',
    et: 'Uues ettevõttes ei ole veel kasutajaid. Lisa nad ükshaaval või tabelist.',
    lv: 'Jaunā uzņēmumā vēl nav lietotāju. Pievienojiet viņus pa vienam vai no tabulas.',
  },
  'new-yes': { en: 'Create', et: 'Loo ettevõte', lv: 'Izveidot' },
  cancel: { en: 'Cancel', et: 'Tühista', lv: 'Atcelt' },
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
    en: 'Drop a file here or paste its content: exported cards, an .env file, or a swaks command. Passwords are not imported.',
    et: 'Lohista fail siia või kleebi selle sisu: salvestatud kaardid, .env-fail või swaksi käsk. Salasõnu ei impordita.',
    lv: 'Ievelciet failu šeit vai ielīmējiet tā saturu: saglabātas kartiņas, .env failu vai swaks komandu. Paroles netiek pārņemtas.',
  },
  'import-choose': { en: 'Choose a file', et: 'Vali fail', lv: 'Izvēlēties failu' },
  'import-content': { en: 'Content', et: 'Sisu', lv: 'Saturs' },
  'import-yes': { en: 'Load', et: 'Laadi', lv: 'Ielādēt' },
} satisfies Messages
