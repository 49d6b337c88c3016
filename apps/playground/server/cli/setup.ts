import type { Setup } from '@saatja/cli/workspace'
import { openSimulation, samples, sampleZones, signInSimulated } from '@saatja/demo'
import { providers } from '../providers.ts'

/** What the programs of `npm run` use: sample companies and a sandbox, until a command asks for something real. */
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
