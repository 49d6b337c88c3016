import { createRequire } from 'node:module'
import type { Locale } from '@saatja/core'
import { checkArgument, type OptionRule } from '@saatja/core/options'
import type { Setup } from './setup.ts'
import { languageOf } from './terminal/command-line.ts'
import { commandLineWords } from './terminal/command-line-messages.ts'
import { InputError } from './terminal/input-error.ts'
import { exitCodeOf } from './terminal/program.ts'
import { usageTable, usageWords } from './usage/usage.ts'

type Command = (args: readonly string[], setup: Setup) => Promise<number>

/** Each command is loaded when it is called. */
const commands = {
  send: async () => (await import('./commands/send.ts')).send,
  check: async () => (await import('./commands/check.ts')).check,
  explain: async () => (await import('./commands/explain.ts')).explain,
  detect: async () => (await import('./commands/detect.ts')).detect,
  preflight: async () => (await import('./commands/preflight.ts')).preflight,
  bounce: async () => (await import('./commands/bounce.ts')).bounce,
} satisfies Readonly<Record<string, () => Promise<Command>>>

const names = Object.keys(commands) as readonly (keyof typeof commands)[]

const usage = (lang: Locale): string => {
  const { options, overview } = usageWords[lang]
  const rows = names.map((name) => [name, overview[name]] as const)
  return `npx @saatja/cli COMMAND ${options}\n\n${usageTable(rows)}\n\n${overview.more}`
}

const setupFrom = async (environment: Setup['environment']): Promise<Setup> => {
  const { providersFrom } = await import('./providers.ts')
  return {
    call: (command) => `npx @saatja/cli ${command}`,
    providers: providersFrom(environment),
    environment,
  }
}

const version = (): string => createRequire(import.meta.url)('../package.json').version

const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name)

const run = async (given: readonly string[]): Promise<number> => {
  const [name, ...args] = given
  const lang = languageOf(given)
  if (name === undefined || name === '--help' || name === 'help' || name.startsWith('--lang')) {
    console.log(usage(lang))
    return name === undefined ? 2 : 0
  }
  if (name === '--version') {
    console.log(version())
    return 0
  }
  if (!isCommand(name)) throw new InputError(commandLineWords[lang].unknownCommand(name, names))
  const [command, setup] = await Promise.all([commands[name](), setupFrom(process.env)])
  return command(args, setup)
}

const argsRule: OptionRule = {
  must: 'a list of texts, such as process.argv.slice(2)',
  test: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
}

/**
 * Runs one command line, such as `['explain', '550 5.1.1 …', '--lang', 'et']`, with the real servers and real DNS, and
 * prints the result. Secrets come from `process.env` or a prompt. Returns the exit code: 2 for an argument, a file or a
 * setting that is wrong; the help of each command explains the others.
 * @throws TypeError when the arguments are no list of texts
 */
export const runCli = async (args: readonly string[]): Promise<number> => {
  checkArgument('runCli', 'args', argsRule, args)
  return exitCodeOf(() => run(args))
}
