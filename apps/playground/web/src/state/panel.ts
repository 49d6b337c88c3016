import { createStore } from './store.ts'

/** The parts of a result, in the order of their tabs. */
export const panels = ['problems', 'transcript', 'timing', 'encryption', 'message'] as const
export type Panel = (typeof panels)[number]

/** Which part of the result is shown; the same on every screen that has one. */
export const panelStore = createStore<Panel>('problems')
