import { MailError, memoryGrants, secret } from '@saatja/core'
import { type Entra, type SignInChoice, startEntra, visitSignIn } from '@saatja/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type M365Options, m365 } from '../src/index.ts'

const clientId = '1b730954-1685-4b74-9bfd-dac224a7b894'
const key = { company: 'kivi', card: 'MARI', mailbox: 'mari@kivi.ee' }
const redirectUri = 'http://127.0.0.1:3000/back'

let entra: Entra
beforeAll(async () => {
  entra = await startEntra({ clients: [{ id: clientId, secret: 'right' }] })
})
afterAll(() => entra.close())

const provider = (options: M365Options = {}) =>
  m365({ clientId, clientSecret: secret('right'), simulator: entra.url, ...options })

describe('a sign-in', () => {
  it('goes from the button to a token for the mailbox', async () => {
    const { oauth } = provider()
    const grants = memoryGrants()
    const { url, pending, warnings } = await oauth!.begin({ mailbox: key.mailbox, redirectUri, locale: 'lv' })
    const params = await visitSignIn(url, { choice: 'accept' })
    const grant = await oauth!.complete(params, pending)
    expect(warnings).toEqual([])
    expect(grant.warnings).toEqual([])
    expect(grant.account.address).toBe('mari@kivi.ee')
    await grants.put(key, grant.value, 0)
    const { token, expires } = await oauth!.token({ key, grants, renew: false })
    expect(entra.accepts(token, 'mari@kivi.ee')).toBe(true)
    expect(entra.accepts(token, 'director@kivi.ee')).toBe(false)
    expect(expires - Date.now()).toBeGreaterThan(3_500_000)
  })
})
