import type { Provider } from './contract/provider.ts'

/** Marks a plain object as a provider, so that the compiler checks every fact where it is written. */
export const defineProvider = (provider: Provider): Provider => provider
