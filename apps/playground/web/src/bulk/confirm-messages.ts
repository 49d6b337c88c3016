import type { Messages } from '@saatja/ui'

export const estimateWords = {
  messages: {
    en: { one: '{count} message', other: '{count} messages' },
    et: { one: '{count} kiri', other: '{count} kirja' },
    lv: { zero: '{count} vēstuļu', one: '{count} vēstule', other: '{count} vēstules' },
  },
  files: {
    en: { one: '{count} attachment', other: '{count} attachments' },
    et: { one: '{count} manus', other: '{count} manust' },
    lv: { zero: '{count} pielikumu', one: '{count} pielikums', other: '{count} pielikumi' },
  },
  through: {
    en: 'From {from} through {server}',
    et: 'Saatja {from}, server {server}',
    lv: 'Sūtītājs {from}, serveris {server}',
  },
  from: { en: 'From {from}', et: 'Saatja {from}', lv: 'Sūtītājs {from}' },
  'takes-minute': {
    en: 'Takes at least {time}: the provider allows {rate} a minute.',
    et: 'Kestab vähemalt {time}: teenusepakkuja lubab {rate} kirja minutis.',
    lv: 'Vajadzīgais laiks ir vismaz {time}: pakalpojumu sniedzējs atļauj {rate} vēstules minūtē.',
  },
  'takes-day': {
    en: 'Takes at least {time}: the provider allows {rate} a day.',
    et: 'Kestab vähemalt {time}: teenusepakkuja lubab {rate} kirja päevas.',
    lv: 'Vajadzīgais laiks ir vismaz {time}: pakalpojumu sniedzējs atļauj {rate} vēstules dienā.',
  },
  free: {
    en: 'The limits of this server are not known. The time is shown once messages have been sent.',
    et: 'Selle serveri piirangud ei ole teada: kestus selgub, kui esimesed kirjad on saadetud.',
    lv: 'Šī servera ierobežojumi nav zināmi: ilgums būs redzams, kad būs nosūtītas pirmās vēstules.',
  },
} satisfies Messages

export const againWords = {
  title: {
    en: 'Send these messages again?',
    et: 'Kas saata need kirjad uuesti?',
    lv: 'Vai sūtīt šīs vēstules vēlreiz?',
  },
  text: {
    en: {
      one: '{count} of these messages was already sent to the same recipients: “{name}”, {at}.',
      other: '{count} of these messages were already sent to the same recipients: “{name}”, {at}.',
    },
    et: {
      one: '{count} neist kirjadest on samadele saajatele juba saadetud: „{name}”, {at}.',
      other: '{count} neist kirjadest on samadele saajatele juba saadetud: „{name}”, {at}.',
    },
    lv: {
      zero: '{count} no šīm vēstulēm tiem pašiem saņēmējiem jau tika sūtītas: „{name}”, {at}.',
      one: '{count} no šīm vēstulēm tiem pašiem saņēmējiem jau tika sūtīta: „{name}”, {at}.',
      other: '{count} no šīm vēstulēm tiem pašiem saņēmējiem jau tika sūtītas: „{name}”, {at}.',
    },
  },
  yes: { en: 'Send again', et: 'Saada uuesti', lv: 'Sūtīt vēlreiz' },
} satisfies Messages

export const confirmWords = {
  title: {
    en: { one: 'Send {count} real message?', other: 'Send {count} real messages?' },
    et: { one: 'Kas saata {count} päriskiri?', other: 'Kas saata {count} päriskirja?' },
    lv: {
      zero: 'Vai sūtīt {count} īstu vēstuļu?',
      one: 'Vai sūtīt {count} īstu vēstuli?',
      other: 'Vai sūtīt {count} īstas vēstules?',
    },
  },
  text: {
    en: 'Sender: {from}. Server: {server}. The recipients will really receive these messages.',
    et: 'Saatja: {from}. Server: {server}. Saajad saavad need kirjad päriselt kätte.',
    lv: 'Sūtītājs: {from}. Serveris: {server}. Saņēmēji šīs vēstules patiešām saņems.',
  },
  final: {
    en: 'A message that has been sent cannot be taken back.',
    et: 'Saadetud kirja ei saa tagasi võtta.',
    lv: 'Nosūtītu vēstuli nevar atsaukt.',
  },
  no: { en: 'Don’t send', et: 'Ära saada', lv: 'Nesūtīt' },
  yes: {
    en: { one: 'Send {count} real message', other: 'Send {count} real messages' },
    et: { one: 'Saada {count} päriskiri', other: 'Saada {count} päriskirja' },
    lv: {
      zero: 'Sūtīt {count} īstu vēstuļu',
      one: 'Sūtīt {count} īstu vēstuli',
      other: 'Sūtīt {count} īstas vēstules',
    },
  },
} satisfies Messages
