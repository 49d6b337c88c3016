import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Diagnosis } from '@saatja/core'
import { z } from 'zod'
import type { RealOutcome } from './contract.ts'

/** What is kept of one user's real runs. No secret is in it. */
export interface KeptOutcome {
  /** Id of the card, which tells it from a later one with the same code. */
  readonly email: string
  readonly last: RealOutcome
  /** The last sign-in with a saved password: when, where, and on whose card the password is. */
  readonly signedIn?: {
    readonly at: number
    readonly server: string
    readonly username: string
    readonly card: string
  }
}

/** The kept outcomes of each company, by the codes of its users. */
export interface OutcomeFile {
  of(company: string): Promise<ReadonlyMap<string, KeptOutcome>>
  put(company: string, code: string, outcome: KeptOutcome): Promise<void>
}

const outcomeSchema: z.ZodType<KeptOutcome> = z.object({
  email: z.string(),
  last: z.object({
    run: z.string(),
    at: z.number(),
    depth: z.enum(['connection', 'sign-in', 'message']),
    draft: z.boolean(),
    ok: z.boolean(),
    to: z.string().exactOptional(),
    server: z.string().exactOptional(),
    diagnosis: z.custom<Diagnosis>((value) => typeof Object(value).id === 'string').exactOptional(),
    workedAt: z.number().exactOptional(),
  }),
  signedIn: z
    .object({ at: z.number(), server: z.string(), username: z.string(), card: z.string() })
    .exactOptional(),
})

const fileSchema = z.record(z.string(), z.record(z.string(), outcomeSchema))

type Companies = Map<string, Map<string, KeptOutcome>>

/** A file that cannot be read does not prevent the start: the next real run writes it anew. */
const read = async (path: string): Promise<Companies> => {
  try {
    const companies = fileSchema.parse(JSON.parse(await readFile(path, 'utf8')))
    return new Map(Object.entries(companies).map(([slug, users]) => [slug, new Map(Object.entries(users))]))
  } catch {
    return new Map()
  }
}

const written = (companies: Companies): string =>
  JSON.stringify(Object.fromEntries([...companies].map(([slug, users]) => [slug, Object.fromEntries(users)])))

/** Stores outcomes in the folder of the data; in memory where nothing is stored. */
export const outcomeFile = (folder: string | undefined): OutcomeFile => {
  const path = folder && join(folder, 'real-outcomes.json')
  const companies = path === undefined ? Promise.resolve<Companies>(new Map()) : read(path)
  let last: Promise<void> = Promise.resolve()
  const save = (): Promise<void> => {
    if (folder === undefined || path === undefined) return last
    // The result of a test is shown on the page even when it cannot be stored.
    last = last
      .then(async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(path, written(await companies), { mode: 0o600 })
      })
      .catch(() => undefined)
    return last
  }
  return {
    of: async (company) => (await companies).get(company) ?? new Map(),
    put: async (company, code, outcome) => {
      const all = await companies
      all.set(company, new Map(all.get(company)).set(code, outcome))
      await save()
    },
  }
}
