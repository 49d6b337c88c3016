import type { Locale } from '@saatja/core/explain'

/** Removes diacritics, so that a word is found with and without them. */
const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

/** Endings of the common declensions and verb forms, longest first, in folded letters. */
const endings: Readonly<Record<Locale, readonly string[]>> = {
  en: ['ations', 'ation', 'ings', 'ing', 'ers', 'ies', 'ed', 'er', 'es', 's', 'e'],
  et: [
    'amiseks',
    'amisega',
    'amisel',
    'amises',
    'amisest',
    'amine',
    'amise',
    'amist',
    'misega',
    'mine',
    'mise',
    'mist',
    'dele',
    'tele',
    'dest',
    'test',
    'desse',
    'tesse',
    'dega',
    'tega',
    'deks',
    'teks',
    'idele',
    'idel',
    'idest',
    'ides',
    'ideks',
    'idega',
    'idelt',
    'isid',
    'isse',
    'ile',
    'ilt',
    'iks',
    'iga',
    'ist',
    'is',
    'il',
    'sse',
    'ele',
    'elt',
    'eks',
    'ega',
    'est',
    'es',
    'el',
    'ale',
    'alt',
    'aks',
    'aga',
    'ast',
    'as',
    'al',
    'ule',
    'ult',
    'uks',
    'uga',
    'ust',
    'us',
    'ul',
    'tud',
    'dud',
    'nud',
    'takse',
    'da',
    'ta',
    'ma',
    'de',
    'te',
    'id',
    'ed',
    'ad',
    'ud',
    'ks',
    'ga',
    'st',
    'le',
    'lt',
    'ni',
    'na',
    'a',
    'e',
    'i',
    'u',
    'd',
    't',
  ],
  lv: [
    'sanas',
    'sanai',
    'sanu',
    'sana',
    'jumiem',
    'jumus',
    'jumi',
    'ajiem',
    'ajam',
    'tajiem',
    'iem',
    'ajai',
    'iet',
    'iets',
    'ties',
    'tos',
    'ama',
    'ami',
    'ats',
    'ata',
    'ats',
    'ot',
    'am',
    'as',
    'ai',
    'os',
    'is',
    'es',
    'em',
    'im',
    'us',
    'um',
    'ij',
    'iju',
    'ija',
    'ijas',
    'a',
    'e',
    'i',
    'u',
    's',
    't',
    'o',
  ],
}

const stem = (word: string, locale: Locale): string => {
  if (word.length < 5 || /\d/.test(word)) return word
  const ending = endings[locale].find((end) => word.endsWith(end) && word.length - end.length >= 4)
  return ending === undefined ? word : word.slice(0, -ending.length)
}

/** Words that readers use for the same thing, in folded letters. */
const synonyms: Readonly<Record<Locale, readonly (readonly string[])[]>> = {
  en: [
    ['password', 'passphrase'],
    ['ssl', 'tls', 'starttls'],
    ['outlook', 'office365', 'm365', 'microsoft'],
    ['bounce', 'undelivered', 'ndr'],
    ['spam', 'junk'],
    ['bulk', 'mass', 'newsletter', 'newsletters'],
    ['timeout', 'timed'],
    ['daily', 'day'],
    ['fails', 'failed', 'failure', 'problem'],
    ['allowlist', 'whitelist', 'firewall'],
  ],
  et: [
    ['parool', 'salasona'],
    ['port', 'pordi', 'pordid', 'porti'],
    ['ssl', 'tls', 'starttls'],
    ['outlook', 'office365', 'm365', 'microsoft'],
    ['meil', 'kiri', 'kirja', 'kirjad', 'epost'],
    ['testkiri', 'testkirja', 'proovikiri', 'proovikirja'],
    ['saatmine', 'saatma', 'saada', 'saadan', 'saadetud', 'saadab'],
    ['seadistus', 'seadistamine', 'seadistused', 'seaded', 'seadete'],
    ['jouda', 'joua', 'joudnud', 'joudis', 'saabunud', 'saabu'],
    ['kohale', 'parale'],
    ['oopaevas', 'paevas', 'paev'],
    ['jagatud', 'uhine', 'uhispostkast'],
    ['massmeil', 'uudiskiri', 'uudiskirja'],
    ['ebaonnestub', 'ebaonnestus', 'onnestu', 'onnestunud'],
    ['kruptitud', 'krupteeritud', 'kruptimine', 'krupteering'],
    ['autentida', 'autentimine', 'sisselogimine', 'sisse', 'logida'],
  ],
  lv: [
    ['parole', 'paroli'],
    ['mestule', 'surogatpasts'],
    ['ssl', 'tls', 'starttls'],
    ['outlook', 'office365', 'm365', 'microsoft'],
    ['autentificet', 'autentifikacija', 'pierakstisanas'],
    ['vestule', 'epasts', 'pasts'],
    ['diennakti', 'diena', 'dienas'],
    ['sanemts', 'sanemta', 'pienaca', 'nepienaca', 'nonaca', 'nenonaca'],
    ['neizdodas', 'neizdevas', 'neizdosies'],
    ['izveleties', 'izvelies'],
    ['koplietojama', 'kopiga', 'kopigas'],
  ],
}

/** From the stem of each word to the stem that stands for its group. */
const groupsOf = (locale: Locale): ReadonlyMap<string, string> =>
  new Map(
    synonyms[locale].flatMap((row) =>
      row.map((word) => [stem(word, locale), stem(row[0] ?? word, locale)] as const),
    ),
  )

const groups: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  en: groupsOf('en'),
  et: groupsOf('et'),
  lv: groupsOf('lv'),
}

/** A number, a server or a code is a word of its own: `535`, `5.7.139`, `smtp.zone.eu:465`. */
export const words = (text: string): readonly string[] =>
  text
    .match(/[\p{L}\p{N}]+(?:[.:@/-][\p{L}\p{N}]+)*/gu)
    ?.flatMap((word) => (/[.:@/-]/.test(word) ? [word, ...word.split(/[.:@/-]/)] : [word])) ?? []

/** Words that say nothing about the page that is looked for, in folded letters. */
const silent: Readonly<Record<Locale, ReadonlySet<string>>> = {
  en: new Set(
    'a an and are by do does for from how i in is it my of on or the to what where which who why with'.split(
      ' ',
    ),
  ),
  et: new Set(
    'ei ja kas kes kuhu kuidas kus kust kui ma milline millise mina minu mis mitu ning on oma see sinu'.split(
      ' ',
    ),
  ),
  lv: new Set(
    'ar ir ka kads kada kas kur kurs kura kuru man mana manu mans no par pie tas un uz vai'.split(' '),
  ),
}

/** The forms under which one word is found: as written, its stem, and the word that stands for its synonyms. */
export const forms = (word: string, locale: Locale): readonly string[] => {
  const folded = fold(word)
  if (silent[locale].has(folded)) return []
  const root = stem(folded, locale)
  const group = groups[locale].get(root)
  return [...new Set([folded, root, ...(group === undefined ? [] : [group])])]
}
