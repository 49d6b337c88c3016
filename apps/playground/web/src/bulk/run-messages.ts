import type { Messages } from '@saatja/ui'

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
  fixed: { en: 'Fixed – resume', et: 'Korras, jätka', lv: 'Novērsts, turpināt' },
  'fixed-note': {
    en: 'A rejected sign-in is never retried automatically, because some providers then block the whole mailbox.',
    et: 'Tagasi lükatud sisselogimist ei korrata kunagi automaatselt: mõni teenusepakkuja blokeerib sel juhul kogu postkasti.',
    lv: 'Noraidīta pierakstīšanās nekad netiek atkārtota automātiski: daži pakalpojumu sniedzēji tādā gadījumā bloķē visu pastkasti.',
  },
  card: { en: 'Open the card {user}', et: 'Ava kaart {user}', lv: 'Atvērt kartiņu {user}' },
} satisfies Messages
