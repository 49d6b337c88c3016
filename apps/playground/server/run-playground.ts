import { InputError } from '@saatja/cli/workspace'
import { StoreError } from '@saatja/store'
import { storageLocation } from './cards/storage-location.ts'
import { startWords } from './command-line/messages.ts'
import { readStartOptions, type StartOptions } from './command-line/options.ts'
import { usage } from './command-line/usage.ts'
import { openBrowser } from './open-browser.ts'
import { instructionsFor, passwordFrom } from './own-program/instructions.ts'
import { openPlayground, type Playground } from './playground.ts'
import { forgetAddress, keepOutOfGit, noteAddress, runningAddress } from './running.ts'
import { onStopRequest } from './shutdown.ts'

const isPlain = (error: unknown): error is Error =>
  error instanceof TypeError || error instanceof StoreError || error instanceof InputError

const open = (options: StartOptions): Promise<Playground> => {
  const { port, pagePort, linkAddress, smtpPort, lang } = options
  const password = passwordFrom(process.env, lang)
  return openPlayground({
    port,
    ...(pagePort === undefined ? {} : { pagePort }),
    ...(linkAddress === undefined ? {} : { linkAddress }),
    realAllowed: !options.hosted,
    network: options.allowPrivate ? 'any' : 'public',
    ownProgram: { port: smtpPort, ...(password === undefined ? {} : { password }) },
    ...(options.ephemeral ? {} : { keep: storageLocation() }),
  })
}

const keptFolder = ({ ephemeral }: StartOptions): string | undefined => {
  const place = storageLocation()
  return !ephemeral && 'folder' in place ? place.folder : undefined
}

const announce = ({ port, address, context }: Playground, options: StartOptions): void => {
  const words = startWords[options.lang]
  const submission = context.entrance?.submission
  const folder = keptFolder(options)
  const lines = [
    ...(options.port !== 0 && port !== options.port ? [words.portTaken(options.port)] : []),
    '',
    words.running(address),
    ...(folder === undefined ? [] : [words.keptIn(folder)]),
    words.sandboxOnly,
    '',
    ...(submission === undefined ? [] : [...instructionsFor(submission, address, options.lang), '']),
  ]
  console.log(lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n'))
}

/** Resolves when the playground has been stopped; a second request ends the process at once. */
const stopped = ({ close }: Playground, folder: string | undefined): Promise<number> =>
  new Promise((resolve, reject) => {
    onStopRequest(
      () =>
        void close()
          .then(() => (folder === undefined ? undefined : forgetAddress(folder)))
          .then(() => resolve(0), reject),
      () => process.exit(1),
    )
  })

const start = async (options: StartOptions): Promise<number> => {
  const folder = keptFolder(options)
  const playground = await open(options)
  if (folder !== undefined) {
    await noteAddress(folder, playground.address)
    await keepOutOfGit(folder)
  }
  const end = stopped(playground, folder)
  announce(playground, options)
  if (options.open) openBrowser(playground.address)
  return end
}

/** Finds the playground that has the data open already. */
const alreadyRunning = async (error: unknown): Promise<string | undefined> => {
  const place = storageLocation()
  const locked = error instanceof StoreError && error.code === 'LOCKED' && 'folder' in place
  return locked ? runningAddress(place.folder) : undefined
}

const explainFailure = async (error: unknown, { lang }: Pick<StartOptions, 'lang'>): Promise<void> => {
  const address = await alreadyRunning(error)
  if (address !== undefined) console.error(`\n  ${startWords[lang].alreadyRunning(address)}\n`)
  else console.error(isPlain(error) ? error.message : error)
}

/**
 * Starts the playground with the options of a command line, such as `['--ephemeral']`, and prints its address; `call`
 * is how its help says that it is started. Returns the exit code once someone has stopped it: 2 for a wrong option, or
 * for data that cannot be opened.
 */
export const runPlayground = async (
  args: readonly string[],
  call = 'npx @saatja/playground',
): Promise<number> => {
  let options: StartOptions
  try {
    options = readStartOptions(args)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    console.error(error.message)
    return 2
  }
  if (options.help) {
    console.log(usage[options.lang](call))
    return 0
  }
  return start(options).catch(async (error: unknown) => {
    await explainFailure(error, options)
    return 2
  })
}
