import type { Locale } from '@saatja/core/explain'
import { useEffect, useMemo, useState } from 'react'
import type { BulkEstimate, BulkRequest, BulkSource } from '../../../server/bulk/contract.ts'
import type { SendTarget } from '../../../server/runs/contract.ts'
import { call } from '../state/api.ts'
import { missingFiles, unusedFiles } from './attachments.ts'
import type { BatchDraft, ChosenFile } from './draft.ts'
import { readTable, type TableMessages } from './table.ts'

const maxMessages = 1000

export const isCount = (text: string): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= maxMessages

const isTable = (content: string): boolean => content.trim() !== '' && !/^[[{]/.test(content.trim())

/** The table, when the messages come from one. */
export const tableOf = (draft: BatchDraft, run: string): TableMessages | undefined =>
  draft.kind === 'file' && isTable(draft.content)
    ? readTable(draft.content, {
        run,
        subject: draft.subject,
        text: draft.text,
        toAll: draft.files.filter(({ toAll }) => toAll).map(({ name }) => name),
      })
    : undefined

/** Why the run cannot start yet. `problem`: the fault is shown at its field. */
export type StartBlock = 'count' | 'content' | 'no-rows' | 'subject' | 'problem'

const tableBlock = (draft: BatchDraft, table: TableMessages): StartBlock | undefined => {
  const { hasTo, rows, wrong, unknown, has } = table
  const files = [...missingFiles(draft, table), ...unusedFiles(draft, table)]
  const problems = [...wrong, ...unknown.subject, ...unknown.text, ...files]
  if (!hasTo || problems.length > 0) return 'problem'
  if (rows.length === 0) return 'no-rows'
  return has.subject || draft.subject.trim() !== '' ? undefined : 'subject'
}

/** Says what is missing before the server can be asked. Pure. */
export const startBlock = (draft: BatchDraft, table: TableMessages | undefined): StartBlock | undefined => {
  const { kind, count, content } = draft
  if (kind === 'sample') return isCount(count) ? undefined : 'count'
  if (kind === 'everyone') return undefined
  if (content.trim() === '') return 'content'
  if (table) return tableBlock(draft, table)
  return unusedFiles(draft, undefined).length > 0 ? 'problem' : undefined
}

/** Makes what is sent to the server; undefined while something is missing. */
export const sourceOf = (draft: BatchDraft, run: string, locale: Locale): BulkSource | undefined => {
  const { kind, count, content, upload } = draft
  const table = tableOf(draft, run)
  if (startBlock(draft, table) !== undefined) return undefined
  if (kind === 'sample') return { kind, count: Number(count), locale }
  if (kind === 'everyone') return { kind, locale }
  const json = table ? table.content : content.trim()
  return json === undefined ? undefined : { kind, content: json, upload, locale }
}

export interface Estimated {
  readonly estimate: BulkEstimate | undefined
  readonly error: unknown
}

/** Long enough to let a burst of typing pass. Milliseconds. */
const pause = 300

/** Asks what the run would be, anew whenever something of it changes. */
export const useEstimate = (
  user: string | undefined,
  source: BulkSource | undefined,
  target: SendTarget,
  files: readonly ChosenFile[],
): Estimated => {
  const [answer, setAnswer] = useState<Estimated>({ estimate: undefined, error: undefined })
  const asked = useMemo(() => JSON.stringify(source), [source])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file that was missing may be there now
  useEffect(() => {
    setAnswer({ estimate: undefined, error: undefined })
    if (user === undefined || asked === undefined) return
    const left = new AbortController()
    const request: BulkRequest = { user, source: JSON.parse(asked) as BulkSource, target }
    const timer = setTimeout(() => {
      call<BulkEstimate>('POST', '/bulk/estimate', request, left.signal).then(
        (estimate) => setAnswer({ estimate, error: undefined }),
        (error: unknown) => !left.signal.aborted && setAnswer({ estimate: undefined, error }),
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      left.abort()
    }
  }, [user, asked, target, files])
  return answer
}
