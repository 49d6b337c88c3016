import { receiveReturns } from '@saatja/bounce'
import { replyRules } from '@saatja/core/explain'
import { returningServers } from '@saatja/test-system/returning-servers'
import { startScriptedServer } from '@saatja/testkit'
import { createTransport } from 'nodemailer'

const domain = 'event.erp.example'
const customer = 'klient.example'

/** How servers refuse a recipient for good, as core's rules have it from real ones. */
const refusals: readonly string[] = [
  ...new Set(
    replyRules
      .filter(({ stages, code }) => stages.includes('recipient') && code !== 'AUTH')
      .flatMap(({ sample = '' }) => (/^5\d\d \S[^\r\n]*$/.test(sample) ? sample : [])),
  ),
]

/** An invoice without its file, as an application sends it: every file would make the mails dearer for peers only. */
const message = (number: number) => ({
  envelope: { from: `b+${number}@${domain}`, to: `jaan${number}@${customer}` },
  from: { name: 'Kivi AS', address: `kivi@${domain}` },
  to: { name: 'Jaan Tamm', address: `jaan${number}@${customer}` },
  replyTo: 'mari@kivi.example',
  subject: `Arve 2026-${number} tähtajaga 14 päeva`,
  text: 'Tere!\n\nSaadame arve oktoobri tööde eest. Palume tasuda seitsme päeva jooksul.\n\nMari Maasikas\nKivi AS\n',
  html: '<p>Tere!</p><p>Saadame arve oktoobri tööde eest. Palume tasuda seitsme päeva jooksul.</p><p>Mari Maasikas<br>Kivi AS</p>',
})

type Server = (typeof returningServers)[number]

/** Sends one message for each refusal through a server, and waits for what comes back. */
const returnedBy = async ({ start }: Server): Promise<readonly Buffer[]> => {
  const arrived: Buffer[] = []
  let told = () => {}
  const all = new Promise<void>((resolve) => {
    told = resolve
  })
  const open = await receiveReturns({
    lmtp: { port: 0 },
    onReturn: ({ bytes }) => {
      arrived.push(Buffer.from(bytes))
      if (arrived.length === refusals.length) told()
    },
  })
  const refusing = await startScriptedServer({ responses: { RCPT: refusals } })
  const server = await start({
    events: { domain, port: open.lmtpPort ?? 0 },
    customer: { domain: customer, port: refusing.port },
  })
  try {
    const transport = createTransport({ host: '127.0.0.1', port: server.port, ignoreTLS: true })
    for (const number of refusals.keys()) await transport.sendMail(message(number))
    await all
    return arrived
  } finally {
    await server.stop()
    await refusing.close()
    await open.close()
  }
}

/** Mails that real servers wrote to the sender of a refused message, and the servers' names. */
export interface ServerMails {
  readonly mails: readonly Buffer[]
  readonly names: readonly string[]
}

/** Lets the real mail servers of this machine return an invoice, once for every way in which a recipient is refused. */
export const mailsOfServers = async (): Promise<ServerMails> => {
  const found: { mails: Buffer[]; names: string[] } = { mails: [], names: [] }
  for (const server of returningServers) {
    const mails = await returnedBy(server).catch(() => [])
    found.mails.push(...mails)
    if (mails.length > 0) found.names.push(server.name)
  }
  return found
}
