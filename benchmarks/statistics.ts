/** Value below which the given share (0 to 1) of the numbers lies. */
export const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)] ?? Number.NaN
  const high = sorted[Math.ceil(place)] ?? Number.NaN
  return low + (high - low) * (place - Math.floor(place))
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)

/** Median and, in brackets, the middle half. */
export const spread = (numbers: readonly number[], digits = 2): string => {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(numbers, share).toFixed(digits))
  return `${middle} (${low}–${high})`
}

/** How many a second, when so many took so many milliseconds. */
export const perSecond = (count: number, ms: number): number => count / (ms / 1000)
