import type { Locale } from '@saatja/core/explain'
import { searchWords } from '../messages/search.ts'

/** What a wrong address shows, in every language: a host has one such page for all of them. */
export const notFoundWords = {
  ...searchWords,
  notFound: { en: 'Page not found', et: 'Sellist lehte ei ole', lv: 'Lapa nav atrasta' },
  notFoundWhy: {
    en: 'The address is mistyped, or the page has moved.',
    et: 'Aadress on valesti kirjutatud või leht on teisaldatud.',
    lv: 'Adrese ir uzrakstīta nepareizi, vai arī lapa ir pārvietota.',
  },
  notFoundSearch: {
    en: 'Perhaps you meant one of these pages.',
    et: 'Ehk otsisid mõnda neist lehtedest.',
    lv: 'Iespējams, jūs meklējāt kādu no šīm lapām.',
  },
  overview: { en: 'All guides', et: 'Kõik juhendid', lv: 'Visas pamācības' },
  errorReference: { en: 'Error reference', et: 'Vigade teatmik', lv: 'Kļūdu saraksts' },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>
