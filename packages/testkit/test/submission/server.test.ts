import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { type SubmissionOptions, scenarios } from '../../src/index.ts'
import { client, plainBlob } from '../client.ts'
import { sandboxWith } from '../fixture.ts'
import { invoice, program } from '../program.ts'

const opened = async (options: SubmissionOptions = {}) => {
  const sandbox = await sandboxWith()
  return { sandbox, submission: await sandbox.listen(options) }
}

describe('a program that is pointed at the port', () => {
  for (const security of ['starttls', 'tls'] as const)
    for (const host of ['127.0.0.1', 'localhost'])
      it(`sends with ${security} to ${host}`, async () => {
        const { sandbox, submission } = await opened({ security })
        const { response } = await program(submission, { host }).sendMail(invoice)
        expect(response).toMatch(/^250 2\.0\.0 Ok: queued as/)
        const mail = await sandbox.received()
        expect(mail).toMatchObject({
          security,
          server: `localhost:${submission.port}`,
          signIn: { method: 'PLAIN', username: 'sandbox' },
          subject: 'Arve 1042',
        })
      })

  it('is refused with another password, or another user name', async () => {
    const { sandbox, submission } = await opened({ username: 'mari', password: 'kanaarilind' })
    await expect(program(submission, { password: 'kanaarilin' }).sendMail(invoice)).rejects.toThrow(
      /535 5\.7\.8/,
    )
    const other = { ...submission, username: 'kati' }
    await expect(program(other).sendMail(invoice)).rejects.toThrow(/535 5\.7\.8/)
    expect(sandbox.mails()).toEqual([])
  })

  it('cannot sign in before the connection is encrypted, nor send without a sign-in', async () => {
    const { sandbox, submission } = await opened()
    await expect(program(submission, { encrypts: false }).sendMail(invoice)).rejects.toThrow()
    const guest = await client(submission)
    await guest.reply()
    expect(await guest.say('EHLO client.test')).not.toContain('AUTH')
    expect(await guest.say(`AUTH PLAIN ${plainBlob('sandbox', submission.password)}`)).toMatch(/^530 5\.7\.0/)
    expect(await guest.say('MAIL FROM:<a@b.ee>')).toMatch(/^530 5\.7\.0/)
    guest.close()
    expect(sandbox.mails()).toEqual([])
  })

  it('refuses the certificate of an authority that it does not trust', async () => {
    const { submission } = await opened()
    const { submission: other } = await opened()
    await expect(program(submission, { trusts: other.ca }).sendMail(invoice)).rejects.toThrow(/certificate/)
  })
})

describe('options', () => {
  it('refuse an empty password, and a port that is taken', async () => {
    const { sandbox, submission } = await opened()
    await expect(sandbox.listen({ password: '' })).rejects.toThrow('listen: password is empty')
    await expect(sandbox.listen({ security: 'ssl' as 'tls' })).rejects.toThrow(
      'listen: security must be tls or starttls, not "ssl"',
    )
    await expect(sandbox.listen({ user: 'mari' } as object)).rejects.toThrow('listen: user is not an option')
    await expect(sandbox.listen({ port: submission.port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('make a new password for every port', async () => {
    const { sandbox, submission } = await opened()
    expect((await sandbox.listen()).password).not.toBe(submission.password)
  })

  it('close twice, with open connections', async () => {
    const { submission } = await opened()
    const socket = connect(submission.port, submission.host)
    await new Promise((resolve) => socket.once('data', resolve))
    await Promise.all([submission.close(), submission.close()])
    await new Promise((resolve) => socket.once('close', resolve))
  })
})

describe('an error for the next message', () => {
  it('plays once, by the id of its scenario', async () => {
    const { submission } = await opened()
    const chosen = submission.scenarios.find(({ overrides: { faults = [] } }) =>
      faults.some(({ stage, reply = '' }) => stage === 'recipient' && /^4\d\d [^\n]*$/.test(reply)),
    )
    submission.inject(chosen?.id ?? '')
    const response = chosen?.overrides.faults?.[0]?.reply?.replace(/<[^>]*>/, '<anna@example.com>')
    await expect(program(submission).sendMail(invoice)).rejects.toMatchObject({ response })
    await program(submission).sendMail(invoice)
  })

  it('plays as often as asked, and not after it is taken back', async () => {
    const { submission } = await opened()
    const overrides = { faults: [{ stage: 'final-reply', reply: '451 4.3.0 Later' }] } as const
    const stop = submission.inject(overrides, 3)
    await expect(program(submission).sendMail(invoice)).rejects.toThrow('451 4.3.0 Later')
    await expect(program(submission).sendMail(invoice)).rejects.toThrow('451 4.3.0 Later')
    stop()
    await program(submission).sendMail(invoice)
  })

  it('plays a wrong certificate at the next connection', async () => {
    const { submission } = await opened()
    submission.inject('tls-expired')
    await expect(program(submission).sendMail(invoice)).rejects.toThrow(/expired/)
    await program(submission).sendMail(invoice)
  })

  it('tears the connection where the scenario does', async () => {
    const { sandbox, submission } = await opened()
    submission.inject({ faults: [{ stage: 'final-reply', disconnect: 'reset', stored: true }] })
    await expect(program(submission).sendMail(invoice)).rejects.toThrow(/ECONNRESET|closed/i)
    expect(sandbox.mails()).toHaveLength(1)
  })

  it('is refused where the port cannot play it', async () => {
    const { submission } = await opened({ security: 'tls' })
    expect(() => submission.inject('no-such')).toThrow(TypeError)
    expect(() => submission.inject({ port: 'refused' })).toThrow(TypeError)
    const starttls = scenarios().find(({ needs }) => needs?.security === 'starttls')
    expect(() => submission.inject(starttls?.id ?? '')).toThrow(TypeError)
  })
})
