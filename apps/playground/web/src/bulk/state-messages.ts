import type { Messages } from '@saatja/ui'

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

/** One message’s state, and the same of many. */
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

/** What happened to one recipient. */
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
