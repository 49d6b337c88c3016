const letter = '[slodiphv]'
const explanationLetter = '[slodiphvcrt]'
const expand = (letters: string) => `%(?:\\{${letters}(?:[1-9]\\d{0,2})?r?[.\\-+,/_=]*\\}|[%_-])`
const literal = '[\\x21-\\x24\\x26-\\x7e]'
// Bounded, as labels are: a record may be 64 kB long and hostile.
const topLabel = '(?:[a-z0-9]{0,63}[a-z][a-z0-9]{0,63}|[a-z0-9]{1,63}-[a-z0-9-]{0,63}[a-z0-9])'

const macroString = new RegExp(`^(?:${expand(letter)}|${literal})*$`, 'i')
const explanationString = new RegExp(`^(?:${expand(explanationLetter)}|${literal}| )*$`, 'i')
const lastLabel = new RegExp(`\\.${topLabel}\\.?$`, 'i')
const endsInMacro = new RegExp(`%\\{${letter}\\d*r?[.\\-+,/_=]*\\}$`, 'i')

/** RFC 7208 7.1, without the letters that only an explanation may use. */
export const isMacroString = (text: string): boolean => macroString.test(text)

/** Whether a name has more than one label and the last is one of letters. */
export const endsInLabel = (name: string): boolean => lastLabel.test(name)

/** A macro string that ends in a top label or in a macro. */
export const isDomainSpec = (text: string): boolean =>
  isMacroString(text) && (endsInLabel(text) || endsInMacro.test(text) || /%[%_-]$/.test(text))

/** Whether the text of an explanation keeps the grammar (RFC 7208 6.2). */
export const isExplanation = (text: string): boolean => explanationString.test(text)

/** Whether a domain needs the client, the sender or the time before it is a name. */
export const hasMacro = (text: string): boolean => text.includes('%{')

/** Values of the macro letters; `p` costs questions, so it is asked for only where it stands. */
export type MacroValues = Readonly<
  Record<'s' | 'l' | 'o' | 'd' | 'i' | 'v' | 'h' | 'c' | 'r' | 't', string>
> & {
  readonly p: () => string
}

const urlEscaped = (value: string): string =>
  encodeURIComponent(value).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const transform = (value: string, digits: string, reverse: string, delimiters: string): string => {
  const marks = delimiters === '' ? ['.'] : [...delimiters]
  const parts = [...value].reduce<string[]>(
    (list, sign) => {
      if (marks.includes(sign)) list.push('')
      else list.push((list.pop() ?? '') + sign)
      return list
    },
    [''],
  )
  const ordered = reverse === '' ? parts : parts.reverse()
  return (digits === '' ? ordered : ordered.slice(-Number(digits))).join('.')
}

const macro = /%(?:\{([a-z])(\d*)(r?)([.\-+,/_=]*)\}|([%_-]))/gi
const plain: Readonly<Record<string, string>> = { '%': '%', _: ' ', '-': '%20' }

/** Puts the values in place of the macros (RFC 7208 7.3). A capital letter escapes for a URL. */
export const expandMacros = (text: string, values: MacroValues): string =>
  text.replace(macro, (_, name = '', digits = '', reverse = '', delimiters = '', sign?: string) => {
    if (sign !== undefined) return plain[sign] ?? ''
    const low = name.toLowerCase() as keyof MacroValues
    const value = low === 'p' ? values.p() : values[low]
    const result = transform(value, digits, reverse, delimiters)
    return name === low ? result : urlEscaped(result)
  })
