import type { Setup } from '@saatja/cli/workspace'
import { openSimulation, samples, sampleZones, signInSimulated } from '@saatja/demo'
import { providers } from '../providers.ts'

/** The programs of `npm run`: sample companies and a sandbox until something real is asked for. */
export const setup: Setup = {
  call: (command) => `npm run ${command} --`,
  providers,
  environment: process.env,
  sandbox: {
    samples,
    zones: sampleZones,
    open: async () => {
      const simulation = await openSimulation()
      return {
        providers: simulation.providers,
        dial: simulation.sandbox.dial,
        signIn: (settings, company, grants) => signInSimulated(settings, company, grants, simulation),
        close: () => simulation.close(),
      }
    },
  },
}
