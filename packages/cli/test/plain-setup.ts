import { providersFrom } from '../src/providers.ts'
import type { Setup } from '../src/setup.ts'

/** As the program has it where the environment states nothing. */
export const plainSetup: Setup = {
  call: (command) => command,
  providers: providersFrom({}),
  environment: {},
}
