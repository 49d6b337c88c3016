/** A text, and how its bytes were read: a name as `TextDecoder` has it. */
export interface DecodedText {
  readonly text: string
  readonly encoding: string
}

const unicodeOf = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'

/** Š, Ž, š and ž of the Western code page, where the Baltic one has no letters. */
const western: ReadonlySet<number> = new Set([0x8a, 0x8e, 0x9a, 0x9e])

/** The code page of Windows in which a spreadsheet here saves what is not Unicode. */
const codePageOf = (bytes: Uint8Array): string =>
  bytes.some((byte) => western.has(byte)) ? 'windows-1252' : 'windows-1257'

/** Reads a text as UTF-8 or UTF-16, and as a code page of Windows where it is neither. Pure. */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const unicode = unicodeOf(bytes)
  try {
    return { text: new TextDecoder(unicode, { fatal: true }).decode(bytes), encoding: unicode }
  } catch {
    const encoding = codePageOf(bytes)
    return { text: new TextDecoder(encoding).decode(bytes), encoding }
  }
}

export const readTextFile = async (file: Blob): Promise<DecodedText> =>
  decodeText(new Uint8Array(await file.arrayBuffer()))
