import type { Api, Limits, Provider } from '@saatja/core'

/** A provider's API, and which part of the provider it belongs to. */
export interface FoundApi {
  readonly api: Api
  /** Whether this host answers its requests, or takes pieces of files. */
  readonly part: 'api' | 'uploads'
  readonly limits: Limits
  readonly foreignFrom: Provider['foreignFrom']
  readonly originalFrom: string | undefined
  /** A mail server of the same provider: the limits of a mailbox count for both. */
  readonly host: string
}

const placeOf = (origin: string): readonly [string, number] => {
  const { hostname, port } = new URL(origin)
  return [hostname, Number(port || 443)]
}

/** Where an API answers, and where it takes pieces of files. */
const places = ({ origin, behaviour }: Api) =>
  [
    ['api', placeOf(origin)],
    ...(behaviour.upload ? [['uploads', placeOf(behaviour.upload.origin)] as const] : []),
  ] as const

/** Lists the host names at which a provider's APIs answer. */
export const apiHosts = ({ senders = [] }: Provider): readonly string[] => [
  ...new Set(senders.flatMap(({ api }) => (api ? places(api).map(([, [host]]) => host) : []))),
]

/** Finds the API that answers at a host and port, if one of the providers has it. */
export const apiAt = (providers: readonly Provider[], host: string, port: number): FoundApi | undefined => {
  for (const { senders = [], limits, foreignFrom, behaviour, hosts } of providers)
    for (const { api, limits: own = limits } of senders) {
      const found = api && places(api).find(([, [name, number]]) => name === host && number === port)
      if (!api || !found) continue
      const { originalFrom } = behaviour
      return { api, part: found[0], limits: own, foreignFrom, originalFrom, host: hosts[0] ?? host }
    }
  return undefined
}
