import { once } from 'node:events'
import { accessSync } from 'node:fs'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startGuarded } from './child-process.ts'
import { giveTo, openFolder } from './folder.ts'
import { freePort } from './port.ts'

/** Where `.ci/run` unpacks the servers that cannot be installed beside Postfix. */
export const unpackedRoot = process.env.SAATJA_SERVERS ?? join(tmpdir(), 'saatja-servers')

export const isUnpacked = (path: string): boolean => {
  try {
    accessSync(join(unpackedRoot, path))
    return true
  } catch {
    return false
  }
}

/** System users that the packages would have made. */
const users: readonly (readonly [string, number])[] = [
  ['Debian-exim', 64_001],
  ['opensmtpd', 64_002],
  ['opensmtpq', 64_003],
  ['courier', 64_004],
]

export interface UnpackedServer {
  readonly port: number
  readonly folder: string
  log(): Promise<string>
  stop(): Promise<void>
}

/** What one kind of server needs: its settings in the folder, and the command that stays in the foreground. */
export interface Recipe {
  /** Writes settings. Answers shell commands, run where the packages look installed; the last one returns when the server ends. */
  readonly write: (folder: string, port: number) => Promise<string>
  /** Owner of the folder `own`. */
  readonly owner: string
}

// The server sees the packages over /usr, its own users, and nothing of what it changes remains. The shell stays the first
// process of that space: it ends with its parent, and everything else with it. A program that changes its user, as Exim
// does, would not.
const inside = `
mount -t overlay overlay -o "lowerdir=$ROOT/usr:/usr" /usr
mount --bind "$FOLDER/passwd" /etc/passwd
mount --bind "$FOLDER/group" /etc/group
mount -t tmpfs tmpfs /run
mkdir -p /run/lock
mount -t proc proc /proc
eval "$COMMAND" || exit 1
`
const start = 'unshare --mount --pid --fork --kill-child sh -ec "$INSIDE" > "$FOLDER/log" 2>&1 & PID=$!'
const stop = 'kill -KILL "$PID" 2>/dev/null; wait "$PID" 2>/dev/null; rm -rf "$FOLDER"; true'

const greets = async (port: number): Promise<boolean> => {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  try {
    const [greeting] = await once(socket, 'data')
    return String(greeting).startsWith('220')
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

const untilGreeting = async (port: number, log: () => Promise<string>): Promise<void> => {
  const end = Date.now() + 30_000
  while (!(await greets(port))) {
    if (Date.now() > end) throw new Error(`The server does not greet: ${await log()}`)
    await delay(100)
  }
}

/** Starts a server from its unpacked Debian packages, on 127.0.0.1, in a mount and process space of its own. */
export const startUnpacked = async ({ write, owner }: Recipe): Promise<UnpackedServer> => {
  const folder = await openFolder('saatja-unpacked-')
  const port = await freePort()
  await copyFile('/etc/passwd', join(folder, 'passwd'))
  await copyFile('/etc/group', join(folder, 'group'))
  for (const [name, id] of users) {
    await writeFile(join(folder, 'passwd'), `${name}:x:${id}:${id}::/nonexistent:/usr/sbin/nologin\n`, {
      flag: 'a',
    })
    await writeFile(join(folder, 'group'), `${name}:x:${id}:\n`, { flag: 'a' })
  }
  await mkdir(join(folder, 'own'))
  await giveTo(owner, join(folder, 'own'))
  const log = () => readFile(join(folder, 'log'), 'utf8').catch(() => '')
  const command = await write(folder, port)
  const env = { ROOT: unpackedRoot, FOLDER: folder, INSIDE: inside, COMMAND: command }
  const server = await startGuarded({ start, stop, env })
  try {
    await untilGreeting(port, log)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { port, folder, log, stop: () => server.stop() }
}
