import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

interface Place {
  readonly element: Element
  /** Pixels from the top of the window. */
  readonly top: number
}

const focusedIn = (scroller: HTMLElement): Element | undefined => {
  const { activeElement } = document
  return activeElement && activeElement !== scroller && scroller.contains(activeElement)
    ? activeElement
    : undefined
}

const placeIn = (scroller: HTMLElement): Place | undefined => {
  const element = focusedIn(scroller)
  return element && { element, top: element.getBoundingClientRect().top }
}

/** Keeps the field that has the focus where it is while notes come and go above it. */
export const useSteadyFocus = (): RefObject<HTMLElement | null> => {
  const scroller = useRef<HTMLElement>(null)
  const place = useRef<Place>(undefined)
  useEffect(() => {
    const pane = scroller.current
    const note = () => {
      place.current = pane ? placeIn(pane) : undefined
    }
    pane?.addEventListener('focusin', note)
    pane?.addEventListener('scroll', note)
    return () => {
      pane?.removeEventListener('focusin', note)
      pane?.removeEventListener('scroll', note)
    }
  }, [])
  useLayoutEffect(() => {
    const pane = scroller.current
    const now = pane ? placeIn(pane) : undefined
    if (pane && now && now.element === place.current?.element) {
      const moved = now.top - place.current.top
      if (moved !== 0) pane.scrollTop += moved
    }
    place.current = pane ? placeIn(pane) : undefined
  })
  return scroller
}
