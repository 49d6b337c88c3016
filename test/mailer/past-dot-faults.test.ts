import { createMailer, MailError, type Mailer } from '@saatja/core'
import { type ScriptedResponse, type ScriptedServer, startScriptedServer } from '@saatja/testkit'
import { describe, expect, it } from 'vitest'
import { byDeadline, type FaultRow, faultRows } from './fault-rows.ts'
import { authority, cardFor, certificate, company, deadlines, shortDeadlines } from './fixture.ts'

type Security = 'none' | 'tls' | 'starttls'
const offers = ['PIPELINING', 'SIZE', '8BITMIME', 'AUTH PLAIN LOGIN']

/** Faults of a mail, and not of the way to it. */
const rows = faultRows.filter(([, cue]) => ['MAIL', 'RCPT', 'DATA', '.'].includes(cue))
const good: Readonly<Record<string, string>> = {
  MAIL: '250 Sender ok',
  RCPT: '250 Recipient ok',
  DATA: '354 Go ahead',
  '.': '250 2.0.0 Ok: queued as SCRIPTED',
}

const open = async (
  security: Security,
  [, cue, acts]: FaultRow,
  after: number,
  soon: boolean,
): Promise<{ readonly server: ScriptedServer; readonly mailer: Mailer }> => {
  const usual = good[cue] ?? ''
  const fault = acts as string | ScriptedResponse
  const server = await startScriptedServer({
    security,
    certificate: await certificate(),
    offers,
    responses: { [cue]: [...Array.from({ length: after }, () => usual), fault, usual] },
  })
  const card = cardFor(security)
  const mailer = createMailer({
    providers: [],
    company,
    cards: { get: () => card },
    dial: () => ({ host: '127.0.0.1', port: server.port, ca: authority.ca }),
    deadlines: soon ? shortDeadlines : deadlines,
    maxSockets: 1,
  })
  return { server, mailer }
}

const names = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

/** Sends six mails at once over one connection: the third and those after it go out behind the dot of another. */
const sendSix = async (security: Security, row: FaultRow, after: number, soon: boolean) => {
  const { server, mailer } = await open(security, row, after, soon)
  try {
    const outcomes = await Promise.all(
      names.map(async (name) => {
        const mail = { to: 'juri@tamm.ee', subject: name, text: 'Tere!' }
        try {
          await mailer.send('MARI', mail)
          return 'SENT'
        } catch (error) {
          if (MailError.is(error)) return error.code
          throw error
        }
      }),
    )
    const copies = names.map(
      (name) => server.messages.filter((message) => message.includes(`Subject: ${name}\r\n`)).length,
    )
    return { outcomes, copies }
  } finally {
    server.hangUp()
    await mailer.close()
    await server.close()
  }
}

describe.each(['none', 'tls', 'starttls'] as const)('behind the dot of another mail (%s)', (security) => {
  // The third mail is the first that joins, the fourth joins one that has joined, the last is followed by none.
  it.concurrent.each(rows.flatMap((row) => [2, 3, 5].map((at) => [row[0], at, row] as const)))(
    '%s of mail %i is a fault of that mail alone',
    async (_, at, row) => {
      const [, cue, , code, id] = row
      const { outcomes, copies } = await sendSix(security, row, at, byDeadline.test(id))
      const others = outcomes.filter((outcome) => outcome !== 'SENT')
      // Some faults are the connection's: the mail goes once more. No one but the mail that met the fault fails.
      expect(others.length).toBeLessThanOrEqual(1)
      for (const outcome of others) expect(outcome).toBe(code)
      if (code === 'UNKNOWN') expect(outcomes[at]).toBe('UNKNOWN')
      outcomes.forEach((outcome, index) => {
        const offered = copies[index] ?? 0
        // A body that a server has refused may go again; whatever else was sent arrived once.
        const most = cue === '.' && index === at ? 2 : 1
        if (outcome === 'SENT') expect(offered).toBeGreaterThanOrEqual(1)
        expect(offered).toBeLessThanOrEqual(most)
        if (outcome !== 'SENT' && cue !== '.') expect(offered).toBe(0)
      })
    },
  )
})
