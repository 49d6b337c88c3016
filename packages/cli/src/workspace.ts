/** What the programs of this repository use besides the published package; it is not part of the package on npm. */
export { bounce } from './commands/bounce.ts'
export { detect } from './commands/detect.ts'
export { explain } from './commands/explain.ts'
export { preflight } from './commands/preflight.ts'
export { send } from './commands/send.ts'
export { type CardsFile, parseCards } from './files/cards.ts'
export { type AttachmentLine, attachmentsOf, contentIn, lineIn, peopleIn, readText } from './files/message.ts'
export { type ProblemWords, problemWords } from './files/problem-messages.ts'
export {
  codeSchema,
  companySchema,
  draftSchema,
  firstProblem,
  mailSchema,
  parseJson,
} from './files/schema.ts'
export type { Setup } from './setup.ts'
export { languageOf, readCommandLine, userAmong } from './terminal/command-line.ts'
export { commandLineWords } from './terminal/command-line-messages.ts'
export { failureText, refuseErrors } from './terminal/failure.ts'
export { InputError } from './terminal/input-error.ts'
export { printable } from './terminal/printable.ts'
export { runProgram } from './terminal/program.ts'
export { loadTerminalTexts } from './terminal/texts.ts'
export { type UsageRow, usageTable, usageWords } from './usage/usage.ts'
