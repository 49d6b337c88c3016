import { describe, expect, it } from 'vitest'
import { type ServerOverrides, startSandbox } from '../../src/index.ts'
import { client, plainBlob } from '../client.ts'
import { host, sandboxWith, signedIn, submit, visit } from '../fixture.ts'
import { strict } from '../strict-provider.ts'

const other = 'mail.kivi.ee'

describe('a play', () => {
  it('is on at its host until it is taken back', async () => {
    const sandbox = await sandboxWith()
    const stop = sandbox.inject({ faults: [{ stage: 'sender', reply: '450 4.7.1 Not now' }] }, { host })
    expect(await submit(await signedIn(sandbox))).toBe('450 4.7.1 Not now')
    expect(await submit(await signedIn(sandbox, 'mari@strict.test', other))).toMatch(/^250/)
    stop()
    expect(await submit(await signedIn(sandbox))).toMatch(/^250/)
  })

  it('is on for one user, one recipient, or both', async () => {
    const sandbox = await sandboxWith()
    const fault = { stage: 'recipient', reply: '452 4.2.2 Mailbox full' } as const
    sandbox.inject({ faults: [fault] }, { user: 'Jaan@strict.test', recipient: 'full@b.ee' })
    const mari = await signedIn(sandbox)
    expect(await submit(mari, 'mari@strict.test', ['full@b.ee'])).toMatch(/^250/)
    const jaan = await signedIn(sandbox, 'jaan@strict.test')
    expect(await submit(jaan, 'jaan@strict.test', ['ok@b.ee', 'full@b.ee'])).toBe('452 4.2.2 Mailbox full')
    expect(await jaan.say('DATA')).toMatch(/^354/)
    await jaan.say('Subject: x\r\n\r\n.')
    expect(sandbox.mails().map(({ envelope }) => envelope.to)).toEqual([['full@b.ee'], ['ok@b.ee']])
  })

  it('gives way to the latest one', async () => {
    const sandbox = await sandboxWith()
    const say = (reply: string): ServerOverrides => ({ faults: [{ stage: 'sender', reply }] })
    sandbox.inject(say('451 first'))
    const stop = sandbox.inject(say('451 second'))
    const guest = await signedIn(sandbox)
    expect(await guest.say('MAIL FROM:<a@b.ee>')).toBe('451 second')
    stop()
    expect(await guest.say('MAIL FROM:<a@b.ee>')).toBe('451 first')
  })

  it('ends by itself after so many times', async () => {
    const sandbox = await sandboxWith()
    sandbox.inject('greylisted', { recipient: 'new@b.ee', times: 2 })
    const guest = await signedIn(sandbox)
    for (const expected of [/^450 /, /^450 /, /^250 /]) {
      expect(await submit(guest, 'mari@strict.test', ['new@b.ee'])).toMatch(expected)
      await guest.say('RSET')
    }
    const stop = sandbox.inject('final-reply-mixed-codes', { times: 1 })
    expect(await submit(guest)).toMatch(/^250-/)
    expect(await submit(guest)).toMatch(/^250 /)
    stop()
    sandbox.inject({ faults: [{ stage: 'greeting', reply: '421 4.3.2 Busy' }] }, { host: other, times: 1 })
    expect(await (await visit(sandbox, other, 25)).reply()).toBe('421 4.3.2 Busy')
    expect(await (await visit(sandbox, other, 25)).reply()).toMatch(/^220 /)
  })

  it('refuses a sign-in without signing in', async () => {
    const sandbox = await sandboxWith()
    const stop = sandbox.inject({ faults: [{ stage: 'sign-in', reply: '535 5.7.139 Disabled' }] })
    const guest = await signedIn(sandbox)
    expect(await guest.say('MAIL FROM:<a@b.ee>')).toMatch(/^530/)
    stop()
    expect(await guest.say(`AUTH PLAIN ${plainBlob('mari@strict.test', 'right')}`)).toMatch(/^235/)
  })
})

describe('a scenario', () => {
  it('has to exist', async () => {
    const sandbox = await sandboxWith()
    expect(() => sandbox.inject('rain')).toThrow('no scenario named "rain"; sandbox.scenarios lists')
    expect(() => sandbox.inject('tls-expierd')).toThrow(/alike are tls-/)
  })

  it('cannot be aimed at a user before anybody has signed in', async () => {
    const sandbox = await sandboxWith()
    for (const id of ['tls-expired', 'greeting-silent', 'sign-in-not-offered'])
      expect(() => sandbox.inject(id, { user: 'mari@strict.test' })).toThrow('name a host')
  })

  it('of a provider plays at its own hosts alone', async () => {
    const replies = [
      {
        id: 'strict-full',
        code: 'LIMIT',
        stages: ['sender'],
        text: 'full',
        actor: 'nobody',
        retry: 'later',
        source: { from: 'made up', checkedAt: '2026-11-22', confidence: 'vendor' },
        sample: '452 4.3.1 Strict is full',
      },
    ] as const
    const sandbox = await sandboxWith({ providers: [strict({ replies })] })
    sandbox.inject('strict-full')
    expect(await submit(await signedIn(sandbox))).toBe('452 4.3.1 Strict is full')
    expect(await submit(await signedIn(sandbox, 'mari@strict.test', other))).toMatch(/^250/)
    expect(() => sandbox.inject('strict-full', { host: other })).toThrow(`${other} is not its host`)
  })
})

describe('the wire of a fault', () => {
  it('carries odd replies byte for byte', async () => {
    const sandbox = await sandboxWith()
    sandbox.inject('final-reply-mixed-codes')
    const guest = await signedIn(sandbox)
    expect(await submit(guest)).toBe('250-2.1.5 Ok\n550 5.7.1 No')
    expect(sandbox.mails()).toEqual([])
  })

  it('ends by FIN or by RST', async () => {
    const sandbox = await sandboxWith()
    for (const [id, code] of [
      ['sender-dropped', undefined],
      ['greeting-reset', 'ECONNRESET'],
    ] as const) {
      const stop = sandbox.inject(id)
      const guest = await visit(sandbox, other, 25)
      if (id === 'sender-dropped') {
        await guest.reply()
        await guest.say('EHLO client.test')
        guest.write('MAIL FROM:<a@b.ee>\r\n')
      }
      expect(await guest.ended).toBe(code)
      stop()
    }
  })

  it('says nothing more after silence, whatever the client says', async () => {
    const sandbox = await sandboxWith()
    sandbox.inject('sign-in-hang', { host })
    const guest = await visit(sandbox)
    await guest.reply()
    await guest.say('EHLO client.test')
    expect(await guest.say(`AUTH PLAIN ${plainBlob('mari@strict.test', 'right')}`)).toBe('334 UGFzc3dvcmQ6')
    sandbox.inject('greeting-silent', { host })
    const early = await visit(sandbox)
    const heard = Promise.allSettled([guest.say('*'), early.say('EHLO client.test')])
    // A whole conversation elsewhere: time enough for an answer that must not come.
    await submit(await signedIn(sandbox, 'mari@strict.test', other))
    await sandbox.close()
    expect((await heard).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })

  it('keeps a mail whose confirmation is lost', async () => {
    const sandbox = await sandboxWith()
    sandbox.inject('final-reply-dropped')
    const guest = await signedIn(sandbox)
    await expect(submit(guest)).rejects.toThrow('connection ended')
    expect(sandbox.mails()).toHaveLength(1)
  })
})

describe('a listener', () => {
  it('presents the certificate that is asked for', async () => {
    const sandbox = await sandboxWith()
    for (const [id, code] of [
      ['tls-self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
      ['tls-expired', 'CERT_HAS_EXPIRED'],
      ['tls-wrong-name', 'ERR_TLS_CERT_ALTNAME_INVALID'],
      ['tls-unknown-authority', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ] as const) {
      const stop = sandbox.inject(id, { host })
      await expect(client(await sandbox.dial({ host, port: 465 }), host)).rejects.toMatchObject({ code })
      stop()
    }
  })

  it('offers sign-in in clear where STARTTLS was stripped, and only there', async () => {
    const sandbox = await sandboxWith()
    const offers = async () => {
      const guest = await visit(sandbox, host, 587)
      await guest.reply()
      const reply = await guest.say('EHLO client.test')
      return ['STARTTLS', 'AUTH'].filter((word) => reply.includes(word))
    }
    expect(await offers()).toEqual(['STARTTLS'])
    const stop = sandbox.inject('starttls-stripped')
    expect(await offers()).toEqual(['AUTH'])
    stop()
    sandbox.inject('starttls-missing')
    expect(await offers()).toEqual([])
    const guest = await visit(sandbox, host, 587)
    await guest.reply()
    await guest.say('EHLO client.test')
    expect(await guest.say(`AUTH PLAIN ${plainBlob('mari@strict.test', 'right')}`)).toMatch(
      /^530 5\.7\.0 Must/,
    )
  })

  it('is gone with the sandbox', async () => {
    const sandbox = await startSandbox({ providers: [] })
    const target = await sandbox.dial({ host: other, port: 25 })
    const guest = await client(target)
    await guest.reply()
    await sandbox.close()
    await guest.ended
    expect(await (await client(target)).ended).toBe('ECONNREFUSED')
  })
})
