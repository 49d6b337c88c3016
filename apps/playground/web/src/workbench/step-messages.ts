import type { Messages } from '@saatja/ui'

export const stepWords = {
  'system-title': {
    en: 'Make {code} the system user?',
    et: 'Kas määrata {code} süsteemikasutajaks?',
    lv: 'Vai iestatīt {code} kā sistēmas lietotāju?',
  },
  'system-text': {
    en: 'Everyone who has not set up their own mail would send with the settings of {code}.',
    et: 'Kõigi nende kirjad, kellel oma seadistust ei ole, saadetaks edaspidi kasutaja {code} seadistusega.',
    lv: 'Visi, kuriem nav savu pasta iestatījumu, turpmāk sūtītu ar lietotāja {code} iestatījumiem.',
  },
  'system-yes': { en: 'Make system user', et: 'Määra süsteemikasutajaks', lv: 'Iestatīt' },
  'removed-title': { en: 'Delete {code}?', et: 'Kas kustutada {code}?', lv: 'Vai dzēst {code}?' },
  'removed-text': {
    en: '{code} is the system user: others send with its settings.',
    et: '{code} on süsteemikasutaja: teiste kirjad saadetakse tema seadistusega.',
    lv: '{code} ir sistēmas lietotājs: citi sūta ar viņa iestatījumiem.',
  },
  'removed-yes': { en: 'Delete', et: 'Kustuta', lv: 'Dzēst' },
  none: {
    en: 'No one’s settings would change.',
    et: 'Kellegi seadistus ei muutuks.',
    lv: 'Neviena iestatījumi nemainītos.',
  },
  change: {
    en: {
      one: 'The settings of {count} other user would change:',
      other: 'The settings of {count} other users would change:',
    },
    et: {
      one: 'Muutuks veel {count} kasutaja seadistus:',
      other: 'Muutuks veel {count} kasutaja seadistus:',
    },
    lv: {
      zero: 'Mainītos vēl {count} lietotāju iestatījumi:',
      one: 'Mainītos vēl {count} lietotāja iestatījumi:',
      other: 'Mainītos vēl {count} lietotāju iestatījumi:',
    },
  },
  undo: {
    en: 'You can undo this afterward.',
    et: 'Muudatuse saab hiljem tagasi võtta.',
    lv: 'Pēc tam šo darbību varēs atsaukt.',
  },
} satisfies Messages
