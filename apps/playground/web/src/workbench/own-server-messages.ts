import type { Messages } from '@saatja/ui'

export const ownServerWords = {
  title: { en: 'Use my own server', et: 'Kasuta oma serverit', lv: 'Izmantot savu serveri' },
  intro: {
    en: 'Start with your address. A user with this address is added, and you can test sending right away.',
    et: 'Alusta oma aadressist. Selle aadressiga lisatakse kasutaja ja saad saatmist kohe proovida.',
    lv: 'Sāciet ar savu adresi. Ar šo adresi tiks pievienots lietotājs, un sūtīšanu varēsiet uzreiz izmēģināt.',
  },
  address: { en: 'Your email address', et: 'Sinu e-posti aadress', lv: 'Jūsu e-pasta adrese' },
  'server-note': {
    en: 'Address:port, such as mail.example.com:587. Your provider or mail administrator can tell you.',
    et: 'Aadress:port, näiteks mail.example.com:587. Seda teab teenusepakkuja või meiliserveri haldaja.',
    lv: 'Adrese:ports, piemēram, mail.example.com:587. Pareizo zina pakalpojumu sniedzējs vai pasta administrators.',
  },
  'username-note': {
    en: 'Usually the full address. Leave it empty if the server does not require sign-in.',
    et: 'Enamasti täielik aadress. Jäta väli tühjaks, kui server sisselogimist ei nõua.',
    lv: 'Parasti pilna adrese. Atstājiet lauku tukšu, ja serveris nepieprasa pierakstīšanos.',
  },
  real: {
    en: 'The test uses the real server. You are asked to confirm before anything is sent.',
    et: 'Test tehakse päris serveriga. Enne saatmist küsitakse sinult kinnitust.',
    lv: 'Pārbaude notiks ar īsto serveri. Pirms nosūtīšanas jums tiks prasīts apstiprinājums.',
  },
  try: { en: 'Add and try', et: 'Lisa ja proovi', lv: 'Pievienot un izmēģināt' },
} satisfies Messages
