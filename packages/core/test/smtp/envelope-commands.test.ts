import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { mailCommand, recipientCommand } from '../../src/smtp/envelope-commands.ts'
import type { OutgoingMessage } from '../../src/smtp/outgoing-message.ts'
import { readCapabilities } from '../../src/smtp/reply-guard.ts'

const message = (more: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  from: 'mari@kivi.ee',
  recipients: ['jaan@tamm.ee'],
  content: Buffer.from('Tere'),
  ...more,
})
const everything = readCapabilities('250-mail\n250-SIZE 100\n250-8BITMIME\n250 SMTPUTF8')
const nothing = readCapabilities('250 mail')

it.each([
  [message(), everything, 'MAIL FROM:<mari@kivi.ee> SIZE=4'],
  [message(), readCapabilities('250-mail\n250 SIZE'), 'MAIL FROM:<mari@kivi.ee> SIZE=4'],
  [message({ content: Buffer.from('Õ') }), everything, 'MAIL FROM:<mari@kivi.ee> BODY=8BITMIME SIZE=2'],
  [message({ content: Readable.from(['x']) }), everything, 'MAIL FROM:<mari@kivi.ee> BODY=8BITMIME'],
  [message({ recipients: ['jüri@tamm.ee'] }), everything, 'MAIL FROM:<mari@kivi.ee> SMTPUTF8 SIZE=4'],
  [message({ from: '' }), everything, 'MAIL FROM:<> SIZE=4'],
  [message({ content: Buffer.from('Õ') }), nothing, 'MAIL FROM:<mari@kivi.ee>'],
  [message({ content: Buffer.from('Õ') }), undefined, 'MAIL FROM:<mari@kivi.ee>'],
])('MAIL says what the message needs and the server offers (%#)', (mail, offer, line) => {
  expect(mailCommand(mail, offer)).toBe(line)
})

it('RCPT names the recipient', () => {
  expect(recipientCommand(message(), 'jaan@tamm.ee', everything)).toBe('RCPT TO:<jaan@tamm.ee>')
})

describe('reports on the delivery', () => {
  const offer = readCapabilities('250-mail\n250 DSN')
  const mail = message({ dsn: { ret: 'HDRS', envid: '1+a=b@kivi.ee', notify: 'FAILURE,DELAY' } })

  it('are asked for with the recipient as it was written', () => {
    expect(mailCommand(mail, offer)).toBe('MAIL FROM:<mari@kivi.ee> RET=HDRS ENVID=1+2Ba+3Db@kivi.ee')
    expect(recipientCommand(mail, 'Jaan+arve@tamm.ee', offer)).toBe(
      'RCPT TO:<Jaan+arve@tamm.ee> NOTIFY=FAILURE,DELAY ORCPT=rfc822;Jaan+2Barve@tamm.ee',
    )
  })

  it('do not name a recipient beyond ASCII', () =>
    expect(recipientCommand(mail, 'jüri@tamm.ee', offer)).toBe('RCPT TO:<jüri@tamm.ee> NOTIFY=FAILURE,DELAY'))

  it('are not asked for where the server offers none', () => {
    expect(mailCommand(mail, nothing)).toBe('MAIL FROM:<mari@kivi.ee>')
    expect(recipientCommand(mail, 'jaan@tamm.ee', nothing)).toBe('RCPT TO:<jaan@tamm.ee>')
  })
})
