import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const { devEngines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

/** Says what comes next, so that nobody stares at a silent terminal. */
export const say = (text) => console.log(`\n> ${text}`)

/** Runs a command in the repository and shows its output. Answers the exit code. */
export const run = (command, args, env = {}) => {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...env },
  })
  if (error) console.error(`Could not start ${command}: ${error.message}`)
  return status ?? 1
}

/** Runs the pinned pnpm, which npx fetches when the machine has none. */
export const pnpm = (args, env) =>
  run('npx', ['--yes', `pnpm@${devEngines.packageManager.version}`, ...args], env)

/** Stops at the first step that fails. */
export const need = (code) => {
  if (code !== 0) process.exit(code)
}
