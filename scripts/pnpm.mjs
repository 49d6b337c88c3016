import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeTooOld } from './node-version.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))
/** Where the tools of the repository are, its Node among them. */
export const binaries = join(root, 'node_modules', '.bin')
const { devEngines, engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

// Before anything else: an old Node would fail later, with an error that names something else.
const tooOld = nodeTooOld(process.versions.node, engines.node)
if (tooOld !== undefined) {
  console.error(tooOld)
  process.exit(1)
}

/** Says what comes next, so that no one stares at a silent terminal. */
export const say = (text) => console.log(`\n> ${text}`)

/**
 * Runs a command in the repository and passes on a request to stop. Shows its output, or keeps it when `quiet`.
 * Answers the exit code and what was kept.
 */
const run = (command, args, { env = {}, quiet = false }) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...env },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (chunk) => {
        output += chunk
      })
    const stop = (signal) => child.kill(signal)
    const done = (code) => {
      process.off('SIGTERM', stop).off('SIGINT', stop)
      resolve({ code, output })
    }
    process.on('SIGTERM', stop).on('SIGINT', stop)
    child.once('error', (error) => {
      const sentence = `Could not start ${command}: ${error.message}`
      if (quiet) output += sentence
      else console.error(sentence)
      done(1)
    })
    child.once('close', (code) => done(code ?? 1))
  })

const ownPath = () => `${binaries}${delimiter}${process.env.PATH}`

const runTool = (command, args, { env, quiet }) =>
  run(join(binaries, command), args, { env: { PATH: ownPath(), ...env }, quiet })

// npx fetches pnpm when the machine has none.
const runPnpm = (args, options) =>
  run('npx', ['--yes', `pnpm@${devEngines.packageManager.version}`, ...args], options)

/** Runs a tool of the repository on the pinned Node and shows its output. Answers the exit code. */
export const tool = async (command, args, env) => (await runTool(command, args, { env })).code

/** Runs the pinned pnpm and shows its output. Answers the exit code. */
export const pnpm = async (args, env) => (await runPnpm(args, { env })).code

/** The same two without showing what they print: they answer `{ code, output }`. */
export const quietly = {
  tool: (command, args, env) => runTool(command, args, { env, quiet: true }),
  pnpm: (args, env) => runPnpm(args, { env, quiet: true }),
}

/** Who started this program, and on Linux who started that: npm puts a shell between, which outlives it. */
const starters = () => {
  try {
    const fields = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')
    return `${process.ppid} ${fields[1]}`
  } catch {
    return String(process.ppid)
  }
}

/** Milliseconds between two looks at who started this program. */
const watch = 500

/**
 * Runs a program, such as a server, until it ends by itself, someone asks it to stop, or whoever started this one is
 * gone: npm does not pass on that it was killed. Answers the exit code.
 */
export const runUntilLeft = (command, args) =>
  new Promise((resolve) => {
    // The channel tells the program when this one is gone without having asked it to stop.
    const child = spawn(command, args, { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
    const begun = starters()
    const stop = () => child.kill('SIGTERM')
    process.on('SIGTERM', stop).on('SIGINT', stop)
    const watching = setInterval(() => starters() !== begun && stop(), watch)
    const done = (code) => {
      clearInterval(watching)
      resolve(code)
    }
    child.once('error', (error) => {
      console.error(`Could not start ${command}: ${error.message}`)
      done(1)
    })
    child.once('close', (code) => done(code ?? 1))
  })

/** Stops at the first step that fails. */
export const need = (code) => {
  if (code !== 0) process.exit(code)
}
