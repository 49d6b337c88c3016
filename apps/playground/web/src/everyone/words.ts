import type { Words } from '@saatja/ui'

export const everyoneWords = {
  title: { en: 'All users', et: 'Kõik kasutajad', lv: 'Visi lietotāji' },
  intro: {
    en: 'What is in force for each user, and how the last test ended.',
    et: 'Mis iga kasutaja puhul kehtib ja kuidas lõppes viimane proov.',
    lv: 'Kādi iestatījumi katram lietotājam ir spēkā un kā beidzās pēdējā pārbaude.',
  },
  start: { en: 'Test all in the sandbox', et: 'Proovi kõiki liivakastis', lv: 'Pārbaudīt visus smilškastē' },
  stop: { en: 'Stop', et: 'Peata', lv: 'Apturēt' },
  progress: { en: 'Tested', et: 'Proovitud', lv: 'Pārbaudīts' },
  count: { en: '{done} of {all}', et: '{done} / {all}', lv: '{done} no {all}' },
  broken: { en: 'Only with problems', et: 'Ainult probleemidega', lv: 'Tikai ar problēmām' },
  user: { en: 'User', et: 'Kasutaja', lv: 'Lietotājs' },
  from: { en: 'From', et: 'Saatja (From)', lv: 'No (From)' },
  route: { en: 'Sender and server', et: 'Saatja ja server', lv: 'Sūtītājs un serveris' },
  settings: { en: 'Settings', et: 'Seadistus', lv: 'Iestatījumi' },
  result: { en: 'Last test', et: 'Viimane proov', lv: 'Pēdējā pārbaude' },
  ok: { en: 'accepted', et: 'vastu võetud', lv: 'pieņemta' },
  untested: { en: 'not tested', et: 'proovimata', lv: 'nav pārbaudīts' },
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
    en: 'Nobody has a problem.',
    et: 'Kellelgi ei ole probleeme.',
    lv: 'Problēmu nav nevienam.',
  },
} satisfies Words
