import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { OutgoingMail } from '../../../src/message/mail.ts'
import { compose } from '../../../src/smtp/compose.ts'
import { contentTypes, outgoing } from './corpus.ts'
import { composeWithNodemailer } from './nodemailer-composer.ts'

const boundary = '=_-0123456789abcdef'

const letters = [...'aaabcdefghijKLMNOP', ...'õäöüšžĀčēģķļņŗ', ...'Привет', '🧾', '日', '\ud83d', '\u00a0']
const signs = [...' .,!?=-_"\'\\;:/()<>@[]%*&#0123456789']
const text = (more: readonly string[], maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...letters, ...signs, ...more), maxLength, size: 'max' })
const ascii = (more: readonly string[], maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'abc', ...signs, ...more), maxLength, size: 'max' })
const breaks = [' ', '\n', '\n', '\r\n', '\r', '\t', '\u2028']

/** What goes into a header: nothing that a reader would take for an encoded word, since ours hides that better. */
const line = fc
  .oneof(text([], 200), ascii([], 200))
  .filter((value) => !/=\?[^?]*\?[bq]\?[^?]*\?=/i.test(value))
const body = fc.option(fc.oneof(text(breaks, 2000), ascii(breaks, 2000)), { nil: undefined })
const address = fc.constantFrom('mari@kivi.ee', 'Mari@KIVI.ee', 'jüri@xn--jgeva-dua.ee', "o'brien@tamm.ee")
const mailbox = fc.oneof(fc.record({ address }), fc.record({ name: line, address }))
const attachment = fc.record(
  {
    filename: line.filter((name) => name !== ''),
    content: fc.oneof(text(breaks, 400), fc.uint8Array({ maxLength: 400 })),
    contentType: fc.option(fc.constantFrom(...contentTypes), { nil: undefined }),
    cid: fc.option(fc.constantFrom('a@kivi', 'b@kivi'), { nil: undefined }),
  },
  { requiredKeys: ['filename', 'content'] },
)

const mail: fc.Arbitrary<OutgoingMail> = fc
  .record({
    from: mailbox,
    replyTo: fc.option(mailbox, { nil: undefined }),
    to: fc.array(mailbox, { maxLength: 4 }),
    cc: fc.array(mailbox, { maxLength: 2 }),
    subject: line,
    text: body,
    html: body,
    attachments: fc.array(attachment, { maxLength: 3 }),
    invites: fc.boolean(),
  })
  .map(({ from, replyTo, to, cc, subject, text, html, attachments, invites }) => {
    const { text: _, ...rest } = outgoing({ to, cc, subject, attachments })
    return {
      ...rest,
      identity: { from, envelopeFrom: from.address },
      replyTo: replyTo ? [replyTo] : [],
      ...(text === undefined ? {} : { text }),
      ...(html === undefined ? {} : { html }),
      ...(invites ? { calendar: { method: 'REQUEST', content: `BEGIN:VCALENDAR\n${text}` } } : {}),
    }
  })

it('any mail is, byte for byte, what nodemailer makes of it', async () => {
  await fc.assert(
    fc.asyncProperty(mail, async (given) => {
      const own = await compose(given, () => boundary)
      expect(own.toString('latin1')).toBe((await composeWithNodemailer(given, boundary)).toString('latin1'))
    }),
    { numRuns: 600 },
  )
})
