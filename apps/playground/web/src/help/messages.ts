import type { Messages } from '@saatja/ui'

export const helpWords = {
  title: { en: 'What does this error mean?', et: 'Mida see veateade tähendab?', lv: 'Ko nozīmē šī kļūda?' },
  intro: {
    en: 'Paste the error message of the server or your program. The explanation appears here, and nothing is sent anywhere.',
    et: 'Kleebi siia serveri või programmi veateade. Selgitus ilmub siia ja midagi ei saadeta kuhugi.',
    lv: 'Ielīmējiet servera vai programmas kļūdas paziņojumu. Skaidrojums parādīsies šeit; nekas nekur netiek nosūtīts.',
  },
  error: { en: 'Error message', et: 'Veateade', lv: 'Kļūdas paziņojums' },
  provider: {
    en: 'Server it came from',
    et: 'Millisest serverist veateade tuli',
    lv: 'No kura servera tas ir',
  },
  any: { en: 'I don’t know', et: 'Ei tea', lv: 'Nezinu' },
  play: { en: 'Simulate it: {title}', et: 'Jäljenda: {title}', lv: 'Simulēt: {title}' },
  scenarios: { en: 'See it happen', et: 'Vaata, kuidas see juhtub', lv: 'Skatīt, kā tas notiek' },
  words: { en: 'Terms explained', et: 'Mõistete selgitused', lv: 'Jēdzienu skaidrojumi' },
  reviewed: { en: 'Reviewed {date}', et: 'Üle vaadatud {date}', lv: 'Pārskatīts {date}' },
  guides: { en: 'Guide', et: 'Juhend', lv: 'Pamācība' },
  said: {
    en: 'The server replies, for example',
    et: 'Serveri vastus on näiteks',
    lv: 'Servera atbilde ir, piemēram,',
  },
} satisfies Messages
