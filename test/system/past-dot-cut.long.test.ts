import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createMailer, MailError, type UserCard } from '@saatja/core'
import { expect, it } from 'vitest'
import { authority } from './fixture.ts'
import { type Direction, startCutter } from './servers/cutting-proxy.ts'
import { startMailServer } from './servers/mail-server.ts'
import { exim } from './servers/recipes.ts'
import { describeSystem } from './servers/requirements.ts'
import { startUnpacked } from './servers/unpacked.ts'

const card: UserCard = {
  code: 'MARI',
  email: 'mari@kivi.ee',
  mail: { server: 'mail.kivi.ee:25', security: 'none', username: null },
}

interface Target {
  readonly port: number
  /** The Message-ID of every copy, when nothing that was accepted is still on its way. */
  arrived(): Promise<readonly string[]>
  stop(): Promise<void>
}

const postfix = async (): Promise<Target> => {
  const server = await startMailServer({ authority, names: ['mail.kivi.ee'] })
  return { port: server.ports.clear, arrived: () => server.allDelivered(), stop: () => server.stop() }
}

const eximServer = async (): Promise<Target> => {
  const server = await startUnpacked(exim)
  const own = join(server.folder, 'own')
  /** Mails that it has taken and not delivered. */
  const queued = async () => (await readdir(join(own, 'input'))).filter((name) => name.endsWith('-D')).length
  return {
    port: server.port,
    arrived: async () => {
      await expect.poll(queued, { timeout: 60_000 }).toBe(0)
      const place = join(own, 'mail/new')
      const mails = (await readdir(place)).map((name) => readFile(join(place, name), 'utf8'))
      return (await Promise.all(mails)).flatMap((mail) => /^Message-ID: (\S+)/im.exec(mail)?.[1] ?? [])
    },
    stop: () => server.stop(),
  }
}

/** Four mails at once over one connection, the last two behind the dots of others. Tells by Message-ID what became of them. */
const sendFour = async (port: number, run: string): Promise<readonly (readonly [string, string])[]> => {
  const mailer = createMailer({
    providers: [],
    company: { name: 'Kivi OÜ', slug: 'kivi' },
    cards: { get: () => card },
    dial: () => ({ host: '127.0.0.1', port }),
    clientName: 'client.kivi.test',
    maxSockets: 1,
  })
  const outcomes = await Promise.all(
    [1, 2, 3, 4].map(async (index): Promise<readonly [string, string]> => {
      const messageId = `<${run}.${index}@kivi.ee>`
      const letter = { to: 'juri@tamm.ee', subject: 'Arve', text: 'Tere!' }
      const outcome = await mailer.send('MARI', letter, { messageId }).then(
        () => 'SENT',
        (error: unknown) => (MailError.is(error) ? error.code : String(error)),
      )
      return [messageId, outcome]
    }),
  )
  await mailer.close()
  return outcomes
}

/** Cuts the connection after every so many bytes. Answers what was said of each mail, run by run. */
const cutEverywhere = async (target: Target, direction: Direction, step: number) => {
  const runs: (readonly (readonly [string, string])[])[] = []
  const once = async (bytes: number): Promise<number> => {
    // A port of its own each time: what one server did is remembered for the whole process.
    const cutter = await startCutter(target.port, direction)
    cutter.cutAfter(bytes)
    runs.push(await sendFour(cutter.port, `${direction.replaceAll(' ', '-')}.${bytes}`))
    const passed = cutter.passed()
    await cutter.stop()
    return passed
  }
  const whole = await once(Number.MAX_SAFE_INTEGER)
  for (let bytes = 1; bytes < whole; bytes += step) await once(bytes)
  return runs
}

/** Bytes from one cut to the next. Exim starts a process for every mail that it has taken. */
const servers = [
  ['Postfix', ['postfix', 'dovecot'], postfix, { toServer: 5, toClient: 1 }],
  ['Exim', ['exim'], eximServer, { toServer: 13, toClient: 5 }],
] as const

for (const [name, needs, start, { toServer, toClient }] of servers) {
  describeSystem(
    `mails behind the dots of others, over a connection to a real ${name} that is cut at any byte`,
    needs,
    () => {
      it.each([
        ['to the server', toServer],
        ['to the client', toClient],
      ] as const)(
        '%s: what was sent arrived once, and only the mail whose dot had left is UNKNOWN',
        async (direction, step) => {
          const target = await start()
          try {
            const runs = await cutEverywhere(target, direction, step)
            const arrived = await target.arrived()
            const copies = (id: string) => arrived.filter((one) => one === id).length
            const said = runs.flat()
            const wrong = said.filter(([id, outcome]) =>
              outcome === 'SENT' ? copies(id) !== 1 : copies(id) > (outcome === 'UNKNOWN' ? 1 : 0),
            )
            expect(wrong).toEqual([])
            const unknown = runs.map((run) => run.filter(([, outcome]) => outcome === 'UNKNOWN').length)
            expect(Math.max(...unknown)).toBe(1)
            expect(said.map(([, outcome]) => outcome)).toContain('SENT')
          } finally {
            await target.stop()
          }
        },
      )
    },
    240_000,
  )
}
