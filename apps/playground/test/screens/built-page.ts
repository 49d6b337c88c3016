import type { TestProject } from 'vitest/node'
import { buildPage } from './build.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the page that this run built. */
    readonly page: string
  }
}

/** Builds the page once for all tests that look at it in a browser. */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const page = await buildPage(`tests-${process.pid}`)
  provide('page', page.folder)
  return page.remove
}
