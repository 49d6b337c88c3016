import type { TestProject } from 'vitest/node'
import { type BuiltPage, buildPage } from './build.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the page that this run built. */
    readonly page: string
  }
}

let built: Promise<BuiltPage> | undefined

/** Builds the page once for all tests that look at it in a browser, whichever project they are in. */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  built ??= buildPage(`tests-${process.pid}`)
  const page = await built
  provide('page', page.folder)
  return page.remove
}
