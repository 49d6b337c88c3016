import { afterEach, describe, expect, it } from 'vitest'
import { message, type RigOptions, startRig } from './fixture.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

const rigWith = async (options: RigOptions) => {
  const rig = await startRig(options)
  closers.push(rig.close)
  return rig
}

const password = 'Kuldvoti-7-paas'

describe('a password that the server says back is hidden', () => {
  it('in the id that the server gives to a mail', async () => {
    const acts = { '.': `250 2.0.0 Ok <${password}.prod.outlook.com>` }
    const { mailer } = await rigWith({ mail: { password }, responses: acts })
    const receipt = await mailer.send('MARI', message)
    expect(receipt.serverMessageId).toBeDefined()
    expect(JSON.stringify(receipt)).not.toContain(password)
  })

  it.each([
    ['greeting', { greeting: `554 go away ${password}` }],
    ['answer to EHLO', { EHLO: `550 go away ${password}`, HELO: `550 go away ${password}` }],
  ])('in the %s, before anybody has signed in', async (_, acts) => {
    const { mailer } = await rigWith({ mail: { password }, responses: acts })
    const error: unknown = await mailer.send('MARI', message).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'MailError', reply: expect.stringContaining('[secret]') })
    expect(String(error) + JSON.stringify(error)).not.toContain(password)
    const report = await mailer.check('MARI', { depth: 'connection' })
    expect(JSON.stringify(report)).not.toContain(password)
  })
})
