import { type PointerEvent, useRef } from 'react'

export interface SplitterProps {
  readonly label: string
  /** Width of what stands at its end. Pixels. */
  readonly width: number
  readonly least: number
  readonly most: number
  readonly usual: number
  readonly onChange: (width: number) => void
}

/** Pixels that one press of an arrow key moves it. */
const step = 24

/** A line between two panes: dragged, moved by arrow keys, and back to its usual place by a double click. */
export const Splitter = ({ label, width, least, most, usual, onChange }: SplitterProps) => {
  const start = useRef<{ readonly x: number; readonly width: number }>(undefined)
  const move = ({ clientX }: PointerEvent) => {
    if (start.current) onChange(start.current.width + start.current.x - clientX)
  }
  const keys: Readonly<Record<string, number>> = {
    ArrowLeft: width + step,
    ArrowRight: width - step,
    Home: most,
    End: least,
    Enter: usual,
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this is the window splitter of ARIA.
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, width }
      }}
      onPointerMove={move}
      onPointerUp={() => {
        start.current = undefined
      }}
      onPointerCancel={() => {
        start.current = undefined
      }}
      onDoubleClick={() => onChange(usual)}
      onKeyDown={(event) => {
        const next = keys[event.key]
        if (next === undefined) return
        event.preventDefault()
        onChange(next)
      }}
    />
  )
}
