import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** Milliseconds that a program has to end by itself before it is killed. */
const grace = 5_000

const start = ({ title, command, args, env }) => {
  const child = spawn(command, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => console.log(`${title.padEnd(7)}| ${line}`))
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`Could not start ${command}: ${error.message}`)
      resolve(1)
    })
    child.once('close', (code) => resolve(code ?? 0))
  })
  return { child, ended }
}

/**
 * Runs programs side by side, each line of theirs behind its title, until one of them ends or someone asks to stop;
 * then ends all of them. Answers the exit code of the one that ended first, 0 after a request to stop.
 */
export const runTogether = async (programs) => {
  const running = programs.map(start)
  let stop
  const asked = new Promise((resolve) => {
    stop = () => resolve(0)
    process.on('SIGINT', stop).on('SIGTERM', stop)
  })
  const code = await Promise.race([asked, ...running.map(({ ended }) => ended)])
  for (const { child } of running) child.kill('SIGTERM')
  const killing = setTimeout(() => {
    for (const { child } of running) child.kill('SIGKILL')
  }, grace)
  await Promise.all(running.map(({ ended }) => ended))
  clearTimeout(killing)
  process.off('SIGINT', stop).off('SIGTERM', stop)
  return code
}
