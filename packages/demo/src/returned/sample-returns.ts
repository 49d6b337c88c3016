import { answers } from './answers.ts'
import { mailServers } from './mail-servers.ts'
import { mailProviders } from './providers.ts'
import type { SampleReturn } from './sample-return.ts'

/** Mail that came back, to try how it is read. */
export const sampleReturns: readonly SampleReturn[] = [...mailServers, ...mailProviders, ...answers]
