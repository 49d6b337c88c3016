import type { Messages } from '@saatja/ui'

export const conflictWords = {
  title: {
    en: '{code} was changed in another window',
    et: 'Kaarti {code} on vahepeal muudetud',
    lv: 'Kartiņa {code} pa to laiku ir mainīta',
  },
  text: {
    en: 'Someone saved this card in another window after you started to edit it. Nothing has been overwritten.',
    et: 'Keegi salvestas selle kaardi teises aknas pärast seda, kui sina muutma hakkasid. Midagi ei ole üle kirjutatud.',
    lv: 'Kāds šo kartiņu saglabāja citā logā pēc tam, kad jūs sākāt to mainīt. Nekas nav pārrakstīts.',
  },
  field: { en: 'Field', et: 'Väli', lv: 'Lauks' },
  saved: { en: 'Saved elsewhere', et: 'Vahepeal salvestatud', lv: 'Saglabāts pa to laiku' },
  typed: { en: 'Typed by you', et: 'Sinu sisestatud', lv: 'Jūsu ievadītais' },
  both: { en: 'changed by both', et: 'muutsid mõlemad', lv: 'mainījuši abi' },
  take: { en: 'Discard my changes', et: 'Loobu enda muudatustest', lv: 'Atmest savas izmaiņas' },
  merge: {
    en: 'Apply my changes',
    et: 'Lisa enda muudatused',
    lv: 'Paturēt savas izmaiņas',
  },
  secret: { en: 'changed, not shown', et: 'muudetud, ei näidata', lv: 'mainīta, netiek rādīta' },
} satisfies Messages
