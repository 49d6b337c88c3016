import type { Messages } from '@saatja/ui'

export const bulkWords = {
  title: { en: 'Bulk mail', et: 'Massmeil', lv: 'Masveida pasts' },
  intro: {
    en: 'Send many messages from one user at the rate the provider allows: to the sandbox on this computer or to the real recipients.',
    et: 'Saada ühe kasutaja nimel palju kirju nii kiiresti, kui teenusepakkuja lubab: kas selle arvuti liivakasti või päris saajatele.',
    lv: 'Sūtiet viena lietotāja vārdā daudz vēstuļu tik ātri, cik atļauj pakalpojumu sniedzējs: uz šī datora smilškasti vai īstiem saņēmējiem.',
  },
  'intro-hosted': {
    en: 'Send many messages from one user at the rate the provider allows. They go to the sandbox on this computer.',
    et: 'Saada ühe kasutaja nimel palju kirju nii kiiresti, kui teenusepakkuja lubab. Kirjad jõuavad selle arvuti liivakasti.',
    lv: 'Sūtiet viena lietotāja vārdā daudz vēstuļu tik ātri, cik atļauj pakalpojumu sniedzējs. Vēstules nonāk šī datora smilškastē.',
  },
  sandbox: { en: 'Sandbox', et: 'Liivakast', lv: 'Smilškaste' },
  real: { en: 'Real server', et: 'Päris server', lv: 'Īstais serveris' },
  'real-left': {
    en: 'Real messages that were not sent before the program ended stay here, paused, until you resume them.',
    et: 'Päriskirjad, mis jäid programmi lõppedes saatmata, ootavad siin peatatuna, kuni jätkad nende saatmist.',
    lv: 'Īstās vēstules, kas palika nenosūtītas, kad programma tika aizvērta, paliek šeit apturētas, līdz sūtīšanu turpināsiet.',
  },
  memory: {
    en: 'Runs are kept in memory only and are lost when you restart.',
    et: 'Saatmised on ainult mälus: taaskäivitamisel need kaovad.',
    lv: 'Sūtījumi tiek glabāti tikai atmiņā: pēc restartēšanas tie būs zuduši.',
  },
  runs: { en: 'Runs', et: 'Saatmised', lv: 'Sūtījumi' },
  back: { en: 'All runs', et: 'Kõik saatmised', lv: 'Visi sūtījumi' },
  loading: { en: 'Loading…', et: 'Laadin…', lv: 'Ielādē…' },
  'none-title': { en: 'No runs yet', et: 'Saatmisi veel ei ole', lv: 'Sūtījumu vēl nav' },
  'none-text': {
    en: 'Choose a user and select “Start”. You then see how fast the messages leave and what became of each.',
    et: 'Vali kasutaja ja vajuta „Alusta”. Seejärel näed, kui kiiresti kirju saadetakse ja mis igast kirjast sai.',
    lv: 'Izvēlieties lietotāju un nospiediet „Sākt”. Pēc tam redzēsiet, cik ātri vēstules tiek sūtītas un kas notika ar katru no tām.',
  },
  from: {
    en: '{user} through {server}',
    et: '{user} serveri {server} kaudu',
    lv: '{user} caur serveri {server}',
  },
  begun: { en: 'started {at}', et: 'alustatud {at}', lv: 'sākts {at}' },
  'real-inbox': {
    en: 'These messages go to their real recipients and do not appear in the sandbox inbox.',
    et: 'Need kirjad saadetakse päris saajatele ja liivakasti postkasti need ei jõua.',
    lv: 'Šīs vēstules tiek sūtītas īstajiem saņēmējiem un smilškastes pastkastē nenonāk.',
  },
  'to-returned': {
    en: 'View the returned mail',
    et: 'Vaata tagasi tulnud kirju',
    lv: 'Skatīt atgriezušās vēstules',
  },
  'to-inbox': {
    en: 'View the messages in the inbox',
    et: 'Vaata kirju postkastis',
    lv: 'Skatīt vēstules pastkastē',
  },
} satisfies Messages

export const startWords = {
  new: { en: 'New run', et: 'Uus saatmine', lv: 'Jauns sūtījums' },
  user: { en: 'User', et: 'Kasutaja', lv: 'Lietotājs' },
  letters: { en: 'Messages', et: 'Kirjad', lv: 'Vēstules' },
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

export const estimateWords = {
  messages: {
    en: { one: '{count} message', other: '{count} messages' },
    et: { one: '{count} kiri', other: '{count} kirja' },
    lv: { zero: '{count} vēstuļu', one: '{count} vēstule', other: '{count} vēstules' },
  },
  files: {
    en: { one: '{count} attachment', other: '{count} attachments' },
    et: { one: '{count} manus', other: '{count} manust' },
    lv: { zero: '{count} pielikumu', one: '{count} pielikums', other: '{count} pielikumi' },
  },
  through: {
    en: 'From {from} through {server}',
    et: 'Saatja {from}, server {server}',
    lv: 'Sūtītājs {from}, serveris {server}',
  },
  from: { en: 'From {from}', et: 'Saatja {from}', lv: 'Sūtītājs {from}' },
  'takes-minute': {
    en: 'Takes at least {time}: the provider allows {rate} a minute.',
    et: 'Kestab vähemalt {time}: teenusepakkuja lubab {rate} kirja minutis.',
    lv: 'Vajadzīgais laiks ir vismaz {time}: pakalpojumu sniedzējs atļauj {rate} vēstules minūtē.',
  },
  'takes-day': {
    en: 'Takes at least {time}: the provider allows {rate} a day.',
    et: 'Kestab vähemalt {time}: teenusepakkuja lubab {rate} kirja päevas.',
    lv: 'Vajadzīgais laiks ir vismaz {time}: pakalpojumu sniedzējs atļauj {rate} vēstules dienā.',
  },
  free: {
    en: 'The limits of this server are not known. The time is shown once messages have been sent.',
    et: 'Selle serveri piirangud ei ole teada: kestus selgub, kui esimesed kirjad on saadetud.',
    lv: 'Šī servera ierobežojumi nav zināmi: ilgums būs redzams, kad būs nosūtītas pirmās vēstules.',
  },
} satisfies Messages

export const againWords = {
  title: {
    en: 'Send these messages again?',
    et: 'Kas saata need kirjad uuesti?',
    lv: 'Vai sūtīt šīs vēstules vēlreiz?',
  },
  text: {
    en: {
      one: '{count} of these messages was already sent to the same recipients: “{name}”, {at}.',
      other: '{count} of these messages were already sent to the same recipients: “{name}”, {at}.',
    },
    et: {
      one: '{count} neist kirjadest on samadele saajatele juba saadetud: „{name}”, {at}.',
      other: '{count} neist kirjadest on samadele saajatele juba saadetud: „{name}”, {at}.',
    },
    lv: {
      zero: '{count} no šīm vēstulēm tiem pašiem saņēmējiem jau tika sūtītas: „{name}”, {at}.',
      one: '{count} no šīm vēstulēm tiem pašiem saņēmējiem jau tika sūtīta: „{name}”, {at}.',
      other: '{count} no šīm vēstulēm tiem pašiem saņēmējiem jau tika sūtītas: „{name}”, {at}.',
    },
  },
  yes: { en: 'Send again', et: 'Saada uuesti', lv: 'Sūtīt vēlreiz' },
} satisfies Messages

export const confirmWords = {
  title: {
    en: { one: 'Send {count} real message?', other: 'Send {count} real messages?' },
    et: { one: 'Kas saata {count} päriskiri?', other: 'Kas saata {count} päriskirja?' },
    lv: {
      zero: 'Vai sūtīt {count} īstu vēstuļu?',
      one: 'Vai sūtīt {count} īstu vēstuli?',
      other: 'Vai sūtīt {count} īstas vēstules?',
    },
  },
  text: {
    en: 'Sender: {from}. Server: {server}. The recipients will really receive these messages.',
    et: 'Saatja: {from}. Server: {server}. Saajad saavad need kirjad päriselt kätte.',
    lv: 'Sūtītājs: {from}. Serveris: {server}. Saņēmēji šīs vēstules patiešām saņems.',
  },
  final: {
    en: 'A message that has been sent cannot be taken back.',
    et: 'Saadetud kirja ei saa tagasi võtta.',
    lv: 'Nosūtītu vēstuli nevar atsaukt.',
  },
  no: { en: 'Don’t send', et: 'Ära saada', lv: 'Nesūtīt' },
  yes: {
    en: { one: 'Send {count} real message', other: 'Send {count} real messages' },
    et: { one: 'Saada {count} päriskiri', other: 'Saada {count} päriskirja' },
    lv: {
      zero: 'Sūtīt {count} īstu vēstuļu',
      one: 'Sūtīt {count} īstu vēstuli',
      other: 'Sūtīt {count} īstas vēstules',
    },
  },
} satisfies Messages

export const runWords = {
  progress: { en: 'Progress', et: 'Edenemine', lv: 'Gaita' },
  count: { en: '{done} of {all}', et: '{done}/{all}', lv: '{done} no {all}' },
  rate: { en: 'Current rate', et: 'Kiirus praegu', lv: 'Ātrums pašlaik' },
  'per-minute': { en: '{rate} a minute', et: '{rate} minutis', lv: '{rate} minūtē' },
  unmeasured: { en: 'not measured yet', et: 'veel mõõtmata', lv: 'vēl nav izmērīts' },
  limit: { en: 'Provider’s limit', et: 'Teenusepakkuja piirang', lv: 'Pakalpojumu sniedzēja ierobežojums' },
  unlimited: { en: 'none known', et: 'ei ole teada', lv: 'nav zināms' },
  'per-day': { en: '{count} a day', et: '{count} päevas', lv: '{count} dienā' },
  source: { en: 'source', et: 'allikas', lv: 'avots' },
  end: { en: 'Estimated finish time', et: 'Eeldatav lõpp', lv: 'Paredzamās beigas' },
  'end-unknown': { en: 'not known yet', et: 'ei ole veel teada', lv: 'vēl nav zināmas' },
  lost: {
    en: 'The playground is not responding: these figures may be out of date',
    et: 'Proovikeskkond ei vasta: need arvud võivad olla vananenud',
    lv: 'Izmēģinājumu vide neatbild: šie skaitļi var būt novecojuši',
  },
  cancelling: {
    en: 'Canceled; messages already started will be finished',
    et: 'Tühistatud; juba saatmisel olevad kirjad saadetakse ära',
    lv: 'Atcelts; jau iesāktās vēstules vēl tiks nosūtītas',
  },
  sending: { en: 'Sending', et: 'Kirju saadetakse', lv: 'Vēstules tiek sūtītas' },
  pausing: {
    en: 'Paused; messages already started will be finished',
    et: 'Peatatud; juba saatmisel olevad kirjad saadetakse ära',
    lv: 'Apturēts; jau iesāktās vēstules vēl tiks nosūtītas',
  },
  paused: { en: 'Paused', et: 'Peatatud', lv: 'Apturēts' },
  stuck: {
    en: 'Waiting for a problem to be fixed',
    et: 'Ootab takistuse kõrvaldamist',
    lv: 'Gaida, līdz problēma tiks novērsta',
  },
  rests: {
    en: 'Sending is paused until {at} and then continues automatically',
    et: 'Saatmine on peatatud kuni {at} ja jätkub siis ise',
    lv: 'Sūtīšana apturēta līdz {at} un pēc tam turpināsies automātiski',
  },
  done: {
    en: 'Done: every message was accepted',
    et: 'Valmis: kõik kirjad võeti vastu',
    lv: 'Gatavs: visas vēstules pieņemtas',
  },
  'done-returned': {
    en: {
      one: 'Done: every message was accepted, but {count} was returned later',
      other: 'Done: every message was accepted, but {count} were returned later',
    },
    et: {
      one: 'Valmis: kõik kirjad võeti vastu, aga {count} tuli hiljem tagasi',
      other: 'Valmis: kõik kirjad võeti vastu, aga {count} tuli hiljem tagasi',
    },
    lv: {
      zero: 'Gatavs: visas vēstules pieņemtas, bet {count} vēlāk atgriezās',
      one: 'Gatavs: visas vēstules pieņemtas, bet {count} vēlāk atgriezās',
      other: 'Gatavs: visas vēstules pieņemtas, bet {count} vēlāk atgriezās',
    },
  },
  'done-some': {
    en: 'Done: not every message was accepted',
    et: 'Valmis: osa kirju ei võetud vastu',
    lv: 'Gatavs: ne visas vēstules tika pieņemtas',
  },
  cancelled: {
    en: 'Canceled: the remaining messages will not be sent',
    et: 'Tühistatud: ülejäänud kirju ei saadeta',
    lv: 'Atcelts: pārējās vēstules netiks sūtītas',
  },
  pause: { en: 'Pause', et: 'Peata', lv: 'Apturēt' },
  resume: { en: 'Resume', et: 'Jätka', lv: 'Turpināt' },
  cancel: { en: 'Cancel the rest', et: 'Tühista ülejäänud', lv: 'Atcelt pārējās' },
  'cancel-title': {
    en: 'Cancel the rest of the run?',
    et: 'Kas tühistada ülejäänud kirjad?',
    lv: 'Vai atcelt pārējās vēstules?',
  },
  'cancel-text': {
    en: {
      one: '{count} message has not been sent yet. It will not be sent.',
      other: '{count} messages have not been sent yet. They will not be sent.',
    },
    et: {
      one: '{count} kiri on veel saatmata. Seda ei saadeta.',
      other: '{count} kirja on veel saatmata. Neid ei saadeta.',
    },
    lv: {
      zero: '{count} vēstules vēl nav nosūtītas un vairs netiks nosūtītas.',
      one: '{count} vēstule vēl nav nosūtīta un vairs netiks nosūtīta.',
      other: '{count} vēstules vēl nav nosūtītas un vairs netiks nosūtītas.',
    },
  },
  keep: { en: 'Keep sending', et: 'Jätka saatmist', lv: 'Turpināt sūtīt' },
  obstacle: { en: 'What prevents sending', et: 'Mis takistab saatmist', lv: 'Kas traucē sūtīt' },
  mended: { en: 'Fixed – resume', et: 'Korras, jätka', lv: 'Novērsts, turpināt' },
  'mended-note': {
    en: 'A rejected sign-in is never retried automatically, because some providers then block the whole mailbox.',
    et: 'Tagasi lükatud sisselogimist ei korrata kunagi automaatselt: mõni teenusepakkuja blokeerib sel juhul kogu postkasti.',
    lv: 'Noraidīta pierakstīšanās nekad netiek atkārtota automātiski: daži pakalpojumu sniedzēji tādā gadījumā bloķē visu pastkasti.',
  },
  card: { en: 'Open the card {user}', et: 'Ava kaart {user}', lv: 'Atvērt kartiņu {user}' },
} satisfies Messages

export const bulkMessageWords = {
  title: { en: 'Outcome by recipient', et: 'Tulemus saajate kaupa', lv: 'Rezultāts katram saņēmējam' },
  show: { en: 'Show', et: 'Näita', lv: 'Rādīt' },
  all: { en: 'all', et: 'kõik', lv: 'visas' },
  to: { en: 'Recipient', et: 'Saaja', lv: 'Saņēmējs' },
  subject: { en: 'Subject', et: 'Teema', lv: 'Temats' },
  outcome: { en: 'Outcome', et: 'Tulemus', lv: 'Rezultāts' },
  when: { en: 'When', et: 'Millal', lv: 'Kad' },
  next: { en: 'again at {at}', et: 'uuesti kell {at}', lv: 'vēlreiz plkst. {at}' },
  details: { en: 'Details', et: 'Üksikasjad', lv: 'Sīkāk' },
  reply: { en: 'Server reply', et: 'Serveri vastus', lv: 'Servera atbilde' },
  more: { en: 'Show more', et: 'Näita rohkem', lv: 'Rādīt vairāk' },
  shown: { en: '{shown} of {all}', et: '{shown}/{all}', lv: '{shown} no {all}' },
  none: { en: 'No messages match.', et: 'Selliseid kirju ei ole.', lv: 'Šādu vēstuļu nav.' },
  look: {
    en: 'It may have been delivered. Check before you decide:',
    et: 'Kiri võis kohale jõuda. Enne otsustamist kontrolli:',
    lv: 'Vēstule, iespējams, ir saņemta. Pirms izlemjat, pārbaudiet:',
  },
  'settle-sent': { en: 'It arrived', et: 'Jõudis kohale', lv: 'Ir saņemta' },
  'settle-again': { en: 'Send it again', et: 'Saada uuesti', lv: 'Sūtīt vēlreiz' },
  'settle-failed': { en: 'Don’t send it', et: 'Jäta saatmata', lv: 'Nesūtīt' },
} satisfies Messages

/** One letter’s state, and the same of many. */
export const stateWords = {
  queued: { en: 'queued', et: 'järjekorras', lv: 'rindā' },
  sending: { en: 'sending', et: 'saatmisel', lv: 'tiek sūtīta' },
  sent: { en: 'sent', et: 'saadetud', lv: 'nosūtīta' },
  partial: { en: 'sent to some', et: 'osale saadetud', lv: 'nosūtīta daļai adresātu' },
  bounced: { en: 'returned', et: 'tagasi tulnud', lv: 'atgriezusies' },
  deferred: { en: 'will be retried later', et: 'hiljem uuesti', lv: 'vēlāk vēlreiz' },
  unknown: { en: 'unknown', et: 'teadmata', lv: 'nav zināms' },
  failed: { en: 'failed', et: 'saatmata jäänud', lv: 'nav nosūtīta' },
  cancelled: { en: 'canceled', et: 'tühistatud', lv: 'atcelta' },
} satisfies Messages

/** What became of one recipient. */
export const recipientWords = {
  ...stateWords,
  suppressed: {
    en: 'left out: mail to this address was returned',
    et: 'välja jäetud: sellele aadressile saadetud kiri on tagasi tulnud',
    lv: 'izlaista, jo uz šo adresi sūtīta vēstule ir atgriezusies',
  },
} satisfies Messages

export const manyWords = {
  ...stateWords,
  sending: { ...stateWords.sending, lv: 'tiek sūtītas' },
  sent: { ...stateWords.sent, lv: 'nosūtītas' },
  partial: { ...stateWords.partial, lv: 'nosūtītas daļai adresātu' },
  bounced: { ...stateWords.bounced, lv: 'atgriezušās' },
  failed: { ...stateWords.failed, lv: 'nav nosūtītas' },
  cancelled: { ...stateWords.cancelled, lv: 'atceltas' },
} satisfies Messages
