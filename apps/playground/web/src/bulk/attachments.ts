import type { BatchDraft, ChosenFile } from './draft.ts'
import type { TableMessages } from './table.ts'

type Chosen = Pick<BatchDraft, 'content' | 'files'>

/** Whether the messages themselves name a file as an attachment. */
const isNamed = (
  { content }: Pick<BatchDraft, 'content'>,
  table: TableMessages | undefined,
  name: string,
): boolean => (table ? table.files.has(name) : content.includes(JSON.stringify(name).slice(1)))

/**
 * Finds the chosen file that lists the messages, if one does; all others are attachments. A text file is a list only
 * while there is no other list. Pure.
 */
export const listAmong = <F extends { readonly name: string }>(
  files: readonly F[],
  draft: Pick<BatchDraft, 'content'>,
  table: TableMessages | undefined,
): F | undefined => {
  const unnamed = files.filter(({ name }) => !isNamed(draft, table, name))
  const list = unnamed.find(({ name }) => /\.(json|csv|tsv)$/i.test(name))
  if (list !== undefined || draft.content.trim() !== '') return list
  return unnamed.find(({ name }) => /\.txt$/i.test(name))
}

/** Lists files that the rows name and nobody has chosen yet. */
export const missingFiles = (
  { files }: Pick<BatchDraft, 'files'>,
  table: TableMessages,
): readonly string[] => {
  const names = new Set(files.map(({ name }) => name))
  return [...table.files.keys()].filter((name) => !names.has(name))
}

/** Counts the messages to which a chosen file is attached; undefined where only the server can count them. */
export const messagesWith = (
  { name, toAll }: ChosenFile,
  draft: Chosen,
  table: TableMessages | undefined,
): number | undefined => {
  if (table) return toAll ? table.rows.length : (table.files.get(name) ?? 0)
  return isNamed(draft, undefined, name) ? undefined : 0
}

/** Lists chosen files that no message names. */
export const unusedFiles = (draft: Chosen, table: TableMessages | undefined): readonly string[] =>
  draft.files.filter((file) => messagesWith(file, draft, table) === 0).map(({ name }) => name)
