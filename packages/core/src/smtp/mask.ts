const hidden = '[secret]'
/** Shorter secrets are hidden only where they stand alone: elsewhere they would black out parts of words. */
const shortest = 4

/** Hides what a conversation must not tell, however the server spells it back. */
export interface Mask {
  /** Hides this value from now on. */
  add(secret: string): void
  /** Without what is hidden, and without control characters but the line breaks between the lines of a reply. */
  clean(text: string): string
}

/** What a terminal acts upon, turns around, or takes for a line of its own: the user chooses the server, not we. */
const unprintable = /[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/gu

const printable = (text: string): string =>
  text
    .replace(/\r+(?=\n|$)/g, '')
    .replaceAll('\t', ' ')
    .replace(unprintable, '\ufffd')

interface Form {
  readonly text: string
  /** Part of a longer base64 text, all of which is hidden. */
  readonly encoded: boolean
  /** Hidden only where it stands alone. */
  readonly alone?: boolean
}

/**
 * The part of a secret's base64 that is the same whatever stands before and after it, when it begins at this
 * offset of a group of three bytes.
 */
const core = (bytes: Buffer, offset: number): string => {
  const text = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replace(/=+$/, '')
  const whole = (offset + bytes.length) % 3 === 0
  return text.slice(offset === 0 ? 0 : offset + 1, whole ? undefined : -1)
}

const formsOf = (secret: string): readonly Form[] => {
  const bytes = Buffer.from(secret, 'utf8')
  const url = encodeURIComponent(secret)
  const hex = bytes.toString('hex')
  const plain = [
    secret,
    bytes.toString('latin1'),
    url,
    url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    url.replaceAll('%20', '+'),
    hex,
    hex.toUpperCase(),
    JSON.stringify(secret).slice(1, -1),
  ]
  const cores = [0, 1, 2].map((offset) => core(bytes, offset))
  const encoded = [...cores, ...cores.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))]
  return [
    ...plain.map((text) => ({ text, encoded: false })),
    ...encoded.map((text) => ({ text, encoded: true })),
  ]
}

const isBase64 = (character: string | undefined): boolean =>
  character !== undefined && /[A-Za-z0-9+/=_-]/.test(character)

/** Whether a piece of a reply is a word of its own, and not the code that the reply begins with. */
const standsAlone = (text: string, from: number, to: number): boolean => {
  const before = text[from - 1] ?? '\n'
  const code = before === '\n' && /^\d{3}$/.test(text.slice(from, to))
  return (
    !code && /[\s"'`<>()[\]{}:=,;]/.test(before) && /^[.!?]*(?:[\s"'`<>()[\]{}:=,;]|$)/.test(text.slice(to))
  )
}

type Span = readonly [from: number, to: number]

const spansOf = (text: string, { text: wanted, encoded, alone }: Form): readonly Span[] => {
  const spans: Span[] = []
  for (let at = text.indexOf(wanted); at !== -1; ) {
    let from = at
    let to = at + wanted.length
    if (encoded) {
      while (isBase64(text[from - 1])) from -= 1
      while (isBase64(text[to])) to += 1
    }
    if (!alone || standsAlone(text, from, to)) spans.push([from, to])
    at = text.indexOf(wanted, to)
  }
  return spans
}

const hide = (text: string, spans: readonly Span[]): string => {
  let cleaned = ''
  let end = 0
  for (const [from, to] of [...spans].sort((one, other) => one[0] - other[0])) {
    if (from >= end) cleaned += text.slice(end, from) + hidden
    end = Math.max(end, to)
  }
  return cleaned + text.slice(end)
}

/** A mask that knows nothing yet. */
export const newMask = (): Mask => {
  const known = new Set<string>()
  let forms: readonly Form[] = []
  return {
    add(secret) {
      // Servers that trim what they are told say it back trimmed.
      for (const spelling of [secret, secret.trim()]) {
        if (spelling.trim() === '' || known.has(spelling)) continue
        known.add(spelling)
        const short = { text: spelling, encoded: false, alone: true }
        forms = [...forms, ...(spelling.length < shortest ? [short] : formsOf(spelling))]
      }
    },
    clean(text) {
      const spans = forms.flatMap((form) => spansOf(text, form))
      return printable(spans.length === 0 ? text : hide(text, spans))
    },
  }
}

/** What nodemailer writes in place of what a sign-in says. */
export const unnamed = (line: string): string => line.replaceAll('/* secret */', hidden)
