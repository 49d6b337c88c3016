import { bounce, runProgram } from '@saatja/cli/workspace'
import { setup } from './setup.ts'

await runProgram((args) => bounce(args, setup))
