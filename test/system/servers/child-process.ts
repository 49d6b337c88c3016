import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** Servers that run outside this process. */
export interface Guarded {
  /** Ends them and waits until they are gone. */
  stop(): Promise<void>
}

export interface GuardedScript {
  /** One shell command, or several joined by `&&`, that returns when the servers answer. */
  readonly start: string
  /** Shell commands that return when nothing is left. */
  readonly stop: string
  /** What the commands read as variables. */
  readonly env: Readonly<Record<string, string>>
}

// The shell waits on its input. However this process ends, even killed, the input closes and the shell cleans up.
// It has its own session, so that Ctrl-C on the terminal does not reach the servers first.
const script = ({ start, stop }: GuardedScript) => `
trap : HUP INT TERM
{ ${start}; } >&2 && echo up && read -r _
${stop}
`

/**
 * Starts servers that cannot outlive this process.
 * @throws Error with what they printed when they do not come up.
 */
export const startGuarded = async (commands: GuardedScript): Promise<Guarded> => {
  const shell = spawn('/bin/sh', ['-c', script(commands)], {
    detached: true,
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', ...commands.env },
  })
  const complaints = text(shell.stderr)
  const ended = once(shell, 'close')
  const [first] = await Promise.race([once(shell.stdout, 'data'), once(shell.stdout, 'end')])
  if (first === undefined) {
    await ended
    throw new Error(`The servers did not start: ${await complaints}`)
  }
  return {
    stop: async () => {
      shell.stdin.end()
      const [code] = await ended
      if (code !== 0) throw new Error(`The servers did not stop cleanly: ${await complaints}`)
    },
  }
}
