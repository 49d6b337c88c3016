import { randomUUID } from 'node:crypto'

/**
 * A UUID of version 7 (RFC 9562 5.7), which counts within its millisecond (6.2, method 1): messages of one run are
 * neighbors in every index, in the order in which they were enqueued.
 */
export const newId = (now: number, index: number): string => {
  const time = now.toString(16).padStart(12, '0')
  const place = (index % 4_096).toString(16).padStart(3, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${place}${randomUUID().slice(18)}`
}
