// Installs what the docs site needs, builds it in three languages and serves it.
import { need, pnpm, say } from './pnpm.mjs'

say('Installing what the docs site needs')
need(await pnpm(['install', '--frozen-lockfile', '--filter', 'saatja', '--filter', '@saatja/docs...']))
say('Building the site in English, Estonian and Latvian (about a minute)')
need(await pnpm(['--filter', '@saatja/docs', 'site']))
say('Serving it')
process.exit(await pnpm(['--filter', '@saatja/docs', 'serve']))
