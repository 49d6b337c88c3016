import type { Locale } from '@saatja/core/explain'

/** A table of messages in the words of the reader. */
export const example: Readonly<Record<Locale, string>> = {
  en: [
    'to;name;subject;text',
    'anna@example.com;Anna Kask;Invoice 1001;Thank you, Anna.',
    'janis@example.com|office@example.com;Jānis;Invoice 1002;Thank you, Jānis.',
  ].join('\n'),
  et: [
    'saaja;nimi;teema;tekst',
    'anna@example.com;Anna Kask;Arve 1001;Aitäh, Anna!',
    'janis@example.com|kontor@example.com;Jānis;Arve 1002;Aitäh, Jānis!',
  ].join('\n'),
  lv: [
    'saņēmējs;vārds;temats;teksts',
    'anna@example.com;Anna Kaska;Rēķins 1001;Paldies, Anna!',
    'janis@example.com|birojs@example.com;Jānis;Rēķins 1002;Paldies, Jāni!',
  ].join('\n'),
}
