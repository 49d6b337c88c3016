import { runProgram, send } from '@saatja/cli/workspace'
import { setup } from './setup.ts'

await runProgram((args) => send(args, setup))
