import { detect, runProgram } from '@saatja/cli/workspace'
import { setup } from './setup.ts'

await runProgram((args) => detect(args, setup))
