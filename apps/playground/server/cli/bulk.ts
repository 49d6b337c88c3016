import { runProgram } from '@saatja/cli/workspace'
import { bulk } from './bulk-command.ts'

await runProgram(bulk)
