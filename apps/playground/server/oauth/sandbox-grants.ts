import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type GrantKey, type GrantStore, memoryGrants, type Provider } from '@saatja/core'
import { type Simulation, signInSimulated } from '@saatja/demo'
import { z } from 'zod'
import type { CardStore } from '../cards/card-store.ts'
import { effectiveIn } from '../cards/inheritance.ts'

export interface SandboxGrantOptions {
  readonly book: CardStore
  readonly providers: readonly Provider[]
  readonly simulation: Simulation
  /** File that lists who has signed in. Absent: a restart forgets it. */
  readonly file: string | undefined
}

const keysSchema = z.array(z.strictObject({ company: z.string(), card: z.string(), mailbox: z.string() }))

/** A file that cannot be read does not prevent the start: people sign in again. */
const read = async (file: string): Promise<readonly GrantKey[]> => {
  try {
    return keysSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return []
  }
}

const idOf = ({ company, card, mailbox }: GrantKey): string => JSON.stringify([company, card, mailbox])

/** Writes who has signed in, one write after the other. */
const noteIn = (file: string, keys: Map<string, GrantKey>) => {
  let last: Promise<void> = Promise.resolve()
  const write = async (): Promise<void> => {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(file, JSON.stringify([...keys.values()]))
  }
  return (): Promise<void> => {
    // A file that cannot be written does not prevent a sign-in: it only helps after a restart.
    last = last.then(write).catch(() => undefined)
    return last
  }
}

/**
 * Keeps grants of the simulated sign-ins. They are worth nothing after a restart, so the file lists only who had signed
 * in, and they are signed in again; it holds no secret.
 */
export const openSandboxGrants = async (options: SandboxGrantOptions): Promise<GrantStore> => {
  const { book, providers, simulation, file } = options
  const grants = memoryGrants()
  if (file === undefined) return grants
  const keys = new Map<string, GrantKey>()
  const note = noteIn(file, keys)
  const kept: GrantStore = {
    get: (key) => grants.get(key),
    lock: (key, work) => grants.lock(key, work),
    put: async (key, value, version) => {
      const written = await grants.put(key, value, version)
      if (written === undefined) return written
      if (value === null) keys.delete(idOf(key))
      else keys.set(idOf(key), { company: key.company, card: key.card, mailbox: key.mailbox })
      await note()
      return written
    },
  }
  const signInAnew = async ({ company, card, mailbox }: GrantKey): Promise<void> => {
    const settings = await effectiveIn(book.of(company), card, providers)
    if (settings?.fields.username.value === mailbox)
      await signInSimulated(settings, company, kept, simulation)
  }
  await Promise.all((await read(file)).map(signInAnew))
  return kept
}
