import { readLine, refuseField, refuseMalformed } from './field.ts'

/** Ids in the thread of one message. Long threads name their beginning and their end (RFC 5537 3.4.4 allows it). */
const mostIds = 100
/** Ids of other programs take more forms than the grammar of RFC 5322 3.6.4 has. */
const id = /^<[!-;=?-~]{1,250}>$/

const readIds = (given: readonly unknown[], field: string): readonly string[] => {
  if (given.length === 0 || given.length > mostIds) refuseField('message-ids-invalid', field)
  return given.map((one) => {
    const text = readLine(one, field)
    return id.test(text) ? text : refuseField('message-ids-invalid', field)
  })
}

/** What a message says about the thread it belongs to. */
export interface Thread {
  readonly inReplyTo?: string
  readonly references?: readonly string[]
}

/** Reads the ids of a thread. @throws ProblemError that names the field. */
export const readThread = (inReplyTo: unknown, references: unknown): Thread => {
  const [parent] = inReplyTo === undefined ? [] : readIds([inReplyTo], 'inReplyTo')
  const listed: unknown = typeof references === 'string' ? references.trim().split(/[ \t\r\n]+/) : references
  if (listed !== undefined && !Array.isArray(listed))
    return refuseMalformed('references', "['<1@example.com>']")
  const before = listed === undefined ? [] : readIds(listed, 'references')
  const thread = [...new Set([...before.filter((one) => one !== parent), ...(parent ? [parent] : [])])]
  return {
    ...(parent === undefined ? {} : { inReplyTo: parent }),
    ...(thread.length === 0 ? {} : { references: thread }),
  }
}
