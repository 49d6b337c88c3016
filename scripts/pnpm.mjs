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

/** Says what comes next, so that nobody stares at a silent terminal. */
export const say = (text) => console.log(`\n> ${text}`)

/** Runs a command in the repository, shows its output and passes on a request to stop. Answers the exit code. */
const run = (command, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...env },
    })
    const stop = (signal) => child.kill(signal)
    const done = (code) => {
      process.off('SIGTERM', stop).off('SIGINT', stop)
      resolve(code)
    }
    process.on('SIGTERM', stop).on('SIGINT', stop)
    child.once('error', (error) => {
      console.error(`Could not start ${command}: ${error.message}`)
      done(1)
    })
    child.once('close', (code) => done(code ?? 1))
  })

const ownPath = () => `${binaries}${delimiter}${process.env.PATH}`

/** Runs a tool of the repository on the pinned Node. */
export const tool = (command, args, env = {}) =>
  run(join(binaries, command), args, { PATH: ownPath(), ...env })

/** Runs a tool without showing what it prints. Answers its exit code and its output. */
export const quietly = (command, args) =>
  new Promise((resolve) => {
    const child = spawn(join(binaries, command), args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, PATH: ownPath() },
    })
    let output = ''
    const hear = (chunk) => {
      output += chunk
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.once('error', (error) =>
      resolve({ code: 1, output: `Could not start ${command}: ${error.message}` }),
    )
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })

/** Runs the pinned pnpm, which npx fetches when the machine has none. */
export const pnpm = (args, env) =>
  run('npx', ['--yes', `pnpm@${devEngines.packageManager.version}`, ...args], env)

/** Stops at the first step that fails. */
export const need = (code) => {
  if (code !== 0) process.exit(code)
}
