import type { Locale } from '@saatja/core/explain'

/** An address of the playground that opens it in the reader's language, at a card or at a scenario. */
export const playgroundAddress = (
  playground: string,
  query: Readonly<Record<string, string>>,
  lang: Locale,
): string => `${playground.replace(/\/$/, '')}/?${new URLSearchParams({ ...query, lang })}`
