import { answers } from './answers.ts'
import { mailServers } from './mail-servers.ts'
import { mailProviders } from './providers.ts'
import type { SampleReturn } from './sample-return.ts'

/** Returned messages, to try how they are read. */
export const sampleReturns: readonly SampleReturn[] = [...mailServers, ...mailProviders, ...answers]
