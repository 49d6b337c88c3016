import { createMailer, MailError, type Receipt, type UserCard } from '@saatja/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Answer, startAnsweringServer } from './answering-server.ts'
import { company, deadlines } from './fixture.ts'

const cardOf = (code: string): UserCard => ({
  code,
  email: `${code.toLowerCase()}@kivi.ee`,
  mail: { server: 'mail.kivi.ee:25', security: 'none', username: null },
})

const codes = ['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7']

/** What a server may say at each point; null hangs up. */
const mail = [undefined, undefined, '450 4.3.0 no', '550 5.7.1 no', '421 4.3.2 closing', '503 5.5.1 no', null]
const rcpt = [
  undefined,
  undefined,
  '550 5.1.1 no',
  '450 4.2.0 no',
  '452 4.5.3 Too many recipients',
  '421 4.5.0 no',
  null,
]
const data = [undefined, undefined, undefined, '451 4.3.0 no', '554 5.5.1 no', '421 4.3.2 no', null]
const dot = [undefined, undefined, undefined, '554 5.7.1 no', '451 4.3.0 no', '421 4.3.2 no', null]
const turns = fc.infiniteStream(fc.nat({ max: 6 }))

interface Told {
  readonly code: string
  readonly to: readonly string[]
  readonly receipt?: Receipt
  readonly error?: MailError
}

/** One mail after the other; the same where commands go out together; and all at once, each behind the dot of another. */
type Manner = 'one by one' | 'pipelined' | 'behind dots'

const manners: readonly Manner[] = ['one by one', 'pipelined', 'behind dots', 'behind dots']

/** Sends mails over what may be one connection, each from a person of their own. */
const play = async (manner: Manner, stream: Iterator<number>) => {
  let speaker = 'nobody'
  const choices: Readonly<Record<string, readonly (string | null | undefined)[]>> = {
    MAIL: mail,
    RCPT: rcpt,
    DATA: data,
    '.': dot,
  }
  const answer: Answer = (line) => {
    const verb = line.split(' ', 1)[0] ?? ''
    if (verb === 'MAIL') speaker = /<(k\d)@/.exec(line)?.[1] ?? 'nobody'
    const choice = choices[verb]?.[stream.next().value ?? 0]
    // Every refusal says whose command it answers.
    return typeof choice === 'string' ? `${choice} [${speaker}]` : choice
  }
  const server = await startAnsweringServer(answer, {
    offers: manner === 'one by one' ? ['8BITMIME'] : ['PIPELINING'],
  })
  const mailer = createMailer({
    providers: [],
    company,
    cards: { get: cardOf },
    dial: () => ({ host: '127.0.0.1', port: server.port }),
    deadlines,
    maxSockets: 1,
  })
  const send = async (code: string): Promise<Told> => {
    const to = [`a-${code}@tamm.ee`, `b-${code}@tamm.ee`]
    try {
      return { code, to, receipt: await mailer.send(code, { to, subject: 'x', text: 'y' }) }
    } catch (error) {
      if (!MailError.is(error)) throw error
      return { code, to, error }
    }
  }
  const told: Told[] = []
  if (manner === 'behind dots') told.push(...(await Promise.all(codes.map(send))))
  else for (const code of codes.slice(0, 4)) told.push(await send(code))
  await mailer.close()
  await server.close()
  return { told, server }
}

it('a diagnosis comes from replies to the mail’s own commands, whatever the order of replies on a connection', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...manners), turns, async (manner, stream) => {
      const { told, server } = await play(manner, stream[Symbol.iterator]())
      const lines = server.lines.filter((line) => line.startsWith('MAIL'))
      for (const { code, to, receipt, error } of told) {
        const replies = [
          ...(error?.reply === undefined ? [] : [error.reply]),
          ...((receipt ?? error)?.rejected.map(({ reply }) => reply) ?? []),
        ].filter((reply) => reply !== '')
        for (const reply of replies) expect(reply).toContain(`[${code}]`)
        // Nothing is told of a mail that was never offered.
        expect(lines.some((line) => line.includes(`<${code}@`))).toBe(true)
        const got = server.deliveries.flat().filter((address) => to.includes(address))
        expect(new Set(got).size).toBe(got.length)
        const accepted = (receipt ?? error)?.accepted ?? []
        if (error?.code !== 'UNKNOWN') expect(got.toSorted()).toEqual([...accepted].toSorted())
        // Each recipient of a receipt has one outcome.
        if (receipt)
          expect([...accepted, ...receipt.rejected.map(({ address }) => address)].toSorted()).toEqual(to)
      }
    }),
    { numRuns: 150 },
  )
})
