import { parseArgs } from 'node:util'
import { StoreError } from '@saatja/store'
import { storageLocation } from './cards/storage-location.ts'
import { openPlayground } from './playground.ts'
import { onStopRequest } from './shutdown.ts'

const usage = `npm start -- [options]

  --port N         port on 127.0.0.1 (default 4321; another one when it is taken)
  --page-port N    port of 127.0.0.1 that serves the page and passes its requests on (npm run dev)
  --ephemeral      keep everything in memory: data is lost on restart (default: .saatja/playground,
                   or the PostgreSQL server that DATABASE_URL names)
  --hosted         sandbox only: nothing can be sent outside this computer
  --allow-private  real runs can reach servers in your own network`

const defaultPort = 4321

const readPort = (option: string, value: string): number => {
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new TypeError(`${option}: ${value} is not a port; give a number from 0 to 65535`)
}

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      'page-port': { type: 'string' },
      ephemeral: { type: 'boolean' },
      hosted: { type: 'boolean' },
      'allow-private': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  const pagePort = values['page-port']
  return {
    ...values,
    port: readPort('--port', values.port ?? String(defaultPort)),
    ...(pagePort === undefined ? {} : { pagePort: readPort('--page-port', pagePort) }),
  }
}

const isPlain = (error: unknown): error is Error => error instanceof TypeError || error instanceof StoreError

const start = async (): Promise<void> => {
  const options = readOptions()
  if (options.help) return console.log(usage)
  const playground = await openPlayground({
    port: options.port,
    ...(options.pagePort === undefined ? {} : { pagePort: options.pagePort }),
    realAllowed: options.hosted !== true,
    network: options['allow-private'] ? 'any' : 'public',
    ...(options.ephemeral ? {} : { keep: storageLocation() }),
  })
  onStopRequest(
    () => void playground.close().then(() => process.exit(0)),
    () => process.exit(1),
  )
  if (options.port !== 0 && playground.port !== options.port) console.log(`  Port ${options.port} is taken.`)
  console.log(`\n  Playground: ${playground.address}`)
  console.log('  Mail goes to the sandbox on this computer. Stop with Ctrl+C.\n')
}

start().catch((error: unknown) => {
  console.error(isPlain(error) ? error.message : error)
  process.exit(2)
})
