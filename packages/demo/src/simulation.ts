import type { EffectiveSettings, GrantStore, Provider } from '@saatja/core'
import { type Sandbox, startSandbox } from '@saatja/testkit'
import { openSimulatedDns, type SimulatedDns } from './dns.ts'
import type { SimulatedSignIn } from './listed-provider.ts'
import { listedProviders } from './providers.ts'

/** The simulated surroundings: mail servers, DNS, and sign-ins to accounts. Nothing leaves the machine. */
export interface Simulation {
  /** Every provider; where its sign-in is simulated, it is signed in here. */
  readonly providers: readonly Provider[]
  readonly sandbox: Sandbox
  /** Simulated sign-ins, by id of the provider. */
  readonly signIns: ReadonlyMap<string, SimulatedSignIn>
  /** DNS of the sample companies. */
  readonly dns: SimulatedDns
  close(): Promise<void>
}

/** Starts it on loopback. Close it at the end, or the program does not end. */
export const openSimulation = async (): Promise<Simulation> => {
  const started = await Promise.all(listedProviders.map(({ simulate }) => simulate?.()))
  const providers = listedProviders.map(({ create }, at) => started[at]?.provider ?? create({}))
  const played = started.filter((one) => one !== undefined)
  const tokens = (token: string, mailbox: string, host: string, permission?: string) =>
    played.some((one) => one.accepts(token, mailbox, host, permission))
  const tokenOwner = (token: string) =>
    played.map((one) => one.ownerOf(token)).find((owner) => owner !== undefined)
  const sandbox = await startSandbox({ providers, ...(played.length === 0 ? {} : { tokens, tokenOwner }) })
  const dns = await openSimulatedDns()
  return {
    providers,
    sandbox,
    dns,
    signIns: new Map(played.map((one) => [one.provider.id, one])),
    close: async () => {
      await sandbox.close()
      await dns.close()
      await Promise.all(played.map((one) => one.close()))
    },
  }
}

/** Never opened: the parameters are taken from the address itself. */
const redirectUri = 'http://127.0.0.1/'

/** Where no one presses a button: accepts the simulated sign-in of the user's provider for the mailbox. */
export const signInSimulated = async (
  { auth, fields, user }: EffectiveSettings,
  company: string,
  grants: GrantStore,
  { signIns }: Simulation,
): Promise<void> => {
  const { value: mailbox, card = user } = fields.username
  const signIn = signIns.get(fields.provider.value ?? '')
  const oauth = signIn?.provider.oauth
  if (auth !== 'oauth' || mailbox === null || signIn === undefined || oauth === undefined) return
  const { url, pending } = await oauth.begin({ mailbox, redirectUri })
  const { value } = await oauth.complete(await signIn.accept(url, mailbox), pending)
  await grants.put({ company, card, mailbox }, value, 0)
}
