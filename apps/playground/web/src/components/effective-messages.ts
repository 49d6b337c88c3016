import type { Messages } from '@saatja/ui'

/** The effective settings of a user, as the screens call them. */
export const effectiveWords = {
  title: { en: 'Effective settings', et: 'Kehtiv seadistus', lv: 'Spēkā esošie iestatījumi' },
  marked: {
    en: 'Where the values come from',
    et: 'Kust väärtused tulevad',
    lv: 'No kurienes ņemtas vērtības',
  },
  route: { en: 'How it is sent', et: 'Kuidas saadetakse', lv: 'Kā tiek sūtīts' },
  'sign-in': { en: 'Sign-in', et: 'Sisselogimine', lv: 'Pierakstīšanās' },
  seen: { en: 'What the recipient sees', et: 'Mida saaja näeb', lv: 'Ko redz saņēmējs' },
  from: { en: 'From', et: 'Saatja (From)', lv: 'No (From)' },
  'reply-to': { en: 'Replies go to', et: 'Vastuste saaja', lv: 'Atbildes saņem' },
  envelope: { en: 'Bounces go to', et: 'Tagasipõrgete saaja', lv: 'Atlēkušās vēstules saņem' },
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
  bulk: { en: 'Bulk mail', et: 'Massmeil', lv: 'Masveida pasts' },
  'bulk-yes': { en: 'allowed', et: 'lubatud', lv: 'atļauts' },
  'bulk-no': {
    en: 'requires the bulk mail module',
    et: 'vajab massmeili moodulit',
    lv: 'vajadzīgs masveida pasta modulis',
  },
  edit: { en: 'Edit: {field}', et: 'Muuda: {field}', lv: 'Mainīt: {field}' },
  why: { en: 'How is this decided?', et: 'Kust see väärtus tuleb?', lv: 'Kā tas tiek noteikts?' },
  'why-card': {
    en: 'Set on this user’s own card, which always takes precedence.',
    et: 'Määratud kasutaja enda kaardil, millel on alati eelis.',
    lv: 'Vērtība ir norādīta paša lietotāja kartiņā, kurai vienmēr ir priekšroka.',
  },
  'why-system-user': {
    en: 'Not set on this user’s card, so the system user’s card applies.',
    et: 'Kasutaja enda kaardil on väärtus määramata, seega kehtib süsteemikasutaja kaardil olev väärtus.',
    lv: 'Lietotāja kartiņā vērtība nav norādīta, tāpēc spēkā ir sistēmas lietotāja kartiņa.',
  },
  'why-preset': {
    en: 'Comes from the provider’s or mail sender’s preset, so it does not have to be entered.',
    et: 'Väärtus tuleb teenusepakkuja või meili saatja eelseadistusest, seega ei pea seda ise määrama.',
    lv: 'Vērtība ir pakalpojumu sniedzēja vai pasta sūtītāja sagatavē, tāpēc tā nav jānorāda.',
  },
  'why-default': {
    en: 'Not set anywhere, so the default applies.',
    et: 'Väärtust ei ole kuskil määratud, seega kehtib vaikeväärtus.',
    lv: 'Vērtība nekur nav norādīta, tāpēc spēkā ir noklusējuma vērtība.',
  },
  open: { en: 'Open {card}', et: 'Ava {card}', lv: 'Atvērt {card}' },
} satisfies Messages
