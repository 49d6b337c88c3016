const paths = {
  send: 'M3 11.5 21 3l-6 18-4-7.5zM11 13.5 21 3',
  inbox: 'M3 13h5l1.5 3h5L16 13h5M3 13 6 5h12l3 8v6H3z',
  bench: 'M4 5h16M4 12h10M4 19h7M18 10v10M15 13l3-3 3 3',
  flask: 'M9 3h6M10 3v6L4.5 19a1.5 1.5 0 0 0 1.3 2h12.4a1.5 1.5 0 0 0 1.3-2L14 9V3M7.5 15h9',
  grid: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  layers: 'M4 8.5h16v11H4zM4 9l8 6 8-6M6.5 5.5h11M9 2.5h6',
  pause: 'M8.5 5v14M15.5 5v14',
  plug: 'M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4',
  key: 'M8 11.5a4.25 4.25 0 1 0 0 8.5 4.25 4.25 0 0 0 0-8.5zM11 12.5 20 3.5M16.5 7l3 3M13.5 10l2 2',
  edit: 'M4 20l1-4L16.5 4.5l3 3L8 19zM14 7l3 3',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6 6 18',
  dash: 'M6 12h12',
  warn: 'M12 4 2.5 20h19zM12 10v4.5M12 17v.5',
  info: 'M12 11v6M12 7v.5M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  undo: 'M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-3',
  down: 'm6 9 6 6 6-6',
  up: 'm6 15 6-6 6 6',
  plus: 'M12 5v14M5 12h14',
  dots: 'M5 11.25v1.5M12 11.25v1.5M19 11.25v1.5',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M2 12h2M20 12h2M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4',
  globe:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3z',
  shield: 'M12 3 4.5 6v5c0 5 3.2 8.3 7.5 10 4.3-1.7 7.5-5 7.5-10V6zM8.5 12l2.5 2.5 4.5-4.5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  clip: 'M19 11.5 11.5 19a5 5 0 0 1-7-7L12 4.5a3.3 3.3 0 0 1 4.7 4.7L9.5 16.5a1.7 1.7 0 0 1-2.4-2.4L14 7.5',
  play: 'M7 4.5v15l12-7.5z',
  share: 'M12 15V3M8 7l4-4 4 4M5 12v8h14v-8',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13',
} as const

export type IconName = keyof typeof paths

/** Always beside a word, never in place of one. */
export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => (
  <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
)
