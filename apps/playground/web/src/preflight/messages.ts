import type { Messages } from '@saatja/ui'

/** Words around a report. */
export const preflightWords = {
  title: { en: 'Will it arrive?', et: 'Kas kiri jõuab kohale?', lv: 'Vai vēstule pienāks?' },
  intro: {
    en: 'See before you send whether receiving servers will trust your mail. Each row is one domain and one route.',
    et: 'Siin näed enne saatmist, kas saajate serverid sinu kirju usaldavad. Igal real on üks domeen ja üks saatmisviis.',
    lv: 'Šeit pirms sūtīšanas redzams, vai saņēmēju serveri uzticēsies jūsu vēstulēm. Katrā rindā ir viens domēns un viens sūtīšanas veids.',
  },
  back: {
    en: 'All domains and routes',
    et: 'Kõik domeenid ja saatmisviisid',
    lv: 'Visi domēni un sūtīšanas veidi',
  },
  user: { en: 'User', et: 'Kasutaja', lv: 'Lietotājs' },
  card: { en: 'Open the card', et: 'Ava kaart', lv: 'Atvērt kartiņu' },
  unsaved: {
    en: 'Includes the changes on the card that are not saved yet.',
    et: 'Arvestatud on ka kaardi salvestamata muudatusi.',
    lv: 'Ņemtas vērā arī kartiņas nesaglabātās izmaiņas.',
  },
  source: { en: 'DNS records from', et: 'DNS-kirjed võetakse', lv: 'DNS ieraksti no' },
  sandbox: { en: 'Sandbox', et: 'Liivakastist', lv: 'Smilškastes' },
  'sandbox-detail': {
    en: 'Sample records on this computer that you can edit',
    et: 'Näidiskirjed selles arvutis, mida saad muuta',
    lv: 'Paraugu ieraksti šajā datorā, kurus varat mainīt',
  },
  real: { en: 'Real DNS', et: 'Päris DNS-ist', lv: 'Īstā DNS' },
  'real-detail': {
    en: 'Name servers on the internet; they see the domain',
    et: 'Nimeserverid internetis; need saavad domeeni teada',
    lv: 'DNS serveri internetā; tie uzzina domēna nosaukumu',
  },
  'delivers-note': {
    en: 'Receivers can verify that the mail is really from this domain. The content and the number of messages also matter.',
    et: 'Saajate serverid saavad kontrollida, kas kirjad on tõesti sellest domeenist. Oluline on ka kirjade sisu ja hulk.',
    lv: 'Saņēmēju serveri var pārliecināties, ka vēstules tiešām ir no šī domēna. Nozīme ir arī saturam un vēstuļu skaitam.',
  },
  'suspect-note': {
    en: 'Messages can end up in the junk folder or be rejected.',
    et: 'Kirjad võidakse panna rämpsposti kausta või tagasi lükata.',
    lv: 'Vēstules var nonākt surogātpasta mapē vai tikt noraidītas.',
  },
  'refused-note': {
    en: 'The domain owner asks receivers to reject mail that fails verification.',
    et: 'Domeeni omanik palub saajate serveritel kirjad, mis kontrolli ei läbi, tagasi lükata.',
    lv: 'Domēna īpašnieks lūdz saņēmēju serverus noraidīt vēstules, kas neiztur pārbaudi.',
  },
  'unknown-note': {
    en: 'An important record could not be read, or the result shows only after a message is sent.',
    et: 'Olulist kirjet ei õnnestunud lugeda või selgub tulemus alles pärast kirja saatmist.',
    lv: 'Svarīgu ierakstu neizdevās nolasīt, vai arī rezultāts būs redzams tikai pēc vēstules nosūtīšanas.',
  },
  findings: { en: 'What was found', et: 'Mis selgus', lv: 'Kas tika atklāts' },
  fine: {
    en: 'No problems were found.',
    et: 'Probleeme ei leitud.',
    lv: 'Problēmas netika atrastas.',
  },
  apply: { en: 'Set it on the card', et: 'Määra kaardil', lv: 'Iestatīt kartiņā' },
} satisfies Messages

/** Words of the list of a company. */
export const companyWords = {
  none: {
    en: 'The company has no users yet.',
    et: 'Ettevõttel ei ole veel kasutajaid.',
    lv: 'Uzņēmumam vēl nav lietotāju.',
  },
  domain: { en: 'Domain', et: 'Domeen', lv: 'Domēns' },
  route: { en: 'Route', et: 'Saatmisviis', lv: 'Sūtīšanas veids' },
  users: { en: 'Users', et: 'Kasutajad', lv: 'Lietotāji' },
  verdict: { en: 'Receivers', et: 'Saajate serverid', lv: 'Saņēmēju serveri' },
  delivers: { en: 'trust', et: 'usaldavad', lv: 'uzticas' },
  suspect: { en: 'distrust', et: 'ei usalda', lv: 'neuzticas' },
  refused: { en: 'reject', et: 'lükkavad tagasi', lv: 'noraida' },
  unknown: { en: 'not known', et: 'teadmata', lv: 'nav zināms' },
  changes: {
    en: { one: '{count} change to DNS recommended', other: '{count} changes to DNS recommended' },
    et: { one: 'Soovitatav on {count} muudatus DNS-is', other: 'Soovitatav on {count} muudatust DNS-is' },
    lv: 'Ieteicamās DNS izmaiņas: {count}',
  },
  more: { en: 'and {count} more', et: 'ja veel {count}', lv: 'un vēl {count}' },
} satisfies Messages

/** Words of the proposed changes and the message to the owner of the domain. */
export const changeWords = {
  title: { en: 'What to change in DNS', et: 'Mida DNS-is muuta', lv: 'Ko mainīt DNS' },
  host: {
    en: 'Change the records at {name} (name servers: {servers}).',
    et: 'Kirjeid saab muuta teenuses {name} (nimeserverid: {servers}).',
    lv: 'Ieraksti jāmaina pakalpojumā {name} (DNS serveri: {servers}).',
  },
  'host-unknown': {
    en: 'Name servers of the domain: {servers}',
    et: 'Domeeni nimeserverid: {servers}',
    lv: 'Domēna DNS serveri: {servers}',
  },
  add: { en: 'Add a record', et: 'Lisa kirje', lv: 'Pievienojiet ierakstu' },
  replace: { en: 'Change a record', et: 'Muuda kirjet', lv: 'Mainiet ierakstu' },
  remove: { en: 'Delete a record', et: 'Kustuta kirje', lv: 'Izdzēsiet ierakstu' },
  type: { en: 'Type', et: 'Tüüp', lv: 'Tips' },
  name: { en: 'Name', et: 'Nimi', lv: 'Nosaukums' },
  'name-full': { en: 'full name: {name}', et: 'täielik nimi: {name}', lv: 'pilns nosaukums: {name}' },
  before: { en: 'Current value', et: 'Praegune väärtus', lv: 'Pašreizējā vērtība' },
  after: { en: 'New value', et: 'Uus väärtus', lv: 'Jaunā vērtība' },
  value: { en: 'Value', et: 'Väärtus', lv: 'Vērtība' },
  'copy-type': { en: 'Copy the type', et: 'Kopeeri tüüp', lv: 'Kopēt tipu' },
  'copy-record': { en: 'Copy the whole record', et: 'Kopeeri kogu kirje', lv: 'Kopēt visu ierakstu' },
  'copy-name': { en: 'Copy the name', et: 'Kopeeri nimi', lv: 'Kopēt nosaukumu' },
  'copy-value': { en: 'Copy the value', et: 'Kopeeri väärtus', lv: 'Kopēt vērtību' },
  afterwards: { en: 'After this change:', et: 'Pärast seda muudatust:', lv: 'Pēc šīm izmaiņām:' },
  try: { en: 'Try it in the sandbox', et: 'Proovi liivakastis', lv: 'Izmēģināt smilškastē' },
  handover: {
    en: 'Message to the domain owner',
    et: 'Kiri domeeni omanikule',
    lv: 'Vēstule domēna īpašniekam',
  },
  'handover-note': {
    en: 'The message contains everything that the change requires.',
    et: 'Kirjas on kõik, mida muudatuseks vaja on.',
    lv: 'Vēstulē ir viss, kas izmaiņām vajadzīgs.',
  },
  language: { en: 'Language of the message', et: 'Kirja keel', lv: 'Vēstules valoda' },
  subject: { en: 'Subject', et: 'Teema', lv: 'Temats' },
  read: { en: 'Read the message', et: 'Loe kirja', lv: 'Lasīt vēstuli' },
  'copy-handover': { en: 'Copy the message', et: 'Kopeeri kiri', lv: 'Kopēt vēstuli' },
} satisfies Messages

/** Words of the two senders side by side. */
export const comparisonWords = {
  title: { en: 'With and without Reply-To', et: 'Reply-To-ga ja ilma', lv: 'Ar Reply-To un bez tā' },
  note: {
    en: 'What would change if this user’s messages were sent with a rewritten sender address. Nothing has been changed yet.',
    et: 'Mis muutuks, kui selle kasutaja kirjad saadetaks ümberkirjutatud saatja aadressiga. Midagi ei ole veel muudetud.',
    lv: 'Kas mainītos, ja šī lietotāja vēstules tiktu sūtītas ar pārrakstītu sūtītāja adresi. Nekas vēl nav mainīts.',
  },
  now: { en: 'In use: {sender}', et: 'Kasutusel: {sender}', lv: 'Tiek izmantots: {sender}' },
  other: { en: 'Instead: {sender}', et: 'Selle asemel: {sender}', lv: 'Tā vietā: {sender}' },
  from: { en: 'Recipients see', et: 'Saaja näeb', lv: 'Saņēmējs redz' },
  replies: { en: 'Replies go to', et: 'Vastuste saaja', lv: 'Atbildes saņem' },
  bounces: { en: 'Bounces go to', et: 'Tagasipõrgete saaja', lv: 'Atlēkušās vēstules saņem' },
  receivers: { en: 'Receivers', et: 'Saajate serverid', lv: 'Saņēmēju serveri' },
  better: {
    en: 'Receivers would trust this sender more, and no change to DNS is needed.',
    et: 'Seda saatjat usaldataks rohkem ja DNS-is ei ole vaja midagi muuta.',
    lv: 'Saņēmēju serveri šim sūtītājam uzticētos vairāk, un DNS nekas nav jāmaina.',
  },
  use: {
    en: 'Set this sender on the card',
    et: 'Määra kaardil see saatja',
    lv: 'Iestatīt kartiņā šo sūtītāju',
  },
} satisfies Messages

/** Words of the records that can be changed, and of what was asked. */
export const zoneWords = {
  title: { en: 'Records of {domain}', et: 'Domeeni {domain} kirjed', lv: 'Domēna {domain} ieraksti' },
  note: {
    en: 'Change a record and see how the result changes. This is only the sandbox: real DNS does not change.',
    et: 'Muuda kirjet ja vaata, kuidas tulemus muutub. See on ainult liivakast: päris DNS jääb samaks.',
    lv: 'Mainiet ierakstu un vērojiet, kā mainās rezultāts. Tā ir tikai smilškaste: īstais DNS nemainās.',
  },
  'real-note': {
    en: 'These records are from real DNS. To try changes, copy them to the sandbox.',
    et: 'Need kirjed on päris DNS-ist. Muudatuste proovimiseks kopeeri need liivakasti.',
    lv: 'Šie ieraksti ir no īstā DNS. Lai izmēģinātu izmaiņas, nokopējiet tos smilškastē.',
  },
  take: { en: 'Copy to the sandbox', et: 'Kopeeri liivakasti', lv: 'Kopēt smilškastē' },
  record: { en: 'Record {count}', et: '{count}. kirje', lv: '{count}. ieraksts' },
  name: { en: 'Name', et: 'Nimi', lv: 'Nosaukums' },
  type: { en: 'Type', et: 'Tüüp', lv: 'Tips' },
  value: { en: 'Value', et: 'Väärtus', lv: 'Vērtība' },
  remove: { en: 'Delete this record', et: 'Kustuta see kirje', lv: 'Izdzēst šo ierakstu' },
  add: { en: 'Add a record', et: 'Lisa kirje', lv: 'Pievienot ierakstu' },
  restore: { en: 'Restore the sample records', et: 'Taasta näidiskirjed', lv: 'Atjaunot parauga ierakstus' },
  empty: {
    en: 'The sandbox has no records for this domain.',
    et: 'Liivakastis ei ole selle domeeni kirjeid.',
    lv: 'Smilškastē šim domēnam nav ierakstu.',
  },
  'empty-real': {
    en: 'No records were found for this domain.',
    et: 'Selle domeeni kirjeid ei leitud.',
    lv: 'Šim domēnam ieraksti netika atrasti.',
  },
  'name-wrong': {
    en: 'DNS does not allow this name. Use @ for the domain itself.',
    et: 'DNS sellist nime ei luba. Domeeni enda tähistamiseks kirjuta @.',
    lv: 'DNS šādu nosaukumu neatļauj. Pašam domēnam ierakstiet @.',
  },
  'value-wrong': {
    en: 'This value is not valid for the type {type}, so the record is ignored.',
    et: 'See väärtus tüübile {type} ei sobi, seetõttu kirjega ei arvestata.',
    lv: 'Šī vērtība tipam {type} neder, tāpēc ieraksts netiek ņemts vērā.',
  },
  asked: {
    en: { one: '{count} DNS query', other: '{count} DNS queries' },
    et: { one: '{count} DNS-päring', other: '{count} DNS-päringut' },
    lv: { zero: '{count} DNS vaicājumu', one: '{count} DNS vaicājums', other: '{count} DNS vaicājumi' },
  },
  'no-name': { en: 'this name does not exist', et: 'sellist nime ei ole', lv: 'šāds nosaukums neeksistē' },
  'no-data': { en: 'this record does not exist', et: 'sellist kirjet ei ole', lv: 'šāds ieraksts neeksistē' },
  unaskable: { en: 'cannot be queried', et: 'päringut ei saa teha', lv: 'vaicājums nav iespējams' },
  failed: { en: 'no reply', et: 'vastust ei tulnud', lv: 'atbildes nav' },
} satisfies Messages
