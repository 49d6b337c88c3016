import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { createServer } from 'node:tls'
import { certificateAuthority } from '@saatja/testkit'

/** An IMAP server with one mailbox that answers as it is told. */
export interface ScriptedImap {
  readonly port: number
  /** Certificate of its issuer. */
  readonly ca: string
  close(): Promise<void>
}

/** What the server says to each UID SEARCH, in order; the last answer stays. The tag is put in front of the last line. */
export type SearchAnswers = readonly (readonly string[])[]

/** Starts an IMAP server whose mailbox has `mails`, with UIDs from 1. */
export const startScriptedImap = async (
  mails: readonly string[],
  searches: SearchAnswers,
): Promise<ScriptedImap> => {
  const authority = await certificateAuthority()
  const certificate = await authority.issue({ names: ['localhost'] })
  let searched = 0
  const found = (): readonly string[] => searches[Math.min(searched++, searches.length - 1)] ?? []
  const fetched = (uid: number): string => {
    const mail = mails[uid - 1] ?? ''
    return `* ${uid} FETCH (UID ${uid} BODY[]<0> {${mail.length}}\r\n${mail})`
  }
  const answer = (command: string): readonly string[] => {
    const [verb = '', second = '', third = ''] = command.split(' ')
    if (verb === 'EXAMINE')
      return [
        `* ${mails.length} EXISTS`,
        '* OK [UIDVALIDITY 7]',
        `* OK [UIDNEXT ${mails.length + 1}]`,
        'OK [READ-ONLY] done',
      ]
    if (verb === 'UID' && second === 'SEARCH') return found()
    if (verb === 'UID' && second === 'FETCH') return [fetched(Number(third)), 'OK done']
    if (verb === 'LOGOUT') return ['* BYE', 'OK done']
    return ['OK done']
  }
  const server = createServer(certificate, (socket) => {
    socket.on('error', () => {})
    socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n')
    createInterface({ input: socket }).on('line', (line) => {
      const [tag = '', ...words] = line.split(' ')
      const lines = answer(words.join(' '))
      socket.write([...lines.slice(0, -1), `${tag} ${lines.at(-1)}`, ''].join('\r\n'))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    ca: authority.ca,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
