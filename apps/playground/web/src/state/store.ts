import { useSyncExternalStore } from 'react'

/** A value that components observe. */
export interface ValueStore<T> {
  get(): T
  set(change: T | ((present: T) => T)): void
  subscribe(listener: () => void): () => void
}

export const createStore = <T>(initial: T): ValueStore<T> => {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (change) => {
      const next = typeof change === 'function' ? (change as (present: T) => T)(value) : change
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/**
 * Selects one part of a store's value; an observer is told about no other change. The selected value must not be made
 * anew.
 */
export const usePart = <T, Part>(store: ValueStore<T>, pick: (value: T) => Part): Part =>
  useSyncExternalStore(store.subscribe, () => pick(store.get()))

export const useStore = <T>(store: ValueStore<T>): T => useSyncExternalStore(store.subscribe, store.get)
