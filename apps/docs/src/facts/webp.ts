import { readFileSync } from 'node:fs'

/** Reads width and height, in pixels, of a WebP file: lossy, lossless or extended. */
export const sizeOf = (file: string): readonly [width: number, height: number] => {
  const bytes = readFileSync(file)
  const kind = bytes.toString('latin1', 12, 16)
  if (kind === 'VP8X') return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1]
  if (kind === 'VP8L') {
    const bits = bytes.readUInt32LE(21)
    return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1]
  }
  return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff]
}
