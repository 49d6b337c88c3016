import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { StoreError } from '../error.ts'

/** The process that has the folder. */
interface Claim {
  readonly id: string
  readonly pid: number
  readonly host: string
  /** What tells this process from a later one with the same number; blank where the system does not provide it. */
  readonly birth: string
  readonly since: string
}

/** Other releases may write more into it. */
const isClaim = (value: unknown): value is Claim => {
  const { id, pid, host, birth, since } = (value ?? {}) as Readonly<Record<string, unknown>>
  return [id, host, birth, since].every((text) => typeof text === 'string') && Number.isSafeInteger(pid)
}

/**
 * Milliseconds. The owner touches its file this often; seen from another machine, a file that is not touched is the
 * only sign of a dead owner.
 */
const heartbeat = 10_000
const silence = 60_000

/**
 * Takes the folder for this process; a second process is refused with the name of the first. Returns how to give it
 * back. Every claim is a file that is created only if it does not exist: `lock`, or, to take over from a dead owner,
 * `lock.<id of the dead claim>`. So each dead claim has at most one successor, and the end of that chain is the owner,
 * however many processes try at once.
 */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  const own: Claim = {
    id: randomUUID(),
    pid: process.pid,
    host: hostname(),
    birth: statusOf(process.pid)?.birth ?? '',
    since: new Date().toISOString(),
  }
  const root = join(folder, 'lock')
  const draft = join(folder, `claim.${own.id}`)
  await writeFile(draft, JSON.stringify(own), { mode: 0o600 })
  try {
    const chain = await claim(root, draft)
    // The owner shortens the chain. A process that read the old beginning meanwhile finds out in `claim`.
    await rename(draft, root)
    for (const file of chain.filter((file) => file !== root)) await unlink(file)
  } finally {
    await unlink(draft).catch(() => {})
  }
  const timer = setInterval(() => {
    const now = new Date()
    utimes(root, now, now).catch(() => {})
  }, heartbeat).unref()
  return async () => {
    clearInterval(timer)
    if ((await read(root))?.id === own.id) await unlink(root)
  }
}

/** Links the draft at the end of the chain of dead claims and returns the files of the whole chain. */
const claim = async (root: string, draft: string): Promise<readonly string[]> => {
  const chain = [root]
  for (;;) {
    const file = chain.at(-1) ?? root
    if (await created(draft, file)) {
      if (chain.length === 1 || (await read(root))?.id === idIn(chain[1])) return chain
      // The chain was shortened while it was being read, so this end of it no longer counts.
      await unlink(file)
      chain.length = 1
      continue
    }
    const owner = await read(file)
    if (owner === undefined) {
      chain.length = 1
      continue
    }
    if (await isAlive(owner, file)) throw locked(owner, root)
    chain.push(`${root}.${owner.id}`)
  }
}

const idIn = (file: string | undefined): string | undefined => file?.slice(file.lastIndexOf('.') + 1)

const created = async (draft: string, file: string): Promise<boolean> => {
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Undefined when the file is gone. */
const read = async (file: string): Promise<Claim | undefined> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    return undefined
  }
  const claim = parsed(text)
  if (isClaim(claim)) return claim
  throw new StoreError(
    'LOCKED',
    `The lock ${file} is unreadable; remove it if no other process uses this folder`,
  )
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isAlive = async (owner: Claim, file: string): Promise<boolean> => {
  if (owner.host !== hostname()) {
    const touched = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    )
    return Date.now() - touched < silence
  }
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  const status = statusOf(owner.pid)
  if (status === undefined) return true
  return !status.ended && (owner.birth === '' || status.birth === owner.birth)
}

interface ProcessStatus {
  /** The boot of the machine, and the tick of it, at which the process started. */
  readonly birth: string
  /** The process is dead; its number stays taken until its parent has read its exit status. */
  readonly ended: boolean
}

/** On Linux. Elsewhere undefined. */
const statusOf = (pid: number): ProcessStatus | undefined => {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in parentheses may hold spaces; the state is the 3rd field and the start time the 22nd.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
    return { birth: `${boot}:${fields[19]}`, ended: fields[0] === 'Z' || fields[0] === 'X' }
  } catch {
    return undefined
  }
}

const locked = (owner: Claim, root: string): StoreError => {
  const elsewhere = owner.host === hostname() ? '' : ` on ${owner.host}`
  return new StoreError(
    'LOCKED',
    `Process ${owner.pid}${elsewhere} has had this folder open since ${owner.since} (${root}); ` +
      'stop it, or use a PostgreSQL server to share the data',
  )
}
