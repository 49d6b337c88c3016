import { useEffect, useRef } from 'react'
import { withControl } from '../components/control-key.ts'

/** Ctrl+Enter, wherever the focus is. */
export const useControlEnter = (action: () => void): void => {
  const latest = useRef(action)
  latest.current = action
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !withControl(event)) return
      event.preventDefault()
      event.stopPropagation()
      latest.current()
    }
    // Handled before the button with the focus uses the key itself.
    addEventListener('keydown', listen, true)
    return () => removeEventListener('keydown', listen, true)
  }, [])
}
