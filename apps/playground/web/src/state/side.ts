import { createStore } from './store.ts'

/** What is shown beside the card: the settings that apply to the user, or the result of the last test. */
export type Side = 'effective' | 'result'

export const sideStore = createStore<Side>('effective')

/** Which part is shown where there is room for only one: the card, or what is beside it. */
export const partStore = createStore<'card' | 'side'>(
  matchMedia('(max-width: 899px)').matches ? 'side' : 'card',
)
if (partStore.get() === 'side') sideStore.set('result')

export const showCard = (): void => partStore.set('card')

export const showSide = (side: Side): void => {
  sideStore.set(side)
  partStore.set('side')
}

/** Pixels: narrow enough to leave the card its room, wide enough for a line of a transcript. */
export const sideWidths = { least: 300, usual: 400, most: 900 } as const

const stored = Number(localStorage.getItem('side-width'))
const within = (width: number): number =>
  Math.round(Math.min(sideWidths.most, Math.max(sideWidths.least, width)))

/** How wide the side is; kept for the next visit. */
export const sideWidthStore = createStore<number>(stored > 0 ? within(stored) : sideWidths.usual)

export const setSideWidth = (width: number): void => {
  sideWidthStore.set(within(width))
  localStorage.setItem('side-width', String(sideWidthStore.get()))
}
