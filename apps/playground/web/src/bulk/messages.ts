import type { Messages } from '@saatja/ui'

export const bulkWords = {
  title: { en: 'Bulk mail', et: 'Massmeil', lv: 'Masveida pasts' },
  intro: {
    en: 'Send many messages from one user at the rate the provider allows. They go to the sandbox on this computer.',
    et: 'Saada ühelt kasutajalt palju kirju nii kiiresti, kui teenusepakkuja lubab. Kirjad jõuavad selle arvuti liivakasti.',
    lv: 'Sūtiet no viena lietotāja daudz vēstuļu tik ātri, cik atļauj pakalpojumu sniedzējs. Tās nonāk šī datora smilškastē.',
  },
  real: {
    en: 'To send real messages, use the terminal:',
    et: 'Päriskirjade saatmiseks kasuta terminali:',
    lv: 'Īstas vēstules sūtiet no termināļa:',
  },
  memory: {
    en: 'Runs are kept in memory only and are lost when you restart.',
    et: 'Saatmised on ainult mälus: taaskäivitamisel need kaovad.',
    lv: 'Sūtījumi ir tikai atmiņā: pēc restartēšanas to vairs nebūs.',
  },
  runs: { en: 'Runs', et: 'Saatmised', lv: 'Sūtījumi' },
  back: { en: 'All runs', et: 'Kõik saatmised', lv: 'Visi sūtījumi' },
  loading: { en: 'Loading…', et: 'Laadin…', lv: 'Ielādē…' },
  'none-title': { en: 'No runs yet', et: 'Saatmisi veel ei ole', lv: 'Sūtījumu vēl nav' },
  'none-text': {
    en: 'Choose a user and select “Start”. Otto sends through Zone, which accepts one message every five seconds.',
    et: "Vali kasutaja ja vajuta „Alusta”. Otto saadab Zone'i kaudu, mis võtab viie sekundi jooksul vastu ühe kirja.",
    lv: 'Izvēlieties lietotāju un nospiediet „Sākt”. Otto sūta caur Zone, kas ik pēc piecām sekundēm pieņem vienu vēstuli.',
  },
  from: {
    en: '{user} through {server}',
    et: '{user} serveri {server} kaudu',
    lv: '{user} caur serveri {server}',
  },
  begun: { en: 'started {at}', et: 'alustatud {at}', lv: 'sākts {at}' },
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
  count: { en: 'How many', et: 'Mitu', lv: 'Cik' },
  'count-note': { en: '1 to 1000', et: '1 kuni 1000', lv: 'no 1 līdz 1000' },
  everyone: {
    en: 'One message to every user ({count})',
    et: 'Igale kasutajale üks kiri ({count})',
    lv: 'Katram lietotājam viena vēstule ({count})',
  },
  file: { en: 'From a file', et: 'Failist', lv: 'No faila' },
  content: { en: 'Messages as JSON', et: 'Kirjad JSON-kujul', lv: 'Vēstules JSON formātā' },
  choose: { en: 'Choose a file', et: 'Vali fail', lv: 'Izvēlēties failu' },
  example: { en: 'Fill in an example', et: 'Täida näitega', lv: 'Aizpildīt ar piemēru' },
  'file-note': {
    en: 'Drop a file here, choose one, or paste its content. It uses the same format as “npm run bulk”.',
    et: 'Lohista fail siia, vali see või kleebi selle sisu. Sama faili loeb ka „npm run bulk”.',
    lv: 'Ievelciet failu šeit, izvēlieties to vai ielīmējiet tā saturu. To pašu failu lasa „npm run bulk”.',
  },
  name: { en: 'Name of the run', et: 'Saatmise nimi', lv: 'Sūtījuma nosaukums' },
  'name-sample': { en: 'Invoices {at}', et: 'Arved {at}', lv: 'Rēķini {at}' },
  'name-everyone': {
    en: 'To every user {at}',
    et: 'Kõigile kasutajatele {at}',
    lv: 'Visiem lietotājiem {at}',
  },
  start: { en: 'Start', et: 'Alusta', lv: 'Sākt' },
  known: {
    en: 'All of these messages are already in that run, so nothing was added.',
    et: 'Kõik need kirjad on selles saatmises juba olemas, seega midagi ei lisatud.',
    lv: 'Visas šīs vēstules šajā sūtījumā jau ir; nekas netika pievienots.',
  },
  open: { en: 'Open the run', et: 'Ava saatmine', lv: 'Atvērt sūtījumu' },
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
  end: { en: 'Estimated end', et: 'Eeldatav lõpp', lv: 'Paredzamās beigas' },
  'end-unknown': { en: 'not known yet', et: 'ei ole veel teada', lv: 'vēl nav zināmas' },
  sending: { en: 'Sending', et: 'Kirju saadetakse', lv: 'Vēstules tiek sūtītas' },
  pausing: {
    en: 'Paused; messages already started will be finished',
    et: 'Peatatud; alustatud kirjad saadetakse lõpuni',
    lv: 'Apturēts; iesāktās vēstules tiek nosūtītas līdz galam',
  },
  paused: { en: 'Paused', et: 'Peatatud', lv: 'Apturēts' },
  stuck: {
    en: 'Waiting for a problem to be fixed',
    et: 'Ootab takistuse kõrvaldamist',
    lv: 'Gaida, līdz problēma tiks novērsta',
  },
  rests: {
    en: 'The mailbox is paused until {at} and then continues automatically',
    et: 'Saatmine on peatatud kuni {at} ja jätkub siis ise',
    lv: 'Sūtīšana apturēta līdz {at} un pēc tam turpināsies automātiski',
  },
  done: {
    en: 'Done: every message was accepted',
    et: 'Valmis: kõik kirjad võeti vastu',
    lv: 'Gatavs: visas vēstules pieņemtas',
  },
  'done-some': {
    en: 'Done: not every message was accepted',
    et: 'Valmis: osa kirju ei võetud vastu',
    lv: 'Gatavs: pieņemtas nav visas vēstules',
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
      zero: '{count} vēstules vēl nav nosūtītas. Tās netiks nosūtītas.',
      one: '{count} vēstule vēl nav nosūtīta. Tā netiks nosūtīta.',
      other: '{count} vēstules vēl nav nosūtītas. Tās netiks nosūtītas.',
    },
  },
  keep: { en: 'Keep sending', et: 'Jätka saatmist', lv: 'Turpināt sūtīt' },
  obstacle: { en: 'What is blocking it', et: 'Mis takistab', lv: 'Kas traucē' },
  mended: { en: 'Fixed – resume', et: 'Korras, jätka', lv: 'Novērsts, turpināt' },
  'mended-note': {
    en: 'A rejected sign-in is never retried automatically, because some providers block the whole mailbox for that.',
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
    en: 'left out, mail to this address was returned',
    et: 'välja jäetud, sellelt aadressilt on kiri tagasi tulnud',
    lv: 'izlaists, no šīs adreses vēstule ir atgriezusies',
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
