import { useRef, useState } from 'react'
import { readTextFile } from '../components/text-file.ts'
import { call, post } from '../state/api.ts'
import { listAmong } from './attachments.ts'
import type { ChosenFile } from './draft.ts'
import type { FileFieldProps } from './table-fields.tsx'

/** How many of the chosen files have been read. */
export interface FilesRead {
  readonly done: number
  readonly total: number
}

/** Files that are being read; more may be chosen meanwhile. */
interface OpenReading {
  readonly abort: AbortController
  readers: number
  done: number
  total: number
}

/** Fewer are read in a moment. */
const many = 10

const pathOf = (upload: string, name: string): string =>
  `/bulk/files?${new URLSearchParams({ upload, name }).toString()}`

/** How far the reading is. All that are read at the same time are counted, and stopped, together. */
const useProgress = () => {
  const [reading, setReading] = useState<FilesRead>()
  const [stopped, setStopped] = useState<FilesRead>()
  const current = useRef<OpenReading>(undefined)
  const show = (open: OpenReading) => {
    if (current.current === open && open.total >= many) setReading({ done: open.done, total: open.total })
  }
  const close = () => {
    current.current = undefined
    setReading(undefined)
  }
  return {
    reading,
    stopped,
    begin: (count: number): OpenReading => {
      setStopped(undefined)
      const open = current.current ?? { abort: new AbortController(), readers: 0, done: 0, total: 0 }
      current.current = open
      open.readers += 1
      open.total += count
      show(open)
      return open
    },
    step: (open: OpenReading) => {
      open.done += 1
      show(open)
    },
    end: (open: OpenReading) => {
      open.readers -= 1
      if (open.readers === 0 && current.current === open) close()
    },
    stop: () => {
      const open = current.current
      open?.abort.abort()
      setStopped(open && { done: open.done, total: open.total })
      close()
    },
  }
}

/** Reads chosen files one after another, and says how far it is. */
export const useFiles = ({ draft, table, onChange }: FileFieldProps) => {
  const [error, setError] = useState<unknown>()
  const { reading, stopped, begin, step, end, stop } = useProgress()
  const { upload } = draft
  const readList = async (file: File): Promise<void> => {
    const { text, encoding } = await readTextFile(file)
    onChange((now) => ({ ...now, content: text, list: { name: file.name, encoding } }))
  }
  const attach = async (file: File, signal: AbortSignal): Promise<void> => {
    await post(pathOf(upload, file.name), file, 'application/octet-stream', signal)
    onChange((now) => {
      const before = now.files.find(({ name }) => name === file.name)
      const chosen: ChosenFile = { ...before, name: file.name, size: file.size }
      return { ...now, files: [...now.files.filter((one) => one !== before), chosen] }
    })
  }
  const readAll = async (files: readonly File[], open: OpenReading): Promise<void> => {
    const { signal } = open.abort
    // The list of messages is read anew and never attached: it names all recipients.
    const list = listAmong(files, draft, table)
    // The list comes first, so that its faults are shown before all files have been read.
    for (const file of [...(list ? [list] : []), ...files.filter((one) => one !== list)]) {
      await (file === list ? readList(file) : attach(file, signal))
      step(open)
    }
  }
  const take = (files: readonly File[]) => {
    setError(undefined)
    const open = begin(files.length)
    const failed = (failure: unknown) => !open.abort.signal.aborted && setError(failure)
    void readAll(files, open)
      .catch(failed)
      .finally(() => end(open))
  }
  const remove = (name: string) => {
    setError(undefined)
    call('DELETE', pathOf(upload, name)).then(
      () => onChange((now) => ({ ...now, files: now.files.filter((file) => file.name !== name) })),
      setError,
    )
  }
  return { take, remove, error, reading, stopped, stop }
}
