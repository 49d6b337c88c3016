import { createStore } from './store.ts'

/** The error that a person wants explained; several places take one. */
export const pastedStore = createStore('')

/** Whether a search text is an error rather than a name: a reply code, or words of a server. */
export const looksLikeError = (text: string): boolean =>
  /\b[245]\d\d\b|\b[245]\.\d+\.\d+\b|^[A-Z_]{6,}\b/.test(text) || text.trim().split(/\s+/).length > 3
