import { describe, expect, it } from 'vitest'
import { acceptanceForms, serverMessageId } from '../../src/diagnosis/server-message-id.ts'

describe('the id that a server gives to a message', () => {
  it.each(acceptanceForms.map(({ server, sample }) => [server, ...sample] as const))(
    'is read from the reply of %s',
    (_, reply, id) => expect(serverMessageId(reply, 'mail.kivi.ee')).toBe(id),
  )

  it.each([
    [
      '250 2.6.0 <20111025103822.7F94E1C0299@astnagios> [InternalId=274498] Queued mail for delivery',
      '<20111025103822.7F94E1C0299@astnagios>',
    ],
    ['250 Message queued as 18c1a2b3c4d000', '18c1a2b3c4d000'],
    ['250-2.0.0 thank you\n250 2.0.0 Ok: queued as 4F2A91C0D3', '4F2A91C0D3'],
    ['250 OK id=1wLWNN-00000002g1x-0ye6', '1wLWNN-00000002g1x-0ye6'],
  ])('is read from %j', (reply, id) => expect(serverMessageId(reply, 'mail.kivi.ee')).toBe(id))

  it.each([
    '250 OK',
    '250 2.0.0 Message accepted',
    '250 Great success',
    '250 ok dirdel',
    '',
    '250 2.0.0 OK - gsmtp',
  ])('is not guessed from %j', (reply) => expect(serverMessageId(reply, 'mail.kivi.ee')).toBeUndefined())

  const ses = '250 Ok 0100018b5c3c0a4f-1b2c3d4e-000000'
  it.each([
    ['email-smtp.us-east-1.amazonaws.com', '<0100018b5c3c0a4f-1b2c3d4e-000000@email.amazonses.com>'],
    [
      'vpce-1.email-smtp.eu-west-1.vpce.amazonaws.com',
      '<0100018b5c3c0a4f-1b2c3d4e-000000@eu-west-1.amazonses.com>',
    ],
    ['mail.kivi.ee', undefined],
  ])('is completed by the name of the server at %s', (host, id) =>
    expect(serverMessageId(ses, host)).toBe(id),
  )
})
