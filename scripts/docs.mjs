// Installs what the docs site needs, builds it in three languages and serves it.
import { createServer } from 'node:net'
import { parseArgs } from 'node:util'
import { need, pnpm, say } from './pnpm.mjs'

const usage = `npm run docs -- [options]

  --port N   port on 127.0.0.1 (default 4400)
  --help     this text

PLAYGROUND_URL   where a playground runs to which the guides link (default: the one of npm start on this computer)
FEEDBACK_MAIL    the address to which readers write about a page (default: none; they copy a report)`

const defaultPort = '4400'

const options = () => {
  try {
    return parseArgs({ options: { port: { type: 'string' }, help: { type: 'boolean' } } }).values
  } catch (error) {
    console.error(`${error.message.split('. ')[0]}; --help shows all options`)
    process.exit(2)
  }
}

/** Whether no one else listens there. */
const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

const { port: text = defaultPort, help } = options()
if (help) {
  console.log(usage)
  process.exit(0)
}
const port = Number(text)
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(`--port: ${text} is not a port; enter a number from 1 to 65535`)
  process.exit(2)
}
// The build takes about a minute; a port that is taken is said before it.
if (!(await isFree(port))) {
  console.error(`--port: ${port} is taken; enter another one, such as --port ${port + 1}`)
  process.exit(2)
}
say('Installing what the docs site needs')
need(await pnpm(['install', '--frozen-lockfile', '--filter', 'saatja', '--filter', '@saatja/docs...']))
say('Building the site in English, Estonian and Latvian (about a minute)')
const { env } = process
const PLAYGROUND_URL = env.PLAYGROUND_URL ?? 'http://127.0.0.1:4321'
need(await pnpm(['--filter', '@saatja/docs', 'site'], { PLAYGROUND_URL }))
say(`Serving it at http://127.0.0.1:${port}`)
process.exit(
  await pnpm([
    '--filter',
    '@saatja/docs',
    'exec',
    'docusaurus',
    'serve',
    '--no-open',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
  ]),
)
