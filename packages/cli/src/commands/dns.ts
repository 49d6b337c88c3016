import type { Locale } from '@saatja/core'
import { zoneResolver } from '@saatja/preflight'
import { type AskDns, askDns } from '@saatja/preflight/node'
import { readZonesFile } from '../files/zones.ts'
import type { Setup } from '../setup.ts'
import { commandLineWords } from '../terminal/command-line-messages.ts'
import { InputError } from '../terminal/input-error.ts'

/** Where DNS answers come from: zones of a file, real DNS, or the sandbox's zones. */
export interface DnsChoice {
  readonly zones?: string
  readonly live: boolean
  readonly lang: Locale
}

/** Real DNS is used when the command line asks for it, and when there is neither a sandbox nor a file. */
export const isLive = (
  { zones, live = false }: { readonly zones?: string | undefined; readonly live?: boolean | undefined },
  { sandbox }: Pick<Setup, 'sandbox'>,
): boolean => live || (sandbox === undefined && zones === undefined)

/** Whether only the sandbox's sample records are used. */
export const onlySamples = ({ zones, live }: DnsChoice, { sandbox }: Pick<Setup, 'sandbox'>): boolean =>
  sandbox !== undefined && !live && zones === undefined

/**
 * Refuses to judge a domain of which the sandbox has no record.
 * @throws InputError
 */
export const refuseUnsampled = (domain: string, choice: DnsChoice, setup: Pick<Setup, 'sandbox'>): void => {
  if (!onlySamples(choice, setup)) return
  const names = Object.keys(setup.sandbox?.zones ?? {})
  if (!names.some((name) => name === domain || name.endsWith(`.${domain}`)))
    throw new InputError(commandLineWords[choice.lang].domainNotSampled(domain))
}

/**
 * Makes the DNS client of a command line.
 * @throws InputError
 */
export const asker = async (
  { zones, live, lang }: DnsChoice,
  { sandbox }: Pick<Setup, 'sandbox'>,
): Promise<AskDns> => {
  if (live && zones !== undefined) throw new InputError(commandLineWords[lang].liveWithoutZones)
  if (live) return askDns({ fresh: true })
  const resolve = zoneResolver(
    zones === undefined ? (sandbox?.zones ?? {}) : await readZonesFile(zones, lang),
  )
  return askDns({ resolve: async (question) => resolve(question) })
}
