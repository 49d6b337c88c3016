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
