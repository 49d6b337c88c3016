import { fileSentCopy } from '@saatja/bounce'
import { createMailer, type SentCopyResult } from '@saatja/core'
import { certificateAuthority, startScriptedServer } from '@saatja/testkit'
import { expect, it } from 'vitest'
import { startImapServer } from './servers/imap-server.ts'
import { describeSystem } from './servers/requirements.ts'

const password = 'a-test-password'
const message = { to: 'jaan@klient.example', subject: 'Arve 17 – õ', text: 'Tere, Jaan!' }

/** Sends one message whose copy goes to a real Dovecot, and answers what became of the copy. */
const send = async (
  sent: { readonly name: string; readonly marked: boolean } | undefined,
  imapPassword = password,
) => {
  const authority = await certificateAuthority()
  const imap = await startImapServer({
    authority,
    user: 'mari',
    password: imapPassword,
    mails: [],
    ...(sent && { sent }),
  })
  const smtp = await startScriptedServer({
    security: 'starttls',
    certificate: await authority.issue({ names: ['localhost'] }),
    offers: ['STARTTLS', 'AUTH PLAIN'],
  })
  const told: SentCopyResult[] = []
  const mailer = createMailer({
    providers: [],
    company: { name: 'Kivi', slug: 'kivi' },
    clientName: 'client.example',
    cards: {
      get: () => ({
        code: 'MARI',
        email: 'mari@kivi.example',
        mail: {
          sender: 'smtp',
          server: 'localhost:587',
          username: 'mari',
          password,
          copyToSent: 'localhost:993',
        },
      }),
    },
    dial: ({ port }) => ({
      host: '127.0.0.1',
      port: port === 993 ? imap.port : smtp.port,
      ca: authority.ca,
    }),
    sentCopies: { file: fileSentCopy, told: (result) => told.push(result) },
  })
  try {
    const { messageId, accepted } = await mailer.send('MARI', message)
    await mailer.close()
    const [result] = told
    return { messageId, accepted, told: told.length, result, filed: sent ? await imap.filed(sent.name) : [] }
  } finally {
    await mailer.close()
    await smtp.close()
    await imap.stop()
  }
}

describeSystem('the copy of a sent message', ['dovecot', 'dovecot-imap'], () => {
  it('lies in the folder that Dovecot marks, as it was sent, and is read', async () => {
    const { messageId, told, result, filed } = await send({ name: 'Elsewhere', marked: true })
    expect(told).toBe(1)
    expect(result).toEqual({ user: 'MARI', messageId, folder: 'Elsewhere' })
    expect(filed.length).toBe(1)
  })

  it('lies in the folder with a known name where none is marked', async () => {
    const { messageId, result, filed } = await send({ name: 'Saadetud kirjad', marked: false })
    expect(result).toEqual({ user: 'MARI', messageId, folder: 'Saadetud kirjad' })
    expect(filed.length).toBe(1)
    expect(filed[0]).toContain(`Message-ID: ${messageId}`)
    expect(filed[0]).toContain('Tere, Jaan!')
  })

  it('fails without its message where there is no such folder, or no such password', async () => {
    const none = await send(undefined)
    expect(none.accepted).toEqual(['jaan@klient.example'])
    expect(none.result?.problem).toBe('The mailbox has no folder for sent messages.')
    const wrong = await send({ name: 'Sent', marked: true }, 'another-password')
    expect(wrong.accepted).toEqual(['jaan@klient.example'])
    expect(wrong.result?.problem).toBe('The server for the copy rejected the user name or password.')
    expect(wrong.filed).toEqual([])
  })
})
