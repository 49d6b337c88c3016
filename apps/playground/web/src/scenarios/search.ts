import type { ScenarioView } from '../../../server/contract.ts'

/** Words of everyday speech that stand for one thing in the three languages; each finds all of its row. */
const synonyms: readonly (readonly string[])[] = [
  ['parool', 'salasõna', 'parole', 'password', '535', '534'],
  ['spämm', 'rämpspost', 'rämps', 'surogātpasts', 'mēstule', 'spam', '5.7.1'],
  ['postkast', 'pastkaste', 'mailbox'],
  ['täis', 'pilna', 'full', 'quota', '552', '4.2.2', '5.2.2'],
  ['limiit', 'piirang', 'limits', 'ierobežojums', 'limit', 'rate', '4.7.', '5.4.5'],
  ['aegus', 'aegunud', 'beidzies', 'expired'],
  ['sertifikaat', 'sertifikāts', 'certificate', 'tls'],
  ['tundmatu', 'olematu', 'nezināms', 'unknown', '5.1.1', '550'],
  ['logimine', 'sisselogimine', 'pierakstīšanās', 'sign-in', 'login', 'auth'],
  ['ühendus', 'savienojums', 'connection', 'connect', 'timeout'],
  ['hallnimekiri', 'greylist', 'greylisted', '450', '451'],
  ['manus', 'pielikums', 'attachment', 'size', '552'],
  ['blokeeritud', 'bloķēts', 'blocked', 'blacklist', 'listed'],
]

const plain = (text: string): string => text.toLocaleLowerCase().normalize('NFKC')

const isCalled = (row: readonly string[], word: string): boolean =>
  row.some((one) => one === word || (word.length > 3 && one.startsWith(word)))

/** The word itself, and what else it is called. */
const meanings = (word: string): readonly string[] => [
  word,
  ...synonyms.filter((row) => isCalled(row, word)).flat(),
]

/** Everything by which a scenario is found: title, codes, and what the server says in it. */
export const haystackOf = (scenario: ScenarioView, title: string, provider: string): string =>
  plain([scenario.id, scenario.expected, title, provider, ...scenario.replies].join('\n'))

/** Whether each typed word, or another word for it, is there; or the whole line, as pasted from a log. */
export const isFound = (haystack: string, typed: string): boolean => {
  const wanted = plain(typed).trim()
  if (haystack.includes(wanted)) return true
  return wanted.split(/\s+/).every((word) => meanings(word).some((one) => haystack.includes(one)))
}
