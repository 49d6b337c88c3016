import type { Messages } from '@saatja/ui'

/** What came back, in one line. */
export const kindWords = {
  bounce: { en: 'The message came back', et: 'Kiri tuli tagasi', lv: 'Vēstule atgriezās' },
  delay: { en: 'The message is delayed', et: 'Kiri viibib', lv: 'Vēstule kavējas' },
  delivery: { en: 'The message was delivered', et: 'Kiri jõudis kohale', lv: 'Vēstule ir piegādāta' },
  rejection: {
    en: 'The recipient’s mailbox rejected the message',
    et: 'Saaja postkast lükkas kirja tagasi',
    lv: 'Saņēmēja pastkaste vēstuli noraidīja',
  },
  'auto-reply': { en: 'An automatic reply', et: 'Automaatvastus', lv: 'Automātiska atbilde' },
  challenge: {
    en: 'The recipient’s server asks for a confirmation',
    et: 'Saaja server palub kinnitust',
    lv: 'Saņēmēja serveris lūdz apstiprinājumu',
  },
  complaint: {
    en: 'The recipient reported the message as spam',
    et: 'Saaja märkis kirja rämpspostiks',
    lv: 'Saņēmējs atzīmēja vēstuli kā surogātpastu',
  },
  'authentication-report': {
    en: 'A report about failed sender authentication',
    et: 'Aruanne saatja autentimise ebaõnnestumise kohta',
    lv: 'Ziņojums par neizdevušos sūtītāja autentifikāciju',
  },
  'read-receipt': { en: 'A read receipt', et: 'Lugemisteatis', lv: 'Izlasīšanas apstiprinājums' },
  reply: { en: 'A reply', et: 'Vastus', lv: 'Atbilde' },
  unreadable: { en: 'The email cannot be read', et: 'Kirja ei saa lugeda', lv: 'Vēstuli nevar nolasīt' },
} satisfies Messages
