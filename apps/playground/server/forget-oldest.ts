/** Removes the oldest entry of a map that has become larger than this. */
export const forgetOldest = (map: Map<string, unknown>, most: number): void => {
  const oldest = map.keys().next().value
  if (map.size > most && oldest !== undefined) map.delete(oldest)
}
