import type { Words } from '@saatja/ui'

/** What is in force for a user, as the screens call it. */
export const effectiveWords = {
  title: { en: 'In force', et: 'Kehtiv seadistus', lv: 'Spēkā esošie iestatījumi' },
  route: { en: 'How it is sent', et: 'Kuidas saadetakse', lv: 'Kā tiek sūtīts' },
  'sign-in': { en: 'Sign-in', et: 'Sisselogimine', lv: 'Pierakstīšanās' },
  seen: { en: 'What the recipient sees', et: 'Mida saaja näeb', lv: 'Ko redz saņēmējs' },
  from: { en: 'From', et: 'Saatja (From)', lv: 'No (From)' },
  'reply-to': { en: 'Replies go to', et: 'Vastused lähevad', lv: 'Atbildes saņem' },
  envelope: { en: 'Bounces go to', et: 'Tagasi põrganud kirjad lähevad', lv: 'Atlēkušās vēstules saņem' },
  'password-yes': { en: 'set', et: 'olemas', lv: 'ir' },
  'auth-oauth': {
    en: 'sign-in with {provider}',
    et: 'sisselogimine: {provider}',
    lv: 'pierakstīšanās: {provider}',
  },
  method: { en: 'Method', et: 'Viis', lv: 'Veids' },
  'auth-none': { en: 'no sign-in', et: 'sisselogimiseta', lv: 'bez pierakstīšanās' },
  'auth-password': {
    en: 'user name and password',
    et: 'kasutajanimi ja salasõna',
    lv: 'lietotājvārds un parole',
  },
  bulk: { en: 'Mass mail', et: 'Massmeil', lv: 'Masveida pasts' },
  'bulk-yes': { en: 'allowed', et: 'lubatud', lv: 'atļauts' },
  'bulk-no': {
    en: 'needs the mass-mail module',
    et: 'vajab massmeili moodulit',
    lv: 'vajadzīgs masveida pasta modulis',
  },
  edit: { en: 'Edit: {field}', et: 'Muuda: {field}', lv: 'Mainīt: {field}' },
  why: { en: 'How is this decided?', et: 'Miks just see väärtus?', lv: 'Kā tas tiek noteikts?' },
  'why-card': {
    en: 'Stated on this user’s own card, which always comes first.',
    et: 'Määratud kasutaja enda kaardil, mis on alati esimesel kohal.',
    lv: 'Norādīts paša lietotāja kartiņā, kurai vienmēr ir priekšroka.',
  },
  'why-system-user': {
    en: 'Not stated on the own card, so the system user’s card decides.',
    et: 'Kasutaja enda kaardil on see määramata, seega otsustab süsteemikasutaja kaart.',
    lv: 'Savā kartiņā nav norādīts, tāpēc noteicošā ir sistēmas lietotāja kartiņa.',
  },
  'why-preset': {
    en: 'Known of the provider or the sender, so nobody has to state it.',
    et: 'Teenusepakkuja või saatja puhul on see teada, seega ei pea keegi seda määrama.',
    lv: 'Tas par pakalpojumu sniedzēju vai sūtītāju ir zināms, tāpēc nevienam nav jānorāda.',
  },
  'why-default': {
    en: 'Nobody states it, so this applies.',
    et: 'Keegi ei ole midagi määranud, seega kehtib see väärtus.',
    lv: 'Neviens neko nav norādījis, tāpēc spēkā ir šī vērtība.',
  },
  open: { en: 'Open {card}', et: 'Ava {card}', lv: 'Atvērt {card}' },
} satisfies Words
