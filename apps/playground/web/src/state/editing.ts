import type { EffectiveSettings } from '@saatja/core'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CardDraft, CardView } from '../../../server/contract.ts'
import { call } from './api.ts'
import { draftOf, isDirty } from './card-draft.ts'
import { draftNow, keepDraft, useKeptDraft } from './drafts.ts'
import { useStoredPart } from './overview.ts'

/** One card while it is edited. */
export interface Editing {
  readonly draft: CardDraft
  /** Absent for a user that is not saved yet. */
  readonly stored: CardView | undefined
  /** The saved card that typing began from. */
  readonly base: CardView | undefined
  readonly dirty: boolean
  /** The settings that apply to the draft; those of the last answer while the next one is awaited. */
  readonly effective: EffectiveSettings | undefined
  readonly change: (next: CardDraft) => void
  /** Changes the draft as it is at that moment; the same function as long as the same card is saved. */
  readonly update: (edit: (draft: CardDraft) => CardDraft) => void
}

/** Milliseconds: long enough to let a burst of typing pass, short enough not to be noticed. */
const pause = 120

/** Asks anew whenever the draft or what is stored changes; what is saved is known already. */
const useEffective = (draft: CardDraft, dirty: boolean): EffectiveSettings | undefined => {
  const saved = useStoredPart(({ effective }) => effective)
  const [answer, setAnswer] = useState<EffectiveSettings | undefined>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored decides the answer on the server.
  useEffect(() => {
    if (!dirty) return setAnswer(undefined)
    const left = new AbortController()
    const timer = setTimeout(() => {
      call<EffectiveSettings>('POST', '/cards/effective', draft, left.signal).then(setAnswer, () => undefined)
    }, pause)
    return () => {
      clearTimeout(timer)
      left.abort()
    }
  }, [draft, dirty, saved])
  return answer?.user === draft.code ? answer : saved.get(draft.code)
}

const blank = (code: string): CardDraft => ({ code, email: '', mail: {} })

export const useEditing = (code: string): Editing => {
  const stored = useStoredPart(({ cards }) => cards.find((card) => card.code === code))
  const kept = useKeptDraft(code)
  const pristine = useMemo(() => (stored ? draftOf(stored) : blank(code)), [stored, code])
  const draft = kept?.draft ?? pristine
  const update = useCallback(
    (edit: (draft: CardDraft) => CardDraft) => keepDraft(edit(draftNow(code) ?? pristine), stored),
    [code, pristine, stored],
  )
  const dirty = kept !== undefined && isDirty(draft, stored)
  return {
    draft,
    stored,
    base: kept?.base ?? stored,
    dirty,
    effective: useEffective(draft, dirty),
    change: (next) => keepDraft(next, stored),
    update,
  }
}
