import {
  mostMailBytes,
  type ReturnReading,
  type SampleReturnView,
  type SandboxReturn,
  type SandboxReturns,
} from '../../../server/returned/contract.ts'
import { call, post, RefusedError } from './api.ts'
import { createStore, useStore } from './store.ts'
import { withSeen } from './unseen.ts'

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

interface SandboxState {
  readonly view: SandboxReturns | undefined
  /** Messages that were returned since the page was opened and have not been read. */
  readonly unseen: ReadonlySet<string>
}

const sandboxStore = createStore<SandboxState>({ view: undefined, unseen: new Set() })

/** Fetches what was returned in the sandbox. What was there at the first fetch counts as read. */
export const loadSandboxReturns = async (): Promise<void> => {
  const view = await call<SandboxReturns>('GET', '/returned/sandbox')
  sandboxStore.set((state) => {
    const before = state.view?.returns ?? view.returns
    const known = new Set(before.map(({ id }) => id))
    const added = view.returns.flatMap(({ id }) => (known.has(id) ? [] : [id]))
    return { view, unseen: new Set([...state.unseen, ...added]) }
  })
}

export const useUnseenReturns = (): number => useStore(sandboxStore).unseen.size

export const markReturnSeen = (id: string): void => sandboxStore.set((state) => withSeen(state, id))

/** What came back of the message with this Message-ID. */
export const useReturnsOf = (messageId: string | undefined): readonly SandboxReturn[] => {
  const returns = useStore(sandboxStore).view?.returns ?? []
  return messageId === undefined ? [] : returns.filter((one) => one.messageId === messageId)
}

/** What came back in the sandbox. */
export const useSandboxReturns = (): {
  readonly view: SandboxReturns | undefined
  /** Chooses the form of what comes back from now on. */
  readonly choose: (program: string) => void
} => {
  const { view } = useStore(sandboxStore)
  const choose = (program: string) =>
    void call('POST', '/returned/sandbox', { program }).then(loadSandboxReturns, () => undefined)
  return { view, choose }
}
