import type { RecipientAction, ReturnKind } from '@saatja/bounce'
import type { Locale } from '@saatja/core'

interface BounceWords {
  readonly kinds: Readonly<Record<ReturnKind, string>>
  readonly actions: Readonly<Record<RecipientAction, string>>
  /** The code that the report states, and who states it. */
  readonly reported: (status: string, mta: string | undefined) => string
  readonly sentTo: (address: string) => string
  readonly message: string
  readonly todo: string
  readonly who: string
  readonly serverSaid: string
  readonly noRecipient: string
}

/** What the terminal says about a mail that came back. */
export const bounceWords: Readonly<Record<Locale, BounceWords>> = {
  en: {
    kinds: {
      bounce: 'The message came back',
      delay: 'The message is delayed',
      delivery: 'The message was delivered',
      rejection: 'The recipient’s mailbox rejected the message',
      'auto-reply': 'An automatic reply',
      challenge: 'The recipient’s server asks for a confirmation',
      complaint: 'The recipient reported the message as spam',
      'authentication-report': 'A report about failed sender authentication',
      'read-receipt': 'A read receipt',
      reply: 'A reply',
      unreadable: 'The email cannot be read',
    },
    actions: {
      failed: 'failed',
      delayed: 'delayed',
      delivered: 'delivered',
      relayed: 'passed on',
      expanded: 'sent on to a list',
      held: 'on hold',
      complained: 'complained',
    },
    reported: (status, mta) => `reported ${status}${mta === undefined ? '' : ` by ${mta}`}`,
    sentTo: (address) => `sent to ${address}`,
    message: 'Message',
    todo: 'What to do',
    who: 'Who can fix it',
    serverSaid: 'The server said',
    noRecipient: 'The email does not name a recipient.',
  },
  et: {
    kinds: {
      bounce: 'Kiri tuli tagasi',
      delay: 'Kiri viibib',
      delivery: 'Kiri jõudis kohale',
      rejection: 'Saaja postkast lükkas kirja tagasi',
      'auto-reply': 'Automaatvastus',
      challenge: 'Saaja server palub kinnitust',
      complaint: 'Saaja märkis kirja rämpspostiks',
      'authentication-report': 'Aruanne saatja autentimise ebaõnnestumise kohta',
      'read-receipt': 'Lugemisteatis',
      reply: 'Vastus',
      unreadable: 'Kirja ei saa lugeda',
    },
    actions: {
      failed: 'ei jõudnud kohale',
      delayed: 'viibib',
      delivered: 'jõudis kohale',
      relayed: 'edasi antud',
      expanded: 'saadetud edasi meililisti',
      held: 'ootel',
      complained: 'kaebus',
    },
    reported: (status, mta) =>
      mta === undefined ? `teatatud kood ${status}` : `${mta} teatas koodi ${status}`,
    sentTo: (address) => `saadetud aadressile ${address}`,
    message: 'Kiri',
    todo: 'Mida teha',
    who: 'Kes saab parandada',
    serverSaid: 'Server vastas',
    noRecipient: 'Kirjas ei ole nimetatud ühtegi saajat.',
  },
  lv: {
    kinds: {
      bounce: 'Vēstule atgriezās',
      delay: 'Vēstule kavējas',
      delivery: 'Vēstule ir piegādāta',
      rejection: 'Saņēmēja pastkaste vēstuli noraidīja',
      'auto-reply': 'Automātiska atbilde',
      challenge: 'Saņēmēja serveris lūdz apstiprinājumu',
      complaint: 'Saņēmējs atzīmēja vēstuli kā surogātpastu',
      'authentication-report': 'Ziņojums par neizdevušos sūtītāja autentifikāciju',
      'read-receipt': 'Izlasīšanas apstiprinājums',
      reply: 'Atbilde',
      unreadable: 'Vēstuli nevar nolasīt',
    },
    actions: {
      failed: 'nav piegādāta',
      delayed: 'kavējas',
      delivered: 'piegādāta',
      relayed: 'nodota tālāk',
      expanded: 'nosūtīta adresātu sarakstam',
      held: 'aizturēta',
      complained: 'sūdzība',
    },
    reported: (status, mta) =>
      mta === undefined ? `ziņotais kods ${status}` : `${mta} ziņoja kodu ${status}`,
    sentTo: (address) => `nosūtīta uz ${address}`,
    message: 'Vēstule',
    todo: 'Ko darīt',
    who: 'Kurš to var novērst',
    serverSaid: 'Serveris atbildēja',
    noRecipient: 'Vēstulē nav norādīts neviens saņēmējs.',
  },
}
