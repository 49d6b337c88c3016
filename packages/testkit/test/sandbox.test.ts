import { describe, expect, it } from 'vitest'
import { startSandbox } from '../src/index.ts'
import { client, plainBlob, type SmtpClient, tokenBlob } from './client.ts'
import { host, sandboxWith, signedIn, submit, visit } from './fixture.ts'
import { strict } from './strict-provider.ts'

describe('the wire', () => {
  it('says greeting, capabilities and refusals byte for byte', async () => {
    const guest = await visit(await sandboxWith())
    expect(await guest.reply()).toBe('220 mx.strict.test ESMTP 42-abc - strict')
    expect(await guest.say('EHLO client.test')).toBe(
      '250-mx.strict.test\n250-SIZE 2000\n250-8BITMIME\n250-PIPELINING\n250 AUTH LOGIN PLAIN XOAUTH2',
    )
    expect(await guest.say('MAIL FROM:<a@b.ee>')).toBe(
      '530-5.7.0 Authentication Required.\n530 5.7.0  https://strict.test/help',
    )
    expect(await guest.say(`AUTH PLAIN ${plainBlob('mari@strict.test', 'wrong')}`)).toBe(
      '535-5.7.8 Username and Password not accepted. Look at\n535 5.7.8  https://strict.test/help',
    )
    expect(await guest.say(`AUTH PLAIN ${plainBlob('mari@strict.test', 'right')}`)).toBe('235 2.7.0 Accepted')
  })

  it('offers STARTTLS on other ports, sign-in only after it', async () => {
    const guest = await visit(await sandboxWith(), host, 587)
    await guest.reply()
    expect(await guest.say('EHLO client.test')).toContain('250 STARTTLS')
    const refused = '530 5.7.0 Must issue a STARTTLS command first.'
    expect(await guest.say(`AUTH PLAIN ${plainBlob('mari@strict.test', 'right')}`)).toBe(refused)
    expect(await guest.say('MAIL FROM:<a@b.ee>')).toBe(refused)
    expect(await guest.say('STARTTLS')).toMatch(/^220 /)
    await guest.upgrade(host)
    expect(await guest.say('EHLO client.test')).toContain('250 AUTH LOGIN PLAIN XOAUTH2')
  })

  it('has a certificate for the real name, and for no other', async () => {
    const sandbox = await sandboxWith()
    const target = await sandbox.dial({ host, port: 465 })
    await expect(client(target, 'smtp.other.test')).rejects.toMatchObject({
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    })
  })

  it('refuses connections to ports that the provider does not have', async () => {
    const target = await (await sandboxWith()).dial({ host, port: 25 })
    const guest = await client(target)
    expect(await guest.ended).toBe('ECONNREFUSED')
  })

  it('plays a plain server, clear text included, under any other name', async () => {
    const sandbox = await sandboxWith()
    const guest = await visit(sandbox, 'mail.kivi.ee', 25)
    expect(await guest.reply()).toBe('220 mail.kivi.ee ESMTP ready')
    await guest.say('EHLO client.test')
    expect(await submit(guest, 'mari@kivi.ee')).toMatch(/^250 2\.0\.0 Ok: queued as [0-9A-F]{12}$/)
    expect(sandbox.mails()[0]).toMatchObject({ server: 'mail.kivi.ee:25', security: 'none', signIn: null })
  })
})

describe('sign-in', () => {
  it('plays the token challenge, then the reply after the empty line', async () => {
    const guest = await visit(await sandboxWith())
    await guest.reply()
    await guest.say('EHLO client.test')
    const challenge = await guest.say(`AUTH XOAUTH2 ${tokenBlob('mari@strict.test', 'expired')}`)
    expect(challenge.slice(0, 4)).toBe('334 ')
    expect(Buffer.from(challenge.slice(4), 'base64').toString()).toBe('{"status":"400", "schemes":"Bearer"}')
    expect(await guest.say('')).toBe('535 5.7.8 Token not accepted')
    expect(await guest.say(`AUTH XOAUTH2 ${tokenBlob('mari@strict.test', 'fresh')}`)).toBe(
      '235 2.7.0 Accepted',
    )
  })

  it('asks `tokens`, and declared accounts need their own password', async () => {
    const asked: (readonly (string | undefined)[])[] = []
    const sandbox = await sandboxWith({
      accounts: [{ username: 'jaan@strict.test', password: 'kuusk' }],
      tokens: async (...question) => asked.push(question) > 1,
    })
    const guest = await visit(sandbox)
    await guest.reply()
    await guest.say('EHLO client.test')
    expect(await guest.say(`AUTH PLAIN ${plainBlob('jaan@strict.test', 'mänd')}`)).toMatch(/^535/)
    await guest.say(`AUTH XOAUTH2 ${tokenBlob('mari@strict.test', 't1')}`)
    await guest.say('')
    expect(await guest.say(`AUTH XOAUTH2 ${tokenBlob('mari@strict.test', 't2')}`)).toMatch(/^235/)
    expect(asked).toEqual([
      ['t1', 'mari@strict.test', 'smtp.strict.test'],
      ['t2', 'mari@strict.test', 'smtp.strict.test'],
    ])
    const other = await visit(sandbox)
    await other.reply()
    await other.say('EHLO client.test')
    await other.say('AUTH LOGIN')
    await other.say(Buffer.from('Jaan@strict.test').toString('base64'))
    expect(await other.say(Buffer.from('kuusk').toString('base64'))).toMatch(/^235/)
  })
})

describe('captured mail', () => {
  it('tells everything but the password', async () => {
    const sandbox = await sandboxWith({ now: () => 1_000 })
    const coming = sandbox.received(({ subject }) => subject === 'Arve')
    const guest = await signedIn(sandbox)
    const reply = await submit(guest, 'mari@strict.test', ['Mart@XN--PIKTURG-J1A.ee'])
    const mail = await coming
    expect(sandbox.mails()).toEqual([mail])
    expect(mail).toMatchObject({
      at: 1_000,
      server: 'smtp.strict.test:465',
      security: 'tls',
      protocol: 'TLSv1.3',
      clientName: 'client.test',
      signIn: { method: 'PLAIN', username: 'mari@strict.test' },
      envelope: { from: 'mari@strict.test', to: ['Mart@XN--PIKTURG-J1A.ee'] },
      from: { name: 'Märi', address: 'mari@strict.test' },
      to: [{ address: 'a@b.ee' }],
      subject: 'Arve',
      text: 'Tere\n.\n',
    })
    expect(reply).toBe(`250 2.0.0 OK ${mail.id} - strict`)
    expect(JSON.stringify(mail)).not.toContain('right')
    sandbox.clear()
    expect(sandbox.mails()).toEqual([])
  })

  it('rewrites a foreign From like the real server and keeps the original', async () => {
    const sandbox = await sandboxWith()
    await submit(await signedIn(sandbox), 'arved@kivi.ee')
    const [mail] = sandbox.mails()
    expect(mail?.from).toEqual({ name: 'Märi', address: 'mari@strict.test' })
    expect(mail?.headers.find(({ key }) => key === 'x-strict-original-from')?.value).toContain(
      'arved@kivi.ee',
    )
    expect(mail?.envelope.from).toBe('arved@kivi.ee')
  })

  it('leaves an address of the account alone', async () => {
    const account = { username: 'mari@strict.test', password: 'right', addresses: ['arved@kivi.ee'] }
    const sandbox = await sandboxWith({ accounts: [account] })
    await submit(await signedIn(sandbox), 'Arved@kivi.ee')
    expect(sandbox.mails()[0]?.from?.address).toBe('Arved@kivi.ee')
  })

  it('rejects a foreign From where the provider does', async () => {
    const sandbox = await sandboxWith({ providers: [strict({ foreignFrom: 'rejects' })] })
    expect(await submit(await signedIn(sandbox), 'arved@kivi.ee')).toBe(
      '554 5.2.252 SendAsDenied; mari@strict.test not allowed to send as arved@kivi.ee',
    )
    expect(sandbox.mails()).toEqual([])
  })

  it('tells those who wait that the sandbox is closed', async () => {
    const sandbox = await startSandbox({ providers: [] })
    const never = expect(sandbox.received()).rejects.toThrow('closed before')
    await sandbox.close()
    await never
  })
})

describe('limits', () => {
  it('counts connections of a mailbox, and forgets closed ones', async () => {
    const sandbox = await sandboxWith()
    const guests = [await signedIn(sandbox), await signedIn(sandbox), await signedIn(sandbox)]
    const last = guests[2] as SmtpClient
    expect(await last.say('MAIL FROM:<mari@strict.test>')).toBe(
      '432 4.3.2 Concurrent connections limit exceeded',
    )
    expect(await submit(await signedIn(sandbox, 'jaan@strict.test'))).toMatch(/^250/)
    await guests[0]?.say('QUIT')
    await guests[0]?.ended
    expect(await submit(last)).toMatch(/^250/)
  })

  it('keeps the pace, the recipients and the day by its clock', async () => {
    let now = 0
    const sandbox = await sandboxWith({ now: () => now })
    const guest = await signedIn(sandbox)
    const two = ['a@b.ee', 'b@b.ee']
    expect(await submit(guest, 'mari@strict.test', [...two, 'c@b.ee'])).toBe('452 4.5.3 Too many recipients')
    await guest.say('RSET')
    expect(await submit(guest, 'mari@strict.test', two)).toMatch(/^250/)
    expect(await submit(guest, 'mari@strict.test', two)).toMatch(/^250/)
    now = 59_999
    expect(await submit(guest)).toBe('451 4.7.1 Slow down')
    now = 60_000
    expect(await submit(guest)).toMatch(/^250/)
    now = 120_000
    expect(await submit(guest, 'mari@strict.test', two)).toBe('550 5.4.5 Daily limit')
    await guest.say('RSET')
    expect(await submit(guest)).toMatch(/^250/)
    now = 180_000
    expect(await submit(guest)).toBe('550 5.4.5 Daily limit')
    now = 24 * 60 * 60 * 1000 + 180_000
    expect(await submit(guest)).toMatch(/^250/)
  })

  it('refuses what is too big, announced or not', async () => {
    const guest = await signedIn(await sandboxWith())
    expect(await guest.say('MAIL FROM:<mari@strict.test> SIZE=2001')).toBe('552 5.3.4 Too big')
    await guest.say('MAIL FROM:<mari@strict.test>')
    await guest.say('RCPT TO:<a@b.ee>')
    await guest.say('DATA')
    expect(await guest.say(`Subject: x\r\n\r\n${'x'.repeat(70).concat('\r\n').repeat(40)}.`)).toBe(
      '552 5.3.4 Too big',
    )
  })
})
