import { readFile } from 'node:fs/promises'
import type { Zones } from '@saatja/preflight'
import { z } from 'zod'
import { firstProblem } from '../cards/schema.ts'
import { InputError } from '../input-error.ts'

const values = z.array(z.string().max(4096)).exactOptional()

const entrySchema = z.strictObject({
  TXT: z.array(z.union([z.string().max(65_535), z.array(z.string().max(255))])).exactOptional(),
  A: values,
  AAAA: values,
  MX: values,
  CNAME: values,
  PTR: values,
  SRV: values,
  NS: values,
  failure: z.enum(['timeout', 'server', 'refused']).exactOptional(),
})

const zonesSchema = z.record(z.string().min(1).max(253), entrySchema)

/**
 * Reads zones as JSON: `{ "kivi.ee": { "TXT": ["v=spf1 mx -all"], "MX": ["10 mx.kivi.ee"] } }`.
 * @throws InputError that names the place
 */
export const readZonesFile = async (path: string): Promise<Zones> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`--zones: ${path} cannot be read (${error.code ?? error.message})`)
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new InputError(`--zones: ${path} is not JSON`)
  }
  const read = zonesSchema.safeParse(json)
  if (read.success) return read.data
  const { field, message } = firstProblem(read.error)
  throw new InputError(`--zones: ${path}: ${field}: ${message}`)
}
