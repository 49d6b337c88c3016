const beyondAscii = /[\u00c0-\u024f]/g

/** Latin letters that are more than a letter of ASCII with a mark. */
const whole: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'AE',
  đ: 'd',
  Đ: 'D',
}
const german: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' }

/** A text with the letters of ASCII in place of Latin letters with marks: `käyttäjä` as `kayttaja`. */
export const withoutAccents = (text: string): string =>
  text.replace(beyondAscii, (letter) => whole[letter] ?? letter.normalize('NFD').charAt(0))

/** Both ways in which a pattern is written in ASCII: `empfanger` and, as in German, `empfaenger`. */
export const plainForms = (pattern: string): string => {
  const spelled = pattern.replace(/[äöü]/g, (letter) => german[letter] ?? letter)
  const forms = new Set([withoutAccents(pattern), withoutAccents(spelled)])
  return [...forms].join('|')
}
