import type { Messages } from '@saatja/ui'

/** What that means. */
export const meaningWords = {
  bounce: {
    en: 'Below you see whom it did not reach, why, and what to do.',
    et: 'Allpool näed, kelleni kiri ei jõudnud, miks ja mida teha.',
    lv: 'Tālāk redzams, kuram saņēmējam vēstule netika piegādāta, kāpēc un ko darīt.',
  },
  delay: {
    en: 'The server is still trying. Do not send the message again yet.',
    et: 'Server proovib veel. Ära kirja praegu uuesti saada.',
    lv: 'Serveris vēl mēģina vēstuli piegādāt. Pagaidām nesūtiet vēstuli vēlreiz.',
  },
  delivery: {
    en: 'The recipient’s server confirmed that it accepted the message.',
    et: 'Saaja server kinnitas, et võttis kirja vastu.',
    lv: 'Saņēmēja serveris apstiprināja, ka ir pieņēmis vēstuli.',
  },
  rejection: {
    en: 'The message arrived, but a rule in the recipient’s mailbox rejected it.',
    et: 'Kiri jõudis kohale, aga saaja postkasti reegel lükkas selle tagasi.',
    lv: 'Vēstule pienāca, bet saņēmēja pastkastes kārtula to noraidīja.',
  },
  'auto-reply': {
    en: 'The message has arrived. The recipient’s mailbox replied automatically, for example because the recipient is away.',
    et: 'Kiri on kohale jõudnud. Saaja postkast vastas automaatselt, näiteks puhkuse ajal.',
    lv: 'Vēstule ir pienākusi. Saņēmēja pastkaste atbildēja automātiski, piemēram, prombūtnes laikā.',
  },
  challenge: {
    en: 'The message is held until someone confirms it. Read the email and decide; nothing is confirmed automatically.',
    et: 'Kiri ootab, kuni inimene selle kinnitab. Loe teade läbi ja otsusta ise; automaatselt ei kinnitata midagi.',
    lv: 'Vēstule gaida, līdz cilvēks to apstiprina. Izlasiet paziņojumu un izlemiet; automātiski nekas netiek apstiprināts.',
  },
  complaint: {
    en: 'Do not send bulk mail to this recipient anymore.',
    et: 'Ära saada sellele saajale enam massmeili.',
    lv: 'Vairs nesūtiet šim saņēmējam masveida pastu.',
  },
  'authentication-report': {
    en: 'A message that claims to be from this domain failed a check. Forward the report to the domain administrator.',
    et: 'Selle domeeni nimel saadetud kiri ei läbinud kontrolli. Edasta aruanne domeeni haldajale.',
    lv: 'Šī domēna vārdā sūtīta vēstule neizturēja pārbaudi. Pārsūtiet ziņojumu domēna pārvaldītājam.',
  },
  'read-receipt': {
    en: 'The message reached its recipient.',
    et: 'Kiri on saajani jõudnud.',
    lv: 'Vēstule ir sasniegusi saņēmēju.',
  },
  reply: {
    en: 'Someone wrote back. This is not a bounce.',
    et: 'Keegi vastas kirjale. See ei ole tagasipõrge.',
    lv: 'Kāds atbildēja uz vēstuli. Tā nav atlēkusi vēstule.',
  },
  unreadable: {
    en: 'This is not an email, or its header is missing. Choose a file that the mail program saved as .eml.',
    et: 'See ei ole kiri või puudub selle päis. Vali fail, mille meiliprogramm on salvestanud .eml-vormingus.',
    lv: 'Fails nav vēstule, vai arī tai trūkst galvenes. Izvēlieties failu, ko pasta programma saglabājusi .eml formātā.',
  },
} satisfies Messages

/** What became of the mail for one recipient. */
export const actionWords = {
  failed: { en: 'failed', et: 'ei jõudnud kohale', lv: 'nav piegādāta' },
  delayed: { en: 'delayed', et: 'viibib', lv: 'kavējas' },
  delivered: { en: 'delivered', et: 'jõudis kohale', lv: 'piegādāta' },
  relayed: { en: 'passed on', et: 'edasi antud', lv: 'nodota tālāk' },
  expanded: { en: 'sent on to a list', et: 'saadetud edasi meililisti', lv: 'nosūtīta adresātu sarakstam' },
  held: { en: 'on hold', et: 'ootel', lv: 'aizturēta' },
  complained: { en: 'complained', et: 'kaebus', lv: 'sūdzība' },
} satisfies Messages

export const recipientWords = {
  title: { en: 'What happened', et: 'Mis juhtus', lv: 'Kas notika' },
  'sent-to': { en: 'sent to {address}', et: 'saadetud aadressile {address}', lv: 'nosūtīta uz {address}' },
  via: { en: 'delivered as {address}', et: 'edastatud aadressile {address}', lv: 'pārsūtīta uz {address}' },
  code: { en: 'code {status}', et: 'kood {status}', lv: 'kods {status}' },
  reported: { en: 'reported as {status}', et: 'teatatud koodiga {status}', lv: 'ziņots ar kodu {status}' },
  until: { en: 'tries until {time}', et: 'proovib kuni {time}', lv: 'mēģina līdz {time}' },
  nobody: {
    en: 'The email does not name a recipient.',
    et: 'Kirjas ei ole nimetatud ühtegi saajat.',
    lv: 'Vēstulē nav norādīts neviens saņēmējs.',
  },
} satisfies Messages
