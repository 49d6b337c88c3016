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
  'table-text': {
    en: 'Paste the table or choose a CSV file from Excel. The first row must contain the column names: code, name, e-mail, mail sender, provider, mail server, SSL/TLS, user name, password. If a column is missing, its values on the cards do not change.',
    et: 'Kleebi tabel või vali Excelis salvestatud CSV-fail. Esimesel real peavad olema veergude nimed: kood, nimi, e-post, meili saatja, teenusepakkuja, meili server, SSL/TLS, kasutajanimi, salasõna. Kui mõni veerg puudub, jäävad selle väärtused kaartidel muutmata.',
    lv: 'Ielīmējiet tabulu vai izvēlieties programmā Excel saglabātu CSV failu. Pirmajā rindā jābūt kolonnu nosaukumiem: kods, vārds, e-pasts, pasta sūtītājs, pakalpojumu sniedzējs, serveris, SSL/TLS, lietotājvārds, parole. Ja kādas kolonnas trūkst, tās vērtības kartiņās nemainās.',
  },
  'table-column': { en: 'Column', et: 'Veerg', lv: 'Kolonna' },
  'table-added': {
    en: { one: '{count} user will be added', other: '{count} users will be added' },
    et: { one: 'Lisatakse {count} kasutaja', other: 'Lisatakse {count} kasutajat' },
    lv: {
      zero: 'Tiks pievienoti {count} lietotāji',
      one: 'Tiks pievienots {count} lietotājs',
      other: 'Tiks pievienoti {count} lietotāji',
    },
  },
  'table-changed': {
    en: { one: '{count} user will be changed', other: '{count} users will be changed' },
    et: { one: 'Muudetakse {count} kasutajat', other: 'Muudetakse {count} kasutajat' },
    lv: {
      zero: 'Tiks mainīti {count} lietotāji',
      one: 'Tiks mainīts {count} lietotājs',
      other: 'Tiks mainīti {count} lietotāji',
    },
  },
  'table-same': {
    en: '{count} unchanged',
    et: '{count} jääb muutmata',
    lv: 'nemainīti paliek: {count}',
  },
  'table-wrong': {
    en: 'Row {row}: {problem}',
    et: '{row}. rida: {problem}',
    lv: '{row}. rinda: {problem}',
  },
  'table-code': {
    en: 'the code must have 1 to 32 characters: A to Z, digits, “-”, or “_”',
    et: 'koodis peab olema 1–32 märki: tähed A–Z, numbrid, „-” või „_”',
    lv: 'kodā jābūt 1–32 rakstzīmēm: burtiem no A līdz Z, cipariem, „-” vai „_”',
  },
  'table-twice': {
    en: 'the code {code} appears twice',
    et: 'kood {code} on tabelis kaks korda',
    lv: 'kods {code} tabulā ir divreiz',
  },
  'table-no-email': {
    en: 'an email address is missing',
    et: 'e-posti aadress puudub',
    lv: 'trūkst e-pasta adreses',
  },
  'table-email': {
    en: '“{value}” is not an email address',
    et: '„{value}” ei ole e-posti aadress',
    lv: '„{value}” nav e-pasta adrese',
  },
  'table-sender': {
    en: 'the mail sender “{value}” does not exist; enter a name from the list on the card',
    et: 'meili saatjat „{value}” ei ole; kirjuta nimi, mis on kaardi loendis',
    lv: 'nezināms pasta sūtītājs „{value}”; ierakstiet nosaukumu no kartiņas saraksta',
  },
  'table-provider': {
    en: 'the provider “{value}” does not exist; enter a name from the list on the card',
    et: 'teenusepakkujat „{value}” ei ole; kirjuta nimi, mis on kaardi loendis',
    lv: 'nezināms pakalpojumu sniedzējs „{value}”; ierakstiet nosaukumu no kartiņas saraksta',
  },
  'table-security': {
    en: '“{value}” is not an encryption option; enter tls, starttls, or none',
    et: '„{value}” ei ole krüpteerimisviis; kirjuta tls, starttls või none',
    lv: '„{value}” nav šifrēšanas veids; ierakstiet tls, starttls vai none',
  },
  'table-example': {
    en: 'code;name;email;username',
    et: 'kood;nimi;e-post;kasutajanimi',
    lv: 'kods;vārds;e-pasts;lietotājvārds',
  },
  'table-no-code': {
    en: 'The column “code” is missing.',
    et: 'Veerg „kood” puudub.',
    lv: 'Trūkst kolonnas „kods”.',
  },
  'table-unknown': {
    en: 'Columns not used: {columns}',
    et: 'Kasutamata veerud: {columns}',
    lv: 'Netiek izmantotas kolonnas: {columns}',
  },
  'table-nothing': {
    en: 'The table contains nothing to save.',
    et: 'Tabelis ei ole midagi salvestada.',
    lv: 'Tabulā nav nekā, ko saglabāt.',
  },
  'table-first': {
    en: 'Choose or paste a table first.',
    et: 'Kõigepealt vali või kleebi tabel.',
    lv: 'Vispirms izvēlieties vai ielīmējiet tabulu.',
  },
  'table-yes': {
    en: { one: 'Save {count} card', other: 'Save {count} cards' },
    et: { one: 'Salvesta {count} kaart', other: 'Salvesta {count} kaarti' },
    lv: {
      zero: 'Saglabāt {count} kartiņas',
      one: 'Saglabāt {count} kartiņu',
      other: 'Saglabāt {count} kartiņas',
    },
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
