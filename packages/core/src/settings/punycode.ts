/** Parameters of RFC 3492 section 5. */
const base = 36
const least = 1
const most = 26
const skew = 38
const damp = 700
const firstBias = 72
const firstCode = 128

const digitOf = (character: string): number =>
  character >= 'a' ? character.charCodeAt(0) - 97 : character.charCodeAt(0) - 22

const adapt = (delta: number, points: number, first: boolean): number => {
  let rest = Math.floor(delta / (first ? damp : 2))
  rest += Math.floor(rest / points)
  let steps = 0
  while (rest > ((base - least) * most) / 2) {
    rest = Math.floor(rest / (base - least))
    steps += base
  }
  return steps + Math.floor(((base - least + 1) * rest) / (rest + skew))
}

/** Decodes what follows `xn--` in a valid label (RFC 3492 section 6.2). */
const decode = (encoded: string): string => {
  const plain = encoded.lastIndexOf('-')
  const points = [...encoded.slice(0, Math.max(plain, 0))].map((letter) => letter.charCodeAt(0))
  let [code, index, bias] = [firstCode, 0, firstBias]
  for (let at = plain + 1; at < encoded.length; ) {
    const before = index
    for (let weight = 1, place = base; ; place += base) {
      const digit = digitOf(encoded.charAt(at++))
      index += digit * weight
      const threshold = Math.min(Math.max(place - bias, least), most)
      if (digit < threshold || at >= encoded.length) break
      weight *= base - threshold
    }
    bias = adapt(index - before, points.length + 1, before === 0)
    code += Math.floor(index / (points.length + 1))
    index %= points.length + 1
    points.splice(index++, 0, code)
  }
  return points.every((point) => point <= 0x10_ffff) ? String.fromCodePoint(...points) : ''
}

/** The Unicode form of a valid ASCII host name in lower case. */
export const unicodeOf = (host: string): string =>
  host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? decode(label.slice(4)) : label))
    .join('.')
