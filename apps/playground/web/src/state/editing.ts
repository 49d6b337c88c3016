import type { EffectiveSettings } from '@saatja/core'
import { useEffect, useState } from 'react'
import type { CardDraft, CardView } from '../../../server/contract.ts'
import { call } from './api.ts'
import { draftOf } from './card-draft.ts'
import { isDirty, keepDraft, useDrafts } from './drafts.ts'
import { useStored } from './overview.ts'

/** One card while it is edited. */
export interface Editing {
  readonly draft: CardDraft
  /** Absent for a user that is not saved yet. */
  readonly stored: CardView | undefined
  readonly dirty: boolean
  /** What is in force for the draft; of the last answered state while the next is on its way. */
  readonly effective: EffectiveSettings | undefined
  readonly change: (next: CardDraft) => void
}

/** Long enough to let a burst of typing pass, short enough to feel like no wait at all. Milliseconds. */
const pause = 120

/** Asks anew whenever the draft or what is stored changes. */
const useEffective = (draft: CardDraft): EffectiveSettings | undefined => {
  const stored = useStored()
  const [answer, setAnswer] = useState<EffectiveSettings | undefined>(() => stored.effective.get(draft.code))
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored decides the answer on the server.
  useEffect(() => {
    const left = new AbortController()
    const timer = setTimeout(() => {
      call<EffectiveSettings>('POST', '/cards/effective', draft, left.signal).then(setAnswer, () => undefined)
    }, pause)
    return () => {
      clearTimeout(timer)
      left.abort()
    }
  }, [draft, stored])
  return answer?.user === draft.code ? answer : stored.effective.get(draft.code)
}

const blank = (code: string): CardDraft => ({ code, email: '', mail: {} })

export const useEditing = (code: string): Editing => {
  const stored = useStored().cards.find((card) => card.code === code)
  const kept = useDrafts().get(code)
  const [pristine, setPristine] = useState<CardDraft>(() => (stored ? draftOf(stored) : blank(code)))
  useEffect(() => setPristine(stored ? draftOf(stored) : blank(code)), [stored, code])
  const draft = kept ?? pristine
  return {
    draft,
    stored,
    dirty: isDirty(draft, stored),
    effective: useEffective(draft),
    change: (next) => keepDraft(next, stored),
  }
}
