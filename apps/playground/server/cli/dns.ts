import { sampleZones } from '@saatja/demo'
import { zoneResolver } from '@saatja/preflight'
import { type AskDns, askDns } from '@saatja/preflight/node'
import { InputError } from '../input-error.ts'
import { readZonesFile } from './zones-file.ts'

/** Where answers come from: zones of a file, real DNS, or the pretend companies' zones. */
export interface DnsChoice {
  readonly zones?: string
  readonly live: boolean
}

/**
 * Makes what asks DNS. Nothing is sent anywhere without `--live`.
 * @throws InputError
 */
export const asker = async ({ zones, live }: DnsChoice): Promise<AskDns> => {
  if (live && zones !== undefined)
    throw new InputError('--live: leave out --zones; only one of them can answer')
  if (live) return askDns({ fresh: true })
  const resolve = zoneResolver(zones === undefined ? sampleZones : await readZonesFile(zones))
  return askDns({ resolve: async (question) => resolve(question) })
}
