import { useSyncExternalStore } from 'react'

/** Says whether a media query is true now, for parts that must not even be rendered otherwise. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
