import { useEffect, useRef, useState } from 'react'
import type { CardDraft } from '../../../server/contract.ts'
import type {
  CompanyRow,
  DetectRequest,
  DetectView,
  DnsSource,
  PreflightRequest,
  PreflightView,
  ZoneRecord,
} from '../../../server/preflight/contract.ts'
import { call, unknownUser } from './api.ts'
import { useKeptDraft } from './drafts.ts'
import { useStored } from './overview.ts'
import { createStore, useStore } from './store.ts'

/** One user's report while records are changed. */
export interface PreflightState {
  /** The last answer, while the next one is awaited. */
  readonly view: PreflightView | undefined
  readonly error: unknown
  /** Records as typed, by domain. */
  readonly edits: Readonly<Record<string, readonly ZoneRecord[]>>
  edit(domain: string, records: readonly ZoneRecord[]): void
  /** Puts the sample's records of a domain back. */
  restore(domain: string): void
}

/** What is wanted of the report besides whose it is. */
export interface PreflightChoice {
  readonly user: string
  readonly source: DnsSource
  readonly perDay?: number
  /** Milliseconds to wait for a burst of typing to pass. Default 40. */
  readonly pause?: number
}

const ask = (request: PreflightRequest, signal: AbortSignal): Promise<PreflightView | undefined> =>
  call<PreflightView | undefined>('POST', '/preflight/user', request, signal)

/** What was typed and is not stored. */
interface Typed {
  readonly draft: CardDraft | undefined
  readonly edits: PreflightState['edits']
  readonly restore: string | undefined
}

const requestOf = (
  { user, source, perDay }: PreflightChoice,
  { draft, edits, restore }: Typed,
): PreflightRequest => ({
  user,
  source,
  ...(draft ? { draft } : {}),
  ...(perDay === undefined ? {} : { perDay }),
  ...(source === 'sandbox' && Object.keys(edits).length > 0 ? { zones: edits } : {}),
  ...(restore === undefined ? {} : { restore }),
})

/** Asks anew whenever the card, the choice or a record changes. */
export const usePreflight = (choice: PreflightChoice): PreflightState => {
  const { user, source, perDay, pause = 40 } = choice
  const stored = useStored()
  const draft = useKeptDraft(user)?.draft
  const [view, setView] = useState<PreflightView>()
  const [error, setError] = useState<unknown>()
  const [edits, setEdits] = useState<PreflightState['edits']>({})
  const restoring = useRef<string>(undefined)
  const [restored, setRestored] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored decides the answer on the server.
  useEffect(() => {
    const left = new AbortController()
    const timer = setTimeout(() => {
      const request = requestOf(choice, { draft, edits, restore: restoring.current })
      ask(request, left.signal).then(
        (answer) => {
          restoring.current = undefined
          setError(answer === undefined ? unknownUser : undefined)
          setView(answer)
        },
        (problem: unknown) => !left.signal.aborted && setError(problem),
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      left.abort()
    }
  }, [user, source, draft, perDay, edits, restored, stored, pause])
  return {
    view,
    error,
    edits,
    edit: (domain, records) => setEdits((all) => ({ ...all, [domain]: records })),
    restore: (domain) => {
      restoring.current = domain
      setEdits(({ [domain]: _gone, ...others }) => others)
      setRestored((count) => count + 1)
    },
  }
}

const sourceStore = createStore<DnsSource>('sandbox')

/** Which DNS is asked, for the company and for each of its users. */
export const useDnsSource = (): DnsSource => useStore(sourceStore)
export const chooseDnsSource = (source: DnsSource): void => sourceStore.set(source)

/** Rows of the company; asked anew when what is stored or the source changes. */
export const useCompanyRows = (
  source: DnsSource,
): {
  readonly rows: readonly CompanyRow[] | undefined
  readonly error: unknown
} => {
  const stored = useStored()
  const [rows, setRows] = useState<readonly CompanyRow[]>()
  const [error, setError] = useState<unknown>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored decides the answer on the server.
  useEffect(() => {
    const left = new AbortController()
    setRows(undefined)
    call<readonly CompanyRow[]>('GET', `/preflight/company?source=${source}`, undefined, left.signal).then(
      setRows,
      (problem: unknown) => !left.signal.aborted && setError(problem),
    )
    return () => left.abort()
  }, [stored, source])
  return { rows, error }
}

/** Where the mailboxes of a typed address are. @throws RefusedError */
export const detectMailboxes = (request: DetectRequest, signal?: AbortSignal): Promise<DetectView> =>
  call<DetectView>('POST', '/preflight/detect', request, signal)
