import { lazy, Suspense, useEffect } from 'react'
import { panelStore, panels } from '../state/panel.ts'
import { singleKeyStore } from '../state/preferences.ts'
import { createStore, useStore } from '../state/store.ts'

const KeySheet = lazy(async () => ({ default: (await import('./key-sheet.tsx')).KeySheet }))

export const keySheetStore = createStore(false)

/** Letter keys belong to a person who types, or who searches a list by typing. */
const takesLetters =
  'input, textarea, select, [contenteditable], [role="listbox"], [role="menu"], [role="dialog"], [role="alertdialog"]'

const toggleReply = (): void => {
  panelStore.set('problems')
  requestAnimationFrame(() => {
    const reply = document.querySelector<HTMLDetailsElement>('.problems details')
    if (reply) reply.open = !reply.open
  })
}

const act = (key: string): boolean => {
  const panel = panels[Number(key) - 1]
  if (panel) panelStore.set(panel)
  else if (key === '?') keySheetStore.set(true)
  else if (key === 'r' || key === 'R') toggleReply()
  else return false
  return true
}

const onKey = (event: KeyboardEvent): void => {
  const { target, ctrlKey, metaKey, altKey, key } = event
  if (ctrlKey || metaKey || altKey || !singleKeyStore.get()) return
  if (target instanceof Element && target.closest(takesLetters)) return
  if (act(key)) event.preventDefault()
}

const close = (): void => keySheetStore.set(false)

/** The single keys, and the list of shortcuts when it is asked for. */
export const Keys = () => {
  const isOpen = useStore(keySheetStore)
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  if (!isOpen) return null
  return (
    <Suspense fallback={null}>
      <KeySheet onClose={close} />
    </Suspense>
  )
}
