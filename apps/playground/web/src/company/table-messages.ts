import type { Messages } from '@saatja/ui'

/** A table of users that is read before it is saved; shown only in its dialog. */
export const tableWords = {
  text: {
    en: 'Paste the table or choose a CSV file from Excel. The first row must contain the column names: code, name, e-mail, mail sender, provider, mail server, SSL/TLS, user name, password. If a column is missing, its values on the cards do not change.',
    et: 'Kleebi tabel või vali Excelis salvestatud CSV-fail. Esimesel real peavad olema veergude nimed: kood, nimi, e-post, meili saatja, teenusepakkuja, meili server, SSL/TLS, kasutajanimi, salasõna. Kui mõni veerg puudub, jäävad selle väärtused kaartidel muutmata.',
    lv: 'Ielīmējiet tabulu vai izvēlieties programmā Excel saglabātu CSV failu. Pirmajā rindā jābūt kolonnu nosaukumiem: kods, vārds, e-pasts, pasta sūtītājs, pakalpojumu sniedzējs, serveris, SSL/TLS, lietotājvārds, parole. Ja kādas kolonnas trūkst, tās vērtības kartiņās nemainās.',
  },
  added: {
    en: { one: '{count} user will be added', other: '{count} users will be added' },
    et: { one: 'Lisatakse {count} kasutaja', other: 'Lisatakse {count} kasutajat' },
    lv: {
      zero: 'Tiks pievienoti {count} lietotāji',
      one: 'Tiks pievienots {count} lietotājs',
      other: 'Tiks pievienoti {count} lietotāji',
    },
  },
  changed: {
    en: { one: '{count} user will be changed', other: '{count} users will be changed' },
    et: { one: 'Muudetakse {count} kasutajat', other: 'Muudetakse {count} kasutajat' },
    lv: {
      zero: 'Tiks mainīti {count} lietotāji',
      one: 'Tiks mainīts {count} lietotājs',
      other: 'Tiks mainīti {count} lietotāji',
    },
  },
  same: {
    en: '{count} unchanged',
    et: '{count} jääb muutmata',
    lv: 'nemainīti paliek: {count}',
  },
  wrong: {
    en: 'Row {row}: {problem}',
    et: '{row}. rida: {problem}',
    lv: '{row}. rinda: {problem}',
  },
  code: {
    en: 'the code must have 1 to 32 characters: A to Z, digits, “-”, or “_”',
    et: 'koodis peab olema 1–32 märki: tähed A–Z, numbrid, „-” või „_”',
    lv: 'kodā jābūt 1–32 rakstzīmēm: burtiem no A līdz Z, cipariem, „-” vai „_”',
  },
  twice: {
    en: 'the code {code} appears twice',
    et: 'kood {code} on tabelis kaks korda',
    lv: 'kods {code} tabulā ir divreiz',
  },
  'no-email': {
    en: 'an email address is missing',
    et: 'e-posti aadress puudub',
    lv: 'trūkst e-pasta adreses',
  },
  email: {
    en: '“{value}” is not an email address',
    et: '„{value}” ei ole e-posti aadress',
    lv: '„{value}” nav e-pasta adrese',
  },
  sender: {
    en: 'the mail sender “{value}” does not exist; enter a name from the list on the card',
    et: 'meili saatjat „{value}” ei ole; kirjuta nimi, mis on kaardi loendis',
    lv: 'nezināms pasta sūtītājs „{value}”; ierakstiet nosaukumu no kartiņas saraksta',
  },
  provider: {
    en: 'the provider “{value}” does not exist; enter a name from the list on the card',
    et: 'teenusepakkujat „{value}” ei ole; kirjuta nimi, mis on kaardi loendis',
    lv: 'nezināms pakalpojumu sniedzējs „{value}”; ierakstiet nosaukumu no kartiņas saraksta',
  },
  security: {
    en: '“{value}” is not an encryption option; enter tls, starttls, or none',
    et: '„{value}” ei ole krüpteerimisviis; kirjuta tls, starttls või none',
    lv: '„{value}” nav šifrēšanas veids; ierakstiet tls, starttls vai none',
  },
  example: {
    en: 'code;name;email;username',
    et: 'kood;nimi;e-post;kasutajanimi',
    lv: 'kods;vārds;e-pasts;lietotājvārds',
  },
  'no-code': {
    en: 'The column “code” is missing.',
    et: 'Veerg „kood” puudub.',
    lv: 'Trūkst kolonnas „kods”.',
  },
  unknown: {
    en: 'Columns not used: {columns}',
    et: 'Kasutamata veerud: {columns}',
    lv: 'Netiek izmantotas kolonnas: {columns}',
  },
  nothing: {
    en: 'The table contains nothing to save.',
    et: 'Tabelis ei ole midagi salvestada.',
    lv: 'Tabulā nav nekā, ko saglabāt.',
  },
  first: {
    en: 'Choose or paste a table first.',
    et: 'Kõigepealt vali või kleebi tabel.',
    lv: 'Vispirms izvēlieties vai ielīmējiet tabulu.',
  },
  yes: {
    en: { one: 'Save {count} card', other: 'Save {count} cards' },
    et: { one: 'Salvesta {count} kaart', other: 'Salvesta {count} kaarti' },
    lv: {
      zero: 'Saglabāt {count} kartiņas',
      one: 'Saglabāt {count} kartiņu',
      other: 'Saglabāt {count} kartiņas',
    },
  },
} satisfies Messages
