import { useLocale, useWords } from '@saatja/ui'
import { useMemo, useState } from 'react'
import { dateText } from '../components/dates.ts'
import { useStored } from '../state/overview.ts'
import { type BatchDraft, emptyDraft } from './draft.ts'
import { sourceOf, tableOf } from './source.ts'
import { startWords } from './start-messages.ts'

/** Whose mailbox the messages are sent from. */
export const useUserChoice = () => {
  const { cards } = useStored()
  const [chosen, setUser] = useState<string>()
  const choices = cards.map(({ code, name, email }) => ({ id: code, label: `${code} · ${name ?? email}` }))
  const user = choices.find(({ id }) => id === chosen)?.id ?? choices[0]?.id
  return { choices, user, setUser }
}

/** The messages as typed, and what the server would make of them. */
export const useBatchDraft = () => {
  const word = useWords(startWords)
  const locale = useLocale()
  const [draft, setDraft] = useState<BatchDraft>(emptyDraft)
  const [opened] = useState(Date.now)
  const suggested = word(`name-${draft.kind}`, { at: dateText(opened, locale) })
  const name = draft.name.trim() || suggested
  const source = useMemo(() => sourceOf(draft, name, locale), [draft, name, locale])
  const table = useMemo(() => tableOf(draft, name), [draft, name])
  return { draft, setDraft, suggested, name, source, table }
}
