import { useCallback, useEffect, useState } from 'react'
import {
  mostMailBytes,
  type ReturnReading,
  type SampleReturnView,
  type SandboxReturns,
} from '../../../server/returned/contract.ts'
import { call, post, RefusedError } from './api.ts'
import { createStore, useStore } from './store.ts'

export interface ReadFile {
  /** Name of the file as the browser gives it. */
  readonly name: string
  readonly reading: ReturnReading
}

const sampleStore = createStore<readonly SampleReturnView[] | undefined>(undefined)
/** The file that was read last; it stays while other screens are looked at, and is gone with the page. */
const fileStore = createStore<ReadFile | undefined>(undefined)

export const loadSampleReturns = async (): Promise<void> => {
  if (sampleStore.get() === undefined)
    sampleStore.set(await call<readonly SampleReturnView[]>('GET', '/returned/samples'))
}

export const useSampleReturns = (): readonly SampleReturnView[] | undefined => useStore(sampleStore)
export const useReadFile = (): ReadFile | undefined => useStore(fileStore)

/** @throws RefusedError */
export const readReturned = (mail: Blob, signal?: AbortSignal): Promise<ReturnReading> => {
  if (mail.size > mostMailBytes)
    throw new RefusedError({ code: 'mail-too-large', message: 'The mail is larger than 4 MB.' })
  return post<ReturnReading>('/returned', mail, 'message/rfc822', signal)
}

/** @throws RefusedError */
export const readFile = async (file: File): Promise<void> => {
  const reading = await readReturned(file)
  fileStore.set({ name: file.name, reading })
}

/** Milliseconds between two looks at what came back in the sandbox. */
const every = 2_000

/** What comes back in the sandbox, looked at again and again while it is on the screen. */
export const useSandboxReturns = (): {
  readonly view: SandboxReturns | undefined
  /** Chooses the form of what comes back from now on. */
  readonly choose: (program: string) => void
} => {
  const [view, setView] = useState<SandboxReturns>()
  const look = useCallback(
    () => call<SandboxReturns>('GET', '/returned/sandbox').then(setView, () => undefined),
    [],
  )
  useEffect(() => {
    void look()
    const timer = setInterval(look, every)
    return () => clearInterval(timer)
  }, [look])
  const choose = (program: string) =>
    void call('POST', '/returned/sandbox', { program }).then(look, () => undefined)
  return { view, choose }
}
