import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { type Secret, secret, type UserCard } from '@saatja/core'

/** `SAATJA_PASSWORD_MARI` for the user MARI. */
export const passwordVariable = (code: string): string =>
  `SAATJA_PASSWORD_${code.toUpperCase().replace(/[^\p{L}\d]/gu, '_')}`

export const withPassword = (card: UserCard, password: Secret): UserCard => ({
  ...card,
  mail: { ...card.mail, password },
})

/** Cards with the passwords that the environment has for them. */
export const withEnvironment = (
  cards: readonly UserCard[],
  environment: Readonly<Record<string, string | undefined>>,
): readonly UserCard[] =>
  cards.map((card) => {
    const value = environment[passwordVariable(card.code)]
    return value ? withPassword(card, secret(value)) : card
  })

/** Asks at the terminal without showing what is typed. */
export const askPassword = async (question: string): Promise<Secret> => {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  process.stderr.write(question)
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return secret(await terminal.question(''))
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
