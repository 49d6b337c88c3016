import { secret } from '@saatja/core'
import { expect, it } from 'vitest'
import { m365 } from '../src/index.ts'

const clientId = '1b730954-1685-4b74-9bfd-dac224a7b894'

it.each<[unknown, RegExp]>([
  [{ clientID: clientId }, /^m365: clientID is not an option; there are clientId, clientSecret/],
  [clientId, /^m365: options must be an object, not text$/],
  [{ clientId: 7 }, /^m365: clientId must be the Application \(client\) ID.*, not 7$/],
  [{ clientSecret: 'canary' }, /^m365: clientSecret must be wrapped, as secret\(value\), not text$/],
  [{ clientSecret: null }, /^m365: clientSecret must be wrapped, as secret\(value\), not null$/],
  [
    { clientSecretEnds: new Date(0) },
    /^m365: clientSecretEnds must be a date such as 2027-05-31, not an object/,
  ],
  [{ clientCertificate: 'canary' }, /^m365: clientCertificate must be an object, not text$/],
  [{ clientCertificate: {} }, /^m365: clientCertificate\.certificate must be a certificate in PEM/],
  [
    { clientCertificate: { certificate: 'x', privateKey: 'canary' } },
    /^m365: clientCertificate\.privateKey must be wrapped, as secret\(value\), not text$/,
  ],
  [
    { tenant: 7 },
    /^m365: tenant must be organizations, consumers, common, a tenant's id or its domain, not 7$/,
  ],
  [{ cloud: 'europe' }, /^m365: cloud must be one of worldwide, .*, not "europe"$/],
  [{ transports: 'smtp' }, /^m365: transports must be a list of smtp, api or both, not text$/],
  [{ transports: [] }, /^m365: transports must be a list of smtp, api or both, not a list$/],
  [{ transports: ['imap'] }, /^m365: transports must be a list of smtp, api or both, not a list$/],
  [{ sharedMailboxes: 'yes' }, /^m365: sharedMailboxes must be true or false, not text$/],
  [{ largeMessages: 1 }, /^m365: largeMessages must be true or false, not 1$/],
  [{ token: 'canary' }, /^m365: token must be a function, not text$/],
  [{ passwordMethod: 'never' }, /^m365: passwordMethod must be one of warn, refuse, not "never"$/],
  [
    { recipientsPerMessage: '500' },
    /^m365: recipientsPerMessage must be a whole number from 1 to 1000, not text$/,
  ],
  [{ simulator: 4010 }, /^m365: simulator must be an http address on this machine/],
])('m365(%j) says what is wrong', (options, sentence) => {
  const call = () => m365(options as object)
  expect(call).toThrow(TypeError)
  expect(call).toThrow(sentence)
  expect(call).not.toThrow(/canary/)
})

it('has its defaults where the options are null', () => {
  expect(m365(null as never).oauth.notSetUp).toBe(true)
})

it.each([undefined, null, {}, { mailbox: 7 }])(
  'an application grant for %j says what is missing',
  (request) => {
    const { applicationGrant } = m365({ clientId, clientSecret: secret('x'), tenant: 'kivi.example' })
    expect(() => applicationGrant(request as never)).toThrow(
      /^m365: mailbox must be the address of the mailbox that sends, not (?:undefined|7)$/,
    )
  },
)
