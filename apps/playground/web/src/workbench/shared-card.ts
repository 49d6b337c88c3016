import { useEffect } from 'react'
import { addStore } from '../state/add-user-dialog.ts'
import { sharedCard } from './share.ts'

/** A card that came with a link; it is added only when the reader says so. */
export const useSharedCard = (): void =>
  useEffect(() => {
    const from = sharedCard(location.hash)
    if (location.hash.startsWith('#share='))
      history.replaceState(null, '', location.pathname + location.search)
    if (from) addStore.set({ from })
  }, [])
