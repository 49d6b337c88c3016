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

/** Fewer are read in a moment. */
const many = 10

const pathOf = (upload: string, name: string): string =>
  `/bulk/files?${new URLSearchParams({ upload, name }).toString()}`

/** Reads chosen files one after another, and says how far it is. */
export const useFiles = ({ draft, table, onChange }: FileFieldProps) => {
  const [error, setError] = useState<unknown>()
  const [reading, setReading] = useState<FilesRead>()
  const [stopped, setStopped] = useState<FilesRead>()
  const current = useRef<AbortController>(undefined)
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
  const readAll = async (files: readonly File[], { signal }: AbortController): Promise<void> => {
    // The list of messages is read anew and never attached: it names all recipients.
    const list = listAmong(files, draft, table)
    const total = files.length
    let done = 0
    const show = () => current.current?.signal === signal && total >= many && setReading({ done, total })
    try {
      show()
      // The list comes first, so that its faults are shown before all files have been read.
      for (const file of [...(list ? [list] : []), ...files.filter((one) => one !== list)]) {
        await (file === list ? readList(file) : attach(file, signal))
        done += 1
        show()
      }
    } catch (failure) {
      if (signal.aborted) setStopped({ done, total })
      else setError(failure)
    } finally {
      if (current.current?.signal === signal) setReading(undefined)
    }
  }
  const take = (files: readonly File[]) => {
    setError(undefined)
    setStopped(undefined)
    current.current = new AbortController()
    void readAll(files, current.current)
  }
  const remove = (name: string) => {
    setError(undefined)
    call('DELETE', pathOf(upload, name)).then(
      () => onChange((now) => ({ ...now, files: now.files.filter((file) => file.name !== name) })),
      setError,
    )
  }
  return { take, remove, error, reading, stopped, stop: () => current.current?.abort() }
}
