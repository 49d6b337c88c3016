import { useLocale } from '@saatja/ui'
import { useEffect, useState } from 'react'
import type { EditedMail, MailPreview } from '../../../server/runs/contract.ts'
import { call, RefusedError } from '../state/api.ts'
import type { Editing } from '../state/editing.ts'
import { ownMessageStore } from '../state/own-message.ts'
import { useStore } from '../state/store.ts'

export type OwnFile = NonNullable<EditedMail['files']>[number]

/** Bytes of all own files: in base64 they still fit into a request of 1 MB. */
const room = 700_000

const tooLarge = new RefusedError({ code: 'too-large', message: 'The files are larger than 700 kB.' })

const base64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

const weight = (files: readonly OwnFile[]): number =>
  files.reduce((sum, { content }) => sum + (content.length * 3) / 4, 0)

const usePreview = ({ draft, dirty }: Editing, onError: (error: unknown) => void) => {
  const locale = useLocale()
  const [preview, setPreview] = useState<MailPreview>()
  const { code } = draft
  // biome-ignore lint/correctness/useExhaustiveDependencies: prepared once, or what was typed would be lost
  useEffect(() => {
    const left = new AbortController()
    const request = { user: code, locale, ...(dirty ? { draft } : {}) }
    call<MailPreview>('POST', '/runs/preview', request, left.signal).then(
      setPreview,
      (problem: unknown) => !left.signal.aborted && onError(problem),
    )
    return () => left.abort()
  }, [])
  return preview
}

/** @throws RefusedError when the files are too large together */
const attach = async (mail: EditedMail, chosen: readonly File[]): Promise<void> => {
  const size = weight(mail.files ?? []) + chosen.reduce((sum, file) => sum + file.size, 0)
  if (size > room) throw tooLarge
  const read = await Promise.all(
    chosen.map(async (file) => ({ filename: file.name, content: await base64(file) })),
  )
  ownMessageStore.set((now) => ({ ...(now ?? mail), files: [...(now?.files ?? []), ...read] }))
}

/** What is sent in place of the standard message; without a change, that one. */
export const useOwnMessage = (editing: Editing, onError: (error: unknown) => void) => {
  const preview = usePreview(editing, onError)
  const own = useStore(ownMessageStore)
  const mail: EditedMail = own ?? { subject: preview?.subject ?? '', text: preview?.text ?? '' }
  return {
    mail,
    /** What the card attaches. */
    attached: preview?.attachments ?? [],
    ready: own !== undefined || preview !== undefined,
    isOwn: own !== undefined,
    change: (part: Partial<EditedMail>) => ownMessageStore.set((now) => ({ ...(now ?? mail), ...part })),
    attach: (chosen: readonly File[]) => attach(mail, chosen),
    reset: () => ownMessageStore.set(undefined),
  }
}
