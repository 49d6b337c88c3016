import { useState } from 'react'
import type { BulkRequest, BulkSource, BulkStart } from '../../../server/bulk/contract.ts'
import { call } from '../state/api.ts'
import { navigate } from '../state/route.ts'

/** The server's answer to a start, and the messages that it is about. */
interface StartAnswer {
  readonly source: BulkSource
  readonly start: BulkStart | undefined
  readonly error: unknown
}

export interface Starting extends Pick<StartAnswer, 'start' | 'error'> {
  readonly busy: boolean
  readonly begin: (request: BulkRequest) => Promise<void>
}

/** Begins a run and opens it. An answer about other messages is no longer shown. */
export const useStart = (source: BulkSource | undefined): Starting => {
  const [answer, setAnswer] = useState<StartAnswer>()
  const [busy, setBusy] = useState(false)
  const begin = async (request: BulkRequest): Promise<void> => {
    setAnswer(undefined)
    setBusy(true)
    try {
      const start = await call<BulkStart>('POST', '/bulk', request)
      if (start.ok && start.added > 0) navigate({ screen: 'bulk', run: start.id })
      else setAnswer({ source: request.source, start, error: undefined })
    } catch (error) {
      setAnswer({ source: request.source, start: undefined, error })
    } finally {
      setBusy(false)
    }
  }
  const current = answer?.source === source ? answer : undefined
  return { start: current?.start, error: current?.error, busy, begin }
}
