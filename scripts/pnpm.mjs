import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const { devEngines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

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

/** Runs a tool of the repository on the pinned Node. */
export const tool = (command, args, env = {}) =>
  run(join(bin, command), args, { PATH: `${bin}${delimiter}${process.env.PATH}`, ...env })

/** Runs the pinned pnpm, which npx fetches when the machine has none. */
export const pnpm = (args, env) =>
  run('npx', ['--yes', `pnpm@${devEngines.packageManager.version}`, ...args], env)

/** Stops at the first step that fails. */
export const need = (code) => {
  if (code !== 0) process.exit(code)
}
