import type { Messages } from '@saatja/ui'

export const everyoneWords = {
  title: { en: 'All users', et: 'Kõik kasutajad', lv: 'Visi lietotāji' },
  intro: {
    en: 'The effective settings of each user and the result of the last test.',
    et: 'Iga kasutaja kehtiv seadistus ja viimase testi tulemus.',
    lv: 'Katra lietotāja spēkā esošie iestatījumi un pēdējās pārbaudes rezultāts.',
  },
  start: { en: 'Test all in the sandbox', et: 'Testi kõiki liivakastis', lv: 'Pārbaudīt visus smilškastē' },
  stop: { en: 'Stop', et: 'Katkesta', lv: 'Apturēt' },
  progress: { en: 'Tested', et: 'Testitud', lv: 'Pārbaudīts' },
  count: { en: '{done} of {all}', et: '{done}/{all}', lv: '{done} no {all}' },
  broken: { en: 'Only with problems', et: 'Ainult probleemidega', lv: 'Tikai ar problēmām' },
  user: { en: 'User', et: 'Kasutaja', lv: 'Lietotājs' },
  from: { en: 'From', et: 'Saatja (From)', lv: 'No (From)' },
  route: { en: 'Sender and server', et: 'Saatja ja server', lv: 'Sūtītājs un serveris' },
  settings: { en: 'Settings', et: 'Seadistus', lv: 'Iestatījumi' },
  result: { en: 'Last test', et: 'Viimane test', lv: 'Pēdējā pārbaude' },
  ok: { en: 'accepted', et: 'vastu võetud', lv: 'pieņemta' },
  untested: { en: 'not tested', et: 'testimata', lv: 'nav pārbaudīts' },
  fine: { en: 'fine', et: 'korras', lv: 'kārtībā' },
  errors: {
    en: { one: '{count} error', other: '{count} errors' },
    et: { one: '{count} viga', other: '{count} viga' },
    lv: { zero: '{count} kļūdu', one: '{count} kļūda', other: '{count} kļūdas' },
  },
  warnings: {
    en: { one: '{count} warning', other: '{count} warnings' },
    et: { one: '{count} hoiatus', other: '{count} hoiatust' },
    lv: { zero: '{count} brīdinājumu', one: '{count} brīdinājums', other: '{count} brīdinājumi' },
  },
  nobody: {
    en: 'No users have problems.',
    et: 'Kellelgi ei ole probleeme.',
    lv: 'Problēmu nav nevienam.',
  },
} satisfies Messages
