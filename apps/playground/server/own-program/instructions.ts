import { InputError } from '@saatja/cli/workspace'
import type { Locale } from '@saatja/core'
import type { SubmissionServer } from '@saatja/testkit'
import { startWords } from '../command-line/messages.ts'
import { isPassword } from './kept-password.ts'

/** Environment variable of the password; without it one is made, and stored with the data. */
const passwordVariable = 'SAATJA_SANDBOX_PASSWORD'

/**
 * Reads the password of the environment, in characters that an HTTP header can hold too.
 * @throws InputError in the language of the terminal
 */
export const passwordFrom = (
  environment: Readonly<Record<string, string | undefined>>,
  lang: Locale,
): string | undefined => {
  const password = environment[passwordVariable]
  if (password === undefined || password === '') return undefined
  if (isPassword(password)) return password
  throw new InputError(startWords[lang].notAPassword(passwordVariable))
}

/** Writes lines for the terminal: what a program needs to know. */
export const instructionsFor = (
  { host, port, username, password }: SubmissionServer,
  address: string,
  lang: Locale,
): readonly string[] => {
  const words = startWords[lang]
  const rows = [
    ['SMTP', `${host}, ${words.port} ${port}, STARTTLS`],
    [words.user, username],
    [words.password, password],
    ['CA', `${address}/api/sandbox/ca.pem`],
    ['REST API', `${address}/api/sandbox/openapi.json (${words.token})`],
  ] as const
  const width = Math.max(...rows.map(([label]) => label.length))
  return [words.ownProgram, ...rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`)]
}
