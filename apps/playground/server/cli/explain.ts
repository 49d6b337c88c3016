import { explain, runProgram } from '@saatja/cli/workspace'
import { setup } from './setup.ts'

await runProgram((args) => explain(args, setup))
