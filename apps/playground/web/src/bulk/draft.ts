import type { BulkSource } from '../../../server/bulk/contract.ts'

export type BulkSourceKind = BulkSource['kind']

/** A file to attach, which is on the server already. */
export interface ChosenFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Whether a person attaches it to every message, though no row names it. */
  readonly toAll?: boolean
}

/** Which messages, as far as they are typed. */
export interface BatchDraft {
  readonly kind: BulkSourceKind
  readonly count: string
  readonly name: string
  /** JSON, or a table. */
  readonly content: string
  /** The file that the content was read from, and how its bytes were. */
  readonly list?: { readonly name: string; readonly encoding: string }
  readonly subject: string
  readonly text: string
  readonly upload: string
  readonly files: readonly ChosenFile[]
}

export const emptyDraft = (): BatchDraft => ({
  kind: 'sample',
  count: '200',
  name: '',
  content: '',
  subject: '',
  text: '',
  upload: crypto.randomUUID(),
  files: [],
})
