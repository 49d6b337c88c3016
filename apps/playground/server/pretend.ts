import type { Provider } from '@saatja/core'
import { type M365, m365 } from '@saatja/provider-m365'
import { type Entra, type Sandbox, startEntra, startSandbox } from '@saatja/testkit'
import { providersWith } from './providers.ts'

/** The pretend Microsoft welcomes any application. */
const clientId = '5a2a7ea0-0000-4000-8000-000000000000'

/** Everything that stands for the world outside: servers, and a Microsoft to sign in to. Nothing leaves the machine. */
export interface Pretend {
  readonly providers: readonly Provider[]
  readonly microsoft: M365
  readonly sandbox: Sandbox
  readonly entra: Entra
  close(): Promise<void>
}

export const openPretend = async (): Promise<Pretend> => {
  const entra = await startEntra()
  const microsoft = m365({ clientId, simulator: entra.url })
  const providers = providersWith(microsoft)
  const sandbox = await startSandbox({ providers, tokens: entra.accepts })
  return {
    providers,
    microsoft,
    sandbox,
    entra,
    close: async () => {
      await sandbox.close()
      await entra.close()
    },
  }
}
