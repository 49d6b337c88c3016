import { readFile } from 'node:fs/promises'
import type { Locale } from '@saatja/core'
import type { Zones } from '@saatja/preflight'
import { z } from 'zod'
import { unreadable } from '../terminal/unreadable.ts'
import { parseJson } from './schema.ts'

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
export const readZonesFile = async (path: string, lang: Locale): Promise<Zones> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw unreadable('--zones', path, error, lang)
  })
  return parseJson(text, `--zones: ${path}`, zonesSchema, lang)
}
