import { useCallback, useEffect, useState } from 'react'
import type { BulkMessageList, BulkOverview, BulkView, MessageState } from '../../../server/bulk/contract.ts'
import { call, follow } from '../state/api.ts'

/** Milliseconds between two queries of all runs while one of them is in progress. */
const every = 2000

export interface LoadState<T> {
  readonly value: T | undefined
  readonly error: unknown
}

/** All runs of the company, kept fresh while something happens. */
export const useOverview = (company: string): LoadState<BulkOverview> => {
  const [asked, setAsked] = useState<LoadState<BulkOverview>>({ value: undefined, error: undefined })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another company has other runs
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let left = false
    const ask = async (): Promise<void> => {
      try {
        const value = await call<BulkOverview>('GET', '/bulk')
        if (left) return
        setAsked({ value, error: undefined })
        if (value.runs.some(({ finished, stuck, paused }) => !finished && !stuck && !paused))
          timer = setTimeout(ask, every)
      } catch (error) {
        if (left) return
        // Known values stay on the screen; the server may come back.
        setAsked(({ value }) => ({ value, error }))
        timer = setTimeout(ask, every)
      }
    }
    void ask()
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [company])
  return asked
}

/** Follows one run from the server; a page that is loaded again continues where it is. */
export const useRun = (
  id: string,
): LoadState<BulkView> & { readonly lost: boolean; readonly again: () => void } => {
  const [asked, setAsked] = useState<LoadState<BulkView>>({ value: undefined, error: undefined })
  const [lost, setLost] = useState(false)
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn follows it anew
  useEffect(() => {
    const path = `/bulk/${encodeURIComponent(id)}`
    let stop: (() => void) | undefined
    let left = false
    const show = (value: BulkView) => setAsked({ value, error: undefined })
    call<BulkView>('GET', path).then(
      (value) => {
        if (left) return
        show(value)
        stop = follow<BulkView>(`${path}/events`, show, undefined, (connected) => setLost(!connected))
      },
      (error: unknown) => {
        if (!left) setAsked({ value: undefined, error })
      },
    )
    return () => {
      left = true
      stop?.()
    }
  }, [id, turn])
  return { ...asked, lost, again: useCallback(() => setTurn((now) => now + 1), []) }
}

/** Lists messages of a run, in one state or all; asks again whenever the counts change. */
export const useBulkMessages = (
  { id, counts }: BulkView,
  state: MessageState | undefined,
  limit: number,
): BulkMessageList | undefined => {
  const [list, setList] = useState<BulkMessageList>()
  const stamp = JSON.stringify(counts)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp says that something changed
  useEffect(() => {
    let left = false
    const query = new URLSearchParams({ limit: String(limit), ...(state ? { state } : {}) })
    call<BulkMessageList>('GET', `/bulk/${id}/messages?${query}`).then(
      (value) => {
        if (!left) setList(value)
      },
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [id, state, limit, stamp])
  return list
}
