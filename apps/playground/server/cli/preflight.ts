import { preflight, runProgram } from '@saatja/cli/workspace'
import { setup } from './setup.ts'

await runProgram((args) => preflight(args, setup))
