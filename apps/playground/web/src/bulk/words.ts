import type { Words } from '@saatja/ui'

export const bulkWords = {
  title: { en: 'Bulk mail', et: 'Massmeil', lv: 'Masveida pasts' },
  intro: {
    en: 'Many letters from one user, at the pace that the provider allows. They go to the sandbox on this machine.',
    et: 'Palju kirju ühelt kasutajalt, nii kiiresti kui teenusepakkuja lubab. Kirjad lähevad selle arvuti liivakasti.',
    lv: 'Daudz vēstuļu no viena lietotāja tik ātri, cik atļauj pakalpojumu sniedzējs. Tās nonāk šī datora smilškastē.',
  },
  real: {
    en: 'Real letters are sent from the terminal:',
    et: 'Päris kirju saada terminalist:',
    lv: 'Īstas vēstules sūtiet no termināļa:',
  },
  memory: {
    en: 'Runs are in memory only: a restart forgets them.',
    et: 'Saatmised on ainult mälus: taaskäivitamisel need kaovad.',
    lv: 'Sūtījumi ir tikai atmiņā: pēc restartēšanas to vairs nebūs.',
  },
  runs: { en: 'Runs', et: 'Saatmised', lv: 'Sūtījumi' },
  back: { en: 'All runs', et: 'Kõik saatmised', lv: 'Visi sūtījumi' },
  loading: { en: 'Loading…', et: 'Laadin…', lv: 'Ielādē…' },
  'none-title': { en: 'No runs yet', et: 'Saatmisi veel ei ole', lv: 'Sūtījumu vēl nav' },
  'none-text': {
    en: 'Choose a user and press “Start”. Otto sends through Zone, which takes one letter in five seconds.',
    et: "Vali kasutaja ja vajuta „Alusta”. Otto saadab Zone'i kaudu, mis võtab viie sekundi jooksul vastu ühe kirja.",
    lv: 'Izvēlieties lietotāju un nospiediet „Sākt”. Otto sūta caur Zone, kas ik pēc piecām sekundēm pieņem vienu vēstuli.',
  },
  from: {
    en: '{user} through {server}',
    et: '{user} serveri {server} kaudu',
    lv: '{user} caur serveri {server}',
  },
  begun: { en: 'begun {at}', et: 'alustatud {at}', lv: 'sākts {at}' },
  'to-inbox': {
    en: 'See the letters in the inbox',
    et: 'Vaata kirju postkastis',
    lv: 'Skatīt vēstules pastkastē',
  },
} satisfies Words

export const startWords = {
  new: { en: 'New run', et: 'Uus saatmine', lv: 'Jauns sūtījums' },
  user: { en: 'User', et: 'Kasutaja', lv: 'Lietotājs' },
  letters: { en: 'Letters', et: 'Kirjad', lv: 'Vēstules' },
  sample: { en: 'Sample invoices', et: 'Näidisarved', lv: 'Parauga rēķini' },
  count: { en: 'How many', et: 'Mitu', lv: 'Cik' },
  'count-note': { en: '1 to 1000', et: '1 kuni 1000', lv: 'no 1 līdz 1000' },
  everyone: {
    en: 'One letter to every user ({count})',
    et: 'Igale kasutajale üks kiri ({count})',
    lv: 'Katram lietotājam viena vēstule ({count})',
  },
  file: { en: 'From a file', et: 'Failist', lv: 'No faila' },
  content: { en: 'Letters as JSON', et: 'Kirjad JSON-kujul', lv: 'Vēstules JSON formātā' },
  choose: { en: 'Choose a file', et: 'Vali fail', lv: 'Izvēlēties failu' },
  example: { en: 'Fill in an example', et: 'Täida näitega', lv: 'Aizpildīt ar piemēru' },
  'file-note': {
    en: 'Drop a file here, choose one, or paste its content. It is the file that “npm run bulk” reads.',
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
    en: 'All of these letters are in that run already, so nothing was added.',
    et: 'Kõik need kirjad on selles saatmises juba olemas, seega midagi ei lisatud.',
    lv: 'Visas šīs vēstules šajā sūtījumā jau ir; nekas netika pievienots.',
  },
  open: { en: 'Open the run', et: 'Ava saatmine', lv: 'Atvērt sūtījumu' },
} satisfies Words

export const runWords = {
  progress: { en: 'Progress', et: 'Edenemine', lv: 'Gaita' },
  count: { en: '{done} of {all}', et: '{done}/{all}', lv: '{done} no {all}' },
  rate: { en: 'Rate now', et: 'Kiirus praegu', lv: 'Ātrums pašlaik' },
  'per-minute': { en: '{rate} a minute', et: '{rate} minutis', lv: '{rate} minūtē' },
  unmeasured: { en: 'not measured yet', et: 'veel mõõtmata', lv: 'vēl nav izmērīts' },
  limit: { en: 'Provider’s limit', et: 'Teenusepakkuja piirang', lv: 'Pakalpojumu sniedzēja ierobežojums' },
  unlimited: { en: 'none known', et: 'pole teada', lv: 'nav zināms' },
  'per-day': { en: '{count} a day', et: '{count} päevas', lv: '{count} dienā' },
  source: { en: 'source', et: 'allikas', lv: 'avots' },
  end: { en: 'Estimated end', et: 'Eeldatav lõpp', lv: 'Paredzamās beigas' },
  'end-unknown': { en: 'not known yet', et: 'pole veel teada', lv: 'vēl nav zināmas' },
  sending: { en: 'Letters are leaving', et: 'Kirjad lähevad teele', lv: 'Vēstules tiek sūtītas' },
  pausing: {
    en: 'Paused; what is on its way is finished',
    et: 'Peatatud; teele läinud kirjad saadetakse lõpuni',
    lv: 'Apturēts; iesāktās vēstules tiek nosūtītas līdz galam',
  },
  paused: { en: 'Paused', et: 'Peatatud', lv: 'Apturēts' },
  stuck: {
    en: 'Waits until somebody mends what is in the way',
    et: 'Ootab, kuni keegi takistuse kõrvaldab',
    lv: 'Gaida, līdz kāds novērsīs šķērsli',
  },
  rests: {
    en: 'The mailbox rests until {at}, then goes on by itself',
    et: 'Postkast ootab kuni {at} ja jätkab siis ise',
    lv: 'Pastkaste gaida līdz {at}; pēc tam sūtīšana turpināsies pati',
  },
  done: {
    en: 'Done: every letter was accepted',
    et: 'Valmis: kõik kirjad võeti vastu',
    lv: 'Gatavs: visas vēstules pieņemtas',
  },
  'done-some': {
    en: 'Done: not every letter was accepted',
    et: 'Valmis: osa kirju ei võetud vastu',
    lv: 'Gatavs: pieņemtas nav visas vēstules',
  },
  cancelled: {
    en: 'Cancelled: the rest is never sent',
    et: 'Tühistatud: ülejäänud kirju ei saadeta',
    lv: 'Atcelts: pārējās vēstules netiks sūtītas',
  },
  pause: { en: 'Pause', et: 'Peata', lv: 'Apturēt' },
  resume: { en: 'Go on', et: 'Jätka', lv: 'Turpināt' },
  cancel: { en: 'Cancel the rest', et: 'Tühista ülejäänud', lv: 'Atcelt pārējās' },
  'cancel-title': {
    en: 'Cancel the rest of the run?',
    et: 'Kas tühistada ülejäänud kirjad?',
    lv: 'Vai atcelt pārējās vēstules?',
  },
  'cancel-text': {
    en: {
      one: '{count} letter has not left yet. It would never be sent.',
      other: '{count} letters have not left yet. They would never be sent.',
    },
    et: {
      one: '{count} kiri ei ole veel teele läinud. See jääks saatmata.',
      other: '{count} kirja ei ole veel teele läinud. Need jääksid saatmata.',
    },
    lv: {
      zero: '{count} vēstules vēl nav nosūtītas. Tās netiktu sūtītas.',
      one: '{count} vēstule vēl nav nosūtīta. Tā netiktu sūtīta.',
      other: '{count} vēstules vēl nav nosūtītas. Tās netiktu sūtītas.',
    },
  },
  keep: { en: 'Keep sending', et: 'Jätka saatmist', lv: 'Turpināt sūtīt' },
  obstacle: { en: 'What is in the way', et: 'Mis takistab', lv: 'Kas traucē' },
  mended: { en: 'It is mended, go on', et: 'Korras, jätka', lv: 'Novērsts, turpināt' },
  'mended-note': {
    en: 'A refused sign-in is never repeated by itself: some providers block the whole mailbox for that.',
    et: 'Tagasi lükatud sisselogimist ei korrata kunagi iseenesest: mõni teenusepakkuja blokeerib selle pärast kogu postkasti.',
    lv: 'Noraidīta pierakstīšanās nekad netiek atkārtota automātiski: daži pakalpojumu sniedzēji tās dēļ bloķē visu pastkasti.',
  },
  card: { en: 'Open the card {user}', et: 'Ava kaart {user}', lv: 'Atvērt kartiņu {user}' },
} satisfies Words

export const letterWords = {
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
  none: { en: 'There are no such letters.', et: 'Selliseid kirju ei ole.', lv: 'Šādu vēstuļu nav.' },
  look: {
    en: 'It may have arrived. Look before you decide:',
    et: 'Kiri võis kohale jõuda. Enne otsustamist kontrolli:',
    lv: 'Vēstule, iespējams, ir saņemta. Pirms izlemjat, pārbaudiet:',
  },
  'settle-sent': { en: 'It arrived', et: 'Jõudis kohale', lv: 'Ir saņemta' },
  'settle-again': { en: 'Send it again', et: 'Saada uuesti', lv: 'Sūtīt vēlreiz' },
  'settle-failed': { en: 'Leave it unsent', et: 'Jäta saatmata', lv: 'Nesūtīt' },
} satisfies Words

/** One letter's state, and the same of many. */
export const stateWords = {
  queued: { en: 'queued', et: 'järjekorras', lv: 'rindā' },
  sending: { en: 'on its way', et: 'teel', lv: 'ceļā' },
  sent: { en: 'sent', et: 'saadetud', lv: 'nosūtīta' },
  partial: { en: 'sent to some', et: 'osale saadetud', lv: 'nosūtīta daļai adresātu' },
  deferred: { en: 'tried again later', et: 'hiljem uuesti', lv: 'vēlāk vēlreiz' },
  unknown: { en: 'unknown', et: 'teadmata', lv: 'nav zināms' },
  failed: { en: 'failed', et: 'saatmata jäänud', lv: 'nav nosūtīta' },
  cancelled: { en: 'cancelled', et: 'tühistatud', lv: 'atcelta' },
} satisfies Words

export const manyWords = {
  ...stateWords,
  sent: { ...stateWords.sent, lv: 'nosūtītas' },
  partial: { ...stateWords.partial, lv: 'nosūtītas daļai adresātu' },
  failed: { ...stateWords.failed, lv: 'nav nosūtītas' },
  cancelled: { ...stateWords.cancelled, lv: 'atceltas' },
} satisfies Words
