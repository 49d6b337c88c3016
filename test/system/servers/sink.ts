import { once } from 'node:events'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startGuarded } from './child-process.ts'
import { giveTo, openFolder } from './folder.ts'
import { freePort } from './port.ts'

/** A command as smtp-sink names it. */
export type SinkCommand = 'CONNECT' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | '.' | 'QUIT'

/** What goes wrong: one fault at one command. */
export interface SinkFault {
  /** `hard` answers 554, `soft` 451, `drop` hangs up without a word, `goodbye` hangs up after 421. */
  readonly kind: 'hard' | 'soft' | 'drop' | 'goodbye'
  readonly at: SinkCommand
}

/** Postfix's own test server, which takes mail and can be told to fail. */
export interface Sink {
  readonly port: number
  /** What it has taken, each with the envelope in front as `X-Mail-Args` and `X-Rcpt-Args`. */
  taken(): Promise<readonly string[]>
  stop(): Promise<void>
}

/** What it answers when it refuses. */
export const refusals = { hard: '554 5.7.1 Not wanted here', soft: '451 4.7.1 Not now' } as const

const flags = {
  hard: `-B "${refusals.hard}" -f`,
  soft: `-b "${refusals.soft}" -r`,
  drop: '-q',
  goodbye: '-Q',
} as const

const answers = async (port: number): Promise<boolean> => {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

const untilAnswering = async (port: number, deadline = Date.now() + 10_000): Promise<void> => {
  while (!(await answers(port))) {
    if (Date.now() > deadline) throw new Error(`smtp-sink does not answer on port ${port}`)
    // It says nothing when it is ready.
    await pause(10)
  }
}

export const startSink = async (fault?: SinkFault): Promise<Sink> => {
  const folder = await openFolder('saatja-sink-')
  const dump = join(folder, 'dump')
  await mkdir(dump)
  await giveTo('postfix', dump)
  const port = await freePort()
  const options = fault ? `${flags[fault.kind]} ${fault.at}` : ''
  const server = await startGuarded({
    start: `smtp-sink -u postfix ${options} -d "$DUMP/%s." 127.0.0.1:${port} 64 & sink=$!`,
    stop: 'kill $sink; wait $sink; rm -rf "$FOLDER"',
    env: { FOLDER: folder, DUMP: dump },
  })
  await untilAnswering(port).catch(async (error: unknown) => {
    await server.stop()
    throw error
  })
  return {
    port,
    taken: async () => {
      const names = (await readdir(dump)).sort()
      // It opens a file at MAIL already, and removes it, or leaves it empty, when there was no message.
      const dumps = await Promise.all(names.map((name) => readFile(join(dump, name), 'utf8').catch(() => '')))
      return dumps.filter((one) => /^Subject: /m.test(one))
    },
    stop: server.stop,
  }
}
