import type { Locale } from '@saatja/core/explain'

/** What the search says; the page of a wrong address needs it in a language that is not its own. */
export const searchWords = {
  search: { en: 'Search', et: 'Otsi', lv: 'Meklēt' },
  searchDocs: { en: 'Search the docs', et: 'Otsi juhenditest', lv: 'Meklēt dokumentācijā' },
  searchHint: {
    en: 'Type a word, a server, or an error code.',
    et: 'Sisesta sõna, server või veakood.',
    lv: 'Ievadiet vārdu, serveri vai kļūdas kodu.',
  },
  searchNothing: {
    en: 'Nothing found. Try fewer or other words.',
    et: 'Midagi ei leitud. Proovi vähem või teisi sõnu.',
    lv: 'Nekas nav atrasts. Izmantojiet citus vārdus vai mazāk vārdu.',
  },
  searchBroken: {
    en: 'The search index could not be loaded. Reload the page.',
    et: 'Otsinguindeksit ei õnnestunud laadida. Laadi leht uuesti.',
    lv: 'Meklēšanas indeksu neizdevās ielādēt. Pārlādējiet lapu.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>

export type SearchWord = keyof typeof searchWords
