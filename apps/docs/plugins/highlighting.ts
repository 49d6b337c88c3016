import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from '@docusaurus/types'

const { resolve } = createRequire(import.meta.url)

/** Takes out of every page what highlights code in the browser: `src/theme/CodeBlock` has it done by the build. */
export default function highlighting(): Plugin {
  const theme = dirname(resolve('@docusaurus/theme-classic'))
  return {
    name: 'highlighting',
    configureWebpack: () => ({
      resolve: { alias: { [join(theme, 'prism-include-languages.js')]: false } },
    }),
  }
}
