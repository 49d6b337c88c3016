import { describe, expect, it } from 'vitest'
import { type MailOptions, prepareMail } from '../../src/message/mail.ts'
import { validateMessage } from '../../src/message/validate.ts'

const identity = { from: { address: 'mari@kivi.ee' }, envelopeFrom: 'mari@kivi.ee' }
const message = validateMessage({ to: ['Anna@tamm.ee', 'b@tamm.ee'], bcc: 'c@tamm.ee', subject: 'Arve' })
const prepared = (options: MailOptions = {}) => prepareMail(message, identity, options)

describe('a mail made of a checked message', () => {
  it('is for all recipients, and shows no blind copy', () => {
    const { mail, recipients } = prepared()
    expect(recipients).toEqual(['Anna@tamm.ee', 'b@tamm.ee', 'c@tamm.ee'])
    expect(mail).not.toHaveProperty('bcc')
    expect(mail.messageId).toMatch(/^<[0-9a-f-]{36}@kivi\.ee>$/)
  })

  it('may be for some of them alone, each of which must be one of the message', () => {
    expect(prepared({ recipients: ['anna@tamm.ee', 'ANNA@tamm.ee'] }).recipients).toEqual(['anna@tamm.ee'])
    expect(() => prepared({ recipients: ['x@tamm.ee'] })).toThrow('recipient-not-of-message')
    expect(() => prepared({ recipients: [] })).toThrow('recipients-missing')
  })

  it('takes a message id of one form', () => {
    expect(prepared({ messageId: '<1@kivi.ee>' }).mail.messageId).toBe('<1@kivi.ee>')
    expect(() => prepared({ messageId: '<1@kivi.ee>\r\nBcc: x@tamm.ee' })).toThrow('message-ids-invalid')
  })
})
