import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { type CardDkim, type Secret, secret, type UserCard } from '@saatja/core'

const variable = (kind: string, code: string): string =>
  `SAATJA_${kind}_${code.toUpperCase().replace(/[^\p{L}\d]/gu, '_')}`

/** `SAATJA_PASSWORD_MARI` for the user MARI. */
export const passwordVariable = (code: string): string => variable('PASSWORD', code)

/** `SAATJA_DKIM_KEY_MARI` for the user MARI. */
export const privateKeyVariable = (code: string): string => variable('DKIM_KEY', code)

export const withPassword = (card: UserCard, password: Secret): UserCard => ({
  ...card,
  mail: { ...card.mail, password },
})

const withPrivateKey = (card: UserCard, dkim: CardDkim, privateKey: Secret): UserCard => ({
  ...card,
  mail: { ...card.mail, dkim: { ...dkim, privateKey } },
})

/** Adds the passwords and private keys that the environment has to the cards. */
export const withEnvironment = (
  cards: readonly UserCard[],
  environment: Readonly<Record<string, string | undefined>>,
): readonly UserCard[] =>
  cards.map((card) => {
    const password = environment[passwordVariable(card.code)]
    const key = environment[privateKeyVariable(card.code)]
    const signing = key && card.mail?.dkim ? withPrivateKey(card, card.mail.dkim, secret(key)) : card
    return password ? withPassword(signing, secret(password)) : signing
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
