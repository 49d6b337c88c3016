import type { Messages } from '@saatja/ui'

export const startWords = {
  new: { en: 'New run', et: 'Uus saatmine', lv: 'Jauns sūtījums' },
  user: { en: 'User', et: 'Kasutaja', lv: 'Lietotājs' },
  messages: { en: 'Messages', et: 'Kirjad', lv: 'Vēstules' },
  sample: { en: 'Sample invoices', et: 'Näidisarved', lv: 'Parauga rēķini' },
  count: { en: 'Number of messages', et: 'Kirjade arv', lv: 'Vēstuļu skaits' },
  'count-note': { en: '1 to 1,000', et: '1 kuni 1000', lv: 'no 1 līdz 1000' },
  'count-wrong': {
    en: 'Enter a whole number from 1 to 1,000.',
    et: 'Sisesta täisarv vahemikus 1 kuni 1000.',
    lv: 'Ievadiet veselu skaitli no 1 līdz 1000.',
  },
  where: { en: 'Where to', et: 'Kuhu', lv: 'Uz kurieni' },
  'to-sandbox': { en: 'Sandbox', et: 'Liivakast', lv: 'Smilškaste' },
  'to-sandbox-detail': {
    en: 'nothing is really sent',
    et: 'päriselt ei saadeta midagi',
    lv: 'īstas vēstules netiek sūtītas',
  },
  'to-real': { en: 'Real server', et: 'Päris server', lv: 'Īstais serveris' },
  'to-real-detail': {
    en: 'real messages are sent',
    et: 'saadetakse päriskirjad',
    lv: 'tiek sūtītas īstas vēstules',
  },
  everyone: {
    en: 'One message to every user ({count})',
    et: 'Igale kasutajale üks kiri ({count})',
    lv: 'Katram lietotājam viena vēstule ({count})',
  },
  file: { en: 'From a file', et: 'Failist', lv: 'No faila' },
  content: {
    en: 'Table of messages (or JSON)',
    et: 'Kirjade tabel (või JSON)',
    lv: 'Vēstuļu tabula (vai JSON)',
  },
  'content-example': {
    en: 'to;name;number;attachment',
    et: 'saaja;nimi;number;manus',
    lv: 'saņēmējs;vārds;numurs;pielikums',
  },
  choose: { en: 'Choose files', et: 'Vali failid', lv: 'Izvēlēties failus' },
  example: { en: 'Fill in an example', et: 'Täida näitega', lv: 'Aizpildīt ar piemēru' },
  'file-note': {
    en: 'Drop files here or choose them: a table from a spreadsheet (CSV) with the column “to”, and the attachments that it names in the column “attachment”.',
    et: 'Lohista failid siia või vali need: tabel (CSV), milles on veerg „saaja”, ja manused, mille failinimed on veerus „manus”.',
    lv: 'Ievelciet failus šeit vai izvēlieties tos: tabulu (CSV) ar kolonnu „saņēmējs” un pielikumus, kas norādīti kolonnā „pielikums”.',
  },
  attachments: { en: 'Attachments', et: 'Manused', lv: 'Pielikumi' },
  'remove-file': { en: 'Remove {name}', et: 'Eemalda {name}', lv: 'Noņemt {name}' },
  subject: { en: 'Subject', et: 'Teema', lv: 'Temats' },
  text: { en: 'Text', et: 'Tekst', lv: 'Teksts' },
  braces: {
    en: 'For all messages. A column name in braces is replaced with the value in that column: {fields}',
    et: 'Kehtib kõigi kirjade kohta. Looksulgudes veerunime asemele pannakse selle veeru lahtri sisu: {fields}',
    lv: 'Visām vēstulēm. Figūriekavās ierakstīta kolonnas nosaukuma vietā būs šīs kolonnas vērtība: {fields}',
  },
  'no-to': {
    en: 'The table has no column “to”. Rename the column with the addresses to “to”.',
    et: 'Tabelis ei ole veergu „saaja”. Pane aadresside veerule nimeks „saaja”.',
    lv: 'Tabulā nav kolonnas „saņēmējs”. Nosauciet tā kolonnu, kurā ir adreses.',
  },
  'rows-wrong': {
    en: {
      one: '{count} row has no valid address: {rows}. Correct or remove it.',
      other: '{count} rows have no valid address: {rows}. Correct or remove them.',
    },
    et: {
      one: '{count} real on aadress puudu või vigane: {rows}. Paranda aadress või kustuta rida.',
      other: '{count} real on aadress puudu või vigane: {rows}. Paranda aadressid või kustuta read.',
    },
    lv: {
      zero: '{count} rindās nav derīgas adreses: {rows}. Izlabojiet vai izdzēsiet šīs rindas.',
      one: '{count} rindā nav derīgas adreses: {rows}. Izlabojiet vai izdzēsiet šo rindu.',
      other: '{count} rindās nav derīgas adreses: {rows}. Izlabojiet vai izdzēsiet šīs rindas.',
    },
  },
  'braces-unknown': {
    en: 'The table has no column for {names}. Use one of these: {fields}',
    et: 'Tabelis ei ole veergu, mille nimi on {names}. Kirjuta üks neist: {fields}',
    lv: 'Tabulā nav kolonnas ar nosaukumu {names}. Ierakstiet kādu no šiem nosaukumiem: {fields}',
  },
  'files-unused': {
    en: 'Not attached to any message: {names}. Enter the file name in the column “attachment”, attach the file to every message, or remove it.',
    et: 'Ühegi kirjaga ei lähe kaasa: {names}. Kirjuta failinimi veergu „manus”, lisa fail kõigile kirjadele või eemalda see.',
    lv: 'Netiek pievienots nevienai vēstulei: {names}. Ierakstiet faila nosaukumu kolonnā „pielikums”, pievienojiet failu visām vēstulēm vai noņemiet to.',
  },
  'files-unnamed': {
    en: 'Not attached to any message: {names}. Enter the file name in the JSON, or remove the file.',
    et: 'Ühegi kirjaga ei lähe kaasa: {names}. Lisa failinimi JSON-i või eemalda fail.',
    lv: 'Netiek pievienots nevienai vēstulei: {names}. Norādiet faila nosaukumu JSON datos vai noņemiet failu.',
  },
  'file-goes': {
    en: { one: 'attached to {count} message', other: 'attached to {count} messages' },
    et: { one: 'läheb kaasa {count} kirjaga', other: 'läheb kaasa {count} kirjaga' },
    lv: {
      zero: 'pievienots {count} vēstulēm',
      one: 'pievienots {count} vēstulei',
      other: 'pievienots {count} vēstulēm',
    },
  },
  'file-to-all': {
    en: 'Attach to every message',
    et: 'Lisa kõigile kirjadele',
    lv: 'Pievienot visām vēstulēm',
  },
  'list-read': { en: 'Read from {name}', et: 'Loetud failist {name}', lv: 'Nolasīts no faila {name}' },
  'message-wrong': {
    en: 'Message {number} has no valid address. Correct the address or remove the message.',
    et: '{number}. kirja aadress on puudu või vigane. Paranda aadress või kustuta kiri.',
    lv: '{number}. vēstulei nav derīgas adreses. Izlabojiet adresi vai izdzēsiet vēstuli.',
  },
  'row-refused': {
    en: 'Row {row} was not accepted: {reason}',
    et: '{row}. rida ei sobi. Täpsemalt: {reason}',
    lv: '{row}. rinda nav derīga. Sīkāk: {reason}',
  },
  'block-content': {
    en: 'Choose or paste a table first.',
    et: 'Kõigepealt vali või kleebi tabel.',
    lv: 'Vispirms izvēlieties vai ielīmējiet tabulu.',
  },
  'block-no-rows': {
    en: 'The table has no rows below the column names.',
    et: 'Tabelis ei ole veerunimede all ühtegi rida.',
    lv: 'Tabulā zem kolonnu nosaukumiem nav nevienas rindas.',
  },
  'block-subject': {
    en: 'Enter the subject first.',
    et: 'Kõigepealt sisesta teema.',
    lv: 'Vispirms ievadiet tematu.',
  },
  'block-count': {
    en: 'Enter the number of messages first.',
    et: 'Kõigepealt sisesta kirjade arv.',
    lv: 'Vispirms ievadiet vēstuļu skaitu.',
  },
  'block-problem': {
    en: 'Fix the problem shown above first.',
    et: 'Kõigepealt kõrvalda ülal näidatud viga.',
    lv: 'Vispirms novērsiet iepriekš parādīto kļūdu.',
  },
  'files-missing': {
    en: 'Choose these attachments too: {names}',
    et: 'Vali ka need manused: {names}',
    lv: 'Izvēlieties arī šos pielikumus: {names}',
  },
  name: { en: 'Name of the run', et: 'Saatmise nimi', lv: 'Sūtījuma nosaukums' },
  'name-sample': { en: 'Invoices {at}', et: 'Arved {at}', lv: 'Rēķini {at}' },
  'name-everyone': {
    en: 'To every user {at}',
    et: 'Kõigile kasutajatele {at}',
    lv: 'Visiem lietotājiem {at}',
  },
  'name-file': { en: 'Messages {at}', et: 'Kirjad {at}', lv: 'Vēstules {at}' },
  start: { en: 'Start', et: 'Alusta', lv: 'Sākt' },
  'start-real': { en: 'Send for real…', et: 'Saada päriselt…', lv: 'Sūtīt īstas vēstules…' },
  known: {
    en: 'All of these messages are already in that run, so nothing was added.',
    et: 'Kõik need kirjad on selles saatmises juba olemas, seega ei lisatud midagi.',
    lv: 'Visas šīs vēstules sūtījumā jau ir, tāpēc nekas netika pievienots.',
  },
  open: { en: 'Open the run', et: 'Ava saatmine', lv: 'Atvērt sūtījumu' },
} satisfies Messages
