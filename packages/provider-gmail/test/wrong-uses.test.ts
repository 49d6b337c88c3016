import { secret } from '@saatja/core'
import { expect, it } from 'vitest'
import { gmail } from '../src/index.ts'

const clientId = '1234-abcd.apps.googleusercontent.com'
const serviceAccount = { email: 'arved@kivi-erp.iam.gserviceaccount.com', privateKey: secret('canary') }

it.each<[unknown, RegExp]>([
  [
    { clientID: clientId },
    /^gmail: clientID is not an option; there are clientId, clientSecret, access, publishing/,
  ],
  [clientId, /^gmail: options must be an object, not text$/],
  [{ clientId: 1234 }, /^gmail: clientId must be the OAuth client ID.*, not 1234$/],
  [
    { clientId: 'GOCSPX-canary' },
    /^gmail: clientId must be the OAuth client ID.*, and never the client secret, not text/,
  ],
  [{ clientSecret: 'canary' }, /^gmail: clientSecret must be wrapped, as secret\(value\), not text$/],
  [{ clientSecret: null }, /^gmail: clientSecret must be wrapped, as secret\(value\), not null$/],
  [{ access: 'all' }, /^gmail: access must be one of send, full, not "all"$/],
  [{ publishing: 'live' }, /^gmail: publishing must be one of testing, internal, production, not "live"$/],
  [{ serviceAccount: 'x@y' }, /^gmail: serviceAccount must be an object, not text$/],
  [{ serviceAccount: {} }, /^gmail: serviceAccount\.email must be the address of a service account/],
  [
    { serviceAccount: { ...serviceAccount, privateKey: 'canary' } },
    /^gmail: serviceAccount\.privateKey must be wrapped, as secret\(value\), not text$/,
  ],
  [{ serviceAccount: { email: serviceAccount.email } }, /^gmail: serviceAccount\.privateKey must be wrapped/],
  [
    { serviceAccount: { ...serviceAccount, keyID: 'x' } },
    /^gmail: serviceAccount\.keyID is not an option; there are email, privateKey, keyId$/,
  ],
  [{ token: 'canary' }, /^gmail: token must be a function, not text$/],
  [{ token: async () => {}, clientId }, /^gmail: give clientId or token, not both$/],
  [{ simulator: 4020 }, /^gmail: simulator must be an http address on this machine/],
])('gmail(%j) says what is wrong', (options, sentence) => {
  const call = () => gmail(options as object)
  expect(call).toThrow(TypeError)
  expect(call).toThrow(sentence)
  expect(call).not.toThrow(/canary/)
})

it('has its defaults where the options are null', () => {
  expect(gmail(null as never).oauth.notSetUp).toBe(true)
})

it.each([undefined, null, {}, { mailbox: 7 }])(
  'an application grant for %j says what is missing',
  (request) => {
    expect(() => gmail({ serviceAccount }).applicationGrant(request as never)).toThrow(
      /^gmail: mailbox must be the address of the mailbox that sends, not (?:undefined|7)$/,
    )
  },
)
