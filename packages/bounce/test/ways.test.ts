import { EventEmitter, once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ReceivedReturn, receiveReturns } from '../src/index.ts'
import { bounceOf } from './formats.ts'

const bounce = bounceOf('postfix', '550 5.1.1 User unknown')
const crlf = bounce.toString().replaceAll('\n', '\r\n')

/** Speaks LMTP: sends each line after the reply to the one before, and returns all replies. */
const speak = (port: number, lines: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const rest = [...lines]
    let heard = ''
    socket.on('data', (data) => {
      heard += data
      if (!/^\d{3} .*\r\n$/m.test(heard.slice(heard.lastIndexOf('\n', heard.length - 2) + 1))) return
      const line = rest.shift()
      if (line !== undefined) socket.write(`${line}\r\n`)
    })
    socket.on('close', () => resolve(heard))
    socket.on('error', reject)
  })

const conversation = (...recipients: readonly string[]) => [
  'LHLO mx.example',
  'MAIL FROM:<> SMTPUTF8',
  ...recipients.map((each) => `RCPT TO:<${each}>`),
  'DATA',
  `${crlf}\r\n.`,
  'QUIT',
]

describe('LMTP', () => {
  it('stores a mail for each recipient, with case and plus as they are', async () => {
    const mails: ReceivedReturn[] = []
    const open = await receiveReturns({ lmtp: { port: 0 }, onReturn: (mail) => void mails.push(mail) })
    const heard = await speak(
      open.lmtpPort ?? 0,
      conversation('b+AbC@event.erp.example', 'b+def@event.erp.example'),
    )
    await open.close()
    expect(heard.match(/^250 2\.0\.0 Stored/gm)).toHaveLength(2)
    expect(mails.map(({ envelope }) => envelope)).toEqual([
      { from: '', to: 'b+AbC@event.erp.example' },
      { from: '', to: 'b+def@event.erp.example' },
    ])
    expect(mails[0]?.returned.recipients[0]?.diagnosis?.id).toBe('recipient-unknown')
  })

  it('gives one reply after the dot for each recipient that it accepted, and has the same one sent later', async () => {
    const mails: ReceivedReturn[] = []
    const open = await receiveReturns({ lmtp: { port: 0 }, onReturn: (mail) => void mails.push(mail) })
    const recipients = ['b+AbC@event.erp.example', 'B+abc@event.erp.example', 'b+AbC@EVENT.erp.example']
    const heard = await speak(open.lmtpPort ?? 0, conversation(...recipients))
    await open.close()
    expect(heard.match(/^\d{3} .*$/gm)?.map((line) => line.slice(0, 3))).toEqual(
      // Greeting, LHLO, MAIL, three recipients, DATA, the accepted recipient, QUIT.
      ['220', '250', '250', '250', '452', '452', '354', '250', '221'],
    )
    expect(mails.map(({ envelope }) => envelope.to)).toEqual(['b+AbC@event.erp.example'])
  })

  it('answers 451 when the mail cannot be stored, and never a permanent refusal', async () => {
    const open = await receiveReturns({
      lmtp: { port: 0 },
      onReturn: () => {
        throw new Error('The database is away.')
      },
    })
    const heard = await speak(open.lmtpPort ?? 0, conversation('anyone@anywhere.example'))
    await open.close()
    expect(heard).toMatch(/^451 4\.3\.0/m)
    expect(heard).not.toMatch(/^5\d\d/m)
    expect(heard).not.toContain('database')
  })

  it('reports why a mail could not be stored', async () => {
    const errors: Error[] = []
    const away = new Error('The database is away.')
    const open = await receiveReturns({
      lmtp: { port: 0, onError: (error) => void errors.push(error) },
      onReturn: () => {
        throw away
      },
    })
    await speak(open.lmtpPort ?? 0, conversation('anyone@anywhere.example'))
    await open.close()
    expect(errors).toEqual([away])
  })
})

describe('files', () => {
  const folder = () => mkdtemp(join(tmpdir(), 'saatja-bounce-'))
  const subjects = (mails: readonly ReceivedReturn[]) => mails.map(({ returned }) => returned.subject)
  const small = (subject: string) => `From: a@b.example\nSubject: ${subject}\n\nHello\n>From here on\n`

  it('reads one file, and an mbox', async () => {
    const path = await folder()
    await writeFile(join(path, 'one.eml'), small('one'))
    await writeFile(join(path, 'box'), `From x Mon\n${small('two')}\nFrom y Tue\n${small('three')}`)
    const mails: ReceivedReturn[] = []
    const onReturn = (mail: ReceivedReturn) => void mails.push(mail)
    for (const name of ['one.eml', 'box'])
      await (await receiveReturns({ folder: { path: join(path, name) }, onReturn })).close()
    expect(subjects(mails)).toEqual(['one', 'two', 'three'])
    expect(Buffer.from(mails[2]?.bytes ?? []).toString()).toContain('\nFrom here on')
  })

  it('takes a Maildir’s new mail once, and offers again what could not be stored', async () => {
    const path = await folder()
    for (const name of ['new', 'cur', 'tmp']) await mkdir(join(path, name))
    for (const name of ['1', '2']) await writeFile(join(path, 'new', name), small(name))
    const mails: ReceivedReturn[] = []
    let away = true
    const onReturn = (mail: ReceivedReturn) => {
      if (away && mail.returned.subject === '2') throw new Error('away')
      mails.push(mail)
    }
    await (await receiveReturns({ folder: { path }, onReturn })).close()
    expect([await readdir(join(path, 'new')), await readdir(join(path, 'cur'))]).toEqual([['2'], ['1:2,S']])
    away = false
    await (await receiveReturns({ folder: { path }, onReturn })).close()
    expect(subjects(mails)).toEqual(['1', '2'])
    expect(await readdir(join(path, 'new'))).toEqual([])
  })

  it('reports why a mail of a Maildir could not be stored, with the name of its file', async () => {
    const path = await folder()
    for (const name of ['new', 'cur', 'tmp']) await mkdir(join(path, name))
    await writeFile(join(path, 'new', '1'), small('1'))
    const errors: unknown[] = []
    const away = new Error('away')
    const onReturn = () => {
      throw away
    }
    const onError = (error: Error, file: string) => void errors.push([error, file])
    await (await receiveReturns({ folder: { path, onError }, onReturn })).close()
    expect(errors).toEqual([[away, join(path, 'new', '1')]])
    expect(await readdir(join(path, 'new'))).toEqual(['1'])
  })

  it('reports that a Maildir can no longer be read', async () => {
    const path = await folder()
    for (const name of ['new', 'cur', 'tmp']) await mkdir(join(path, name))
    const events = new EventEmitter()
    const onError = (...given: [Error, string]) => void events.emit('failed', ...given)
    const open = await receiveReturns({ folder: { path, interval: 0.01, onError }, onReturn: () => {} })
    const failed = once(events, 'failed')
    await rm(join(path, 'new'), { recursive: true })
    const [error, file] = await failed
    await open.close()
    expect(error).toMatchObject({ code: 'ENOENT' })
    expect(file).toBe(path)
  })

  it('continues when the listener of errors throws', async () => {
    const path = await folder()
    for (const name of ['new', 'cur', 'tmp']) await mkdir(join(path, name))
    for (const name of ['1', '2']) await writeFile(join(path, 'new', name), small(name))
    const mails: ReceivedReturn[] = []
    const onReturn = (mail: ReceivedReturn) => {
      if (mail.returned.subject === '1') throw new Error('away')
      mails.push(mail)
    }
    const onError = () => {
      throw new Error('The log is full.')
    }
    await (await receiveReturns({ folder: { path, onError }, onReturn })).close()
    expect(subjects(mails)).toEqual(['2'])
  })

  it('wants at least one way', async () => {
    await expect(receiveReturns({ onReturn: () => {} })).rejects.toThrow('give lmtp, imap or folder')
  })
})
