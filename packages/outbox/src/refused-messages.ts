import { type RefusedInput, StoreError } from '@saatja/store'

/** How many keys an error sentence names. */
const namedAtMost = 20

/** Makes one error of all messages that are refused: what is wrong with the first, and which others there are. */
export const refused = (problems: readonly RefusedInput[]): StoreError => {
  const inOrder = problems.toSorted((one, other) => one.index - other.index)
  const [first, ...others] = inOrder
  const { error, ...place } = first as RefusedInput
  const names = others.slice(0, namedAtMost).map(({ key, index }) => key ?? `message ${index}`)
  const rest = others.length > namedAtMost ? ', …' : ''
  const more = others.length === 0 ? '' : ` Refused too (see problems): ${names.join(', ')}${rest}`
  const details = {
    ...place,
    ...(error.field === undefined ? {} : { field: error.field }),
    problems: inOrder,
  }
  return new StoreError('INPUT', `${error.message}${more}`, error.cause, [], details)
}
