import type { Page } from 'playwright-core'

/** One picture: where it begins, and what a person would do before it is taken. */
export interface Scene {
  readonly name: string
  readonly path: string
  readonly act: (page: Page) => Promise<void>
  /** The elements that the picture shows, as a selector; without it, the whole window. */
  readonly shows?: string
}
