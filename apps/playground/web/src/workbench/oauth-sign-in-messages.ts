import type { Messages } from '@saatja/ui'

export const words = {
  not: { en: 'Not signed in', et: 'Sisse logimata', lv: 'Pierakstīšanās nav notikusi' },
  simulated: {
    en: 'Simulated sign-in to {provider}: nothing is sent outside this computer.',
    et: 'Sisselogimise jäljendus ({provider}): sellest arvutist ei saadeta midagi välja.',
    lv: 'Pierakstīšanās simulācija ({provider}): nekas netiek sūtīts ārpus šī datora.',
  },
  real: { en: 'Real {provider} account', et: 'Päris konto: {provider}', lv: 'Īsts konts: {provider}' },
  first: {
    en: 'Enter the user name first: it is the mailbox to sign in to.',
    et: 'Sisesta kõigepealt kasutajanimi, see on selle postkasti aadress, kuhu sisse logitakse.',
    lv: 'Vispirms aizpildiet lauku „Lietotājs”: tā ir pastkaste, kurā jāpierakstās.',
  },
  since: { en: '{account}, since {at}', et: '{account}, alates {at}', lv: '{account}, kopš {at}' },
  expires: {
    en: 'token valid until {at}',
    et: 'pääsuluba (token) kehtib kuni {at}',
    lv: 'pilnvara derīga līdz {at}',
  },
  'sign-out': { en: 'Sign out', et: 'Logi välja', lv: 'Izrakstīties' },
  expire: { en: 'Expire the token', et: 'Muuda pääsuluba aegunuks', lv: 'Padarīt pilnvaru nederīgu' },
  'same-tab': { en: 'Open in this tab', et: 'Ava samal vahekaardil', lv: 'Atvērt šajā cilnē' },
  who: { en: 'Who can fix it', et: 'Kes saab parandada', lv: 'Kurš to var novērst' },
  approve: {
    en: 'Approval page for the administrator',
    et: 'Heakskiitmise leht administraatorile',
    lv: 'Apstiprināšanas lapa administratoram',
  },
  copy: { en: 'Copy the link', et: 'Kopeeri link', lv: 'Kopēt saiti' },
  copied: { en: 'Copied', et: 'Kopeeritud', lv: 'Nokopēts' },
  blocked: {
    en: 'The browser blocked the window.',
    et: 'Brauser blokeeris akna.',
    lv: 'Pārlūks bloķēja logu.',
  },
} satisfies Messages
