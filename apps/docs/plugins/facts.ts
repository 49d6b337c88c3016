import { join } from 'node:path'
import type { LoadContext, Plugin } from '@docusaurus/types'

/**
 * Lets pages import the facts of the packages, `@facts/NAME.json`, in the language being built. Hosts, ports, limits,
 * dates and error texts reach the pages this way and no other. `src/facts/write.ts` makes them before the build.
 */
export default function facts({ i18n, siteDir }: LoadContext): Plugin {
  return {
    name: 'facts',
    configureWebpack: () => ({
      resolve: {
        alias: { '@facts': join(siteDir, 'facts', i18n.currentLocale) },
        conditionNames: ['@saatja/source', '...'],
      },
    }),
  }
}
