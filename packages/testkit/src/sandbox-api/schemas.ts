import { z } from 'zod'

const mailbox = z.strictObject({ name: z.string().exactOptional(), address: z.string() })

const attachment = z.strictObject({
  filename: z.string().nullable(),
  contentType: z.string(),
  contentId: z.string().exactOptional(),
  size: z.int().describe('Bytes of the file, decoded.'),
})

export const messageSummary = z.strictObject({
  id: z.string().describe('Queue id, as in the server’s final reply.'),
  receivedAt: z.iso.datetime(),
  from: mailbox.nullable(),
  to: z.array(mailbox),
  cc: z.array(mailbox),
  subject: z.string(),
  messageId: z.string().nullable(),
  envelope: z
    .strictObject({ from: z.string(), to: z.array(z.string()) })
    .describe('Addresses of MAIL FROM and RCPT TO, exactly as given.'),
  size: z.int().describe('Bytes of the whole message.'),
  attachments: z.array(attachment),
})

export const messageView = messageSummary.extend({
  replyTo: z.array(mailbox),
  text: z.string(),
  html: z.string(),
  headers: z
    .array(z.strictObject({ name: z.string(), value: z.string() }))
    .describe('In the order of the message; names in lower case.'),
  server: z.string().describe('host:port that the program connected to.'),
  security: z.enum(['tls', 'starttls', 'none']),
  tlsVersion: z.string().exactOptional(),
  username: z.string().nullable().describe('Who signed in.'),
})

export const messageList = z.strictObject({
  total: z.int().describe('Messages that match, more than are listed perhaps.'),
  messages: z.array(messageSummary),
})

export const scenarioList = z.strictObject({
  scenarios: z.array(
    z.strictObject({
      id: z.string(),
      provider: z.string().exactOptional(),
      stage: z.string().describe('Step of the conversation at which it shows.'),
      replies: z.array(z.string()),
    }),
  ),
})

export const refusalView = z.strictObject({
  code: z.enum([
    'unauthorized',
    'invalid',
    'not-found',
    'timeout',
    'too-many-waiting',
    'too-large',
    'failed',
  ]),
  message: z.string(),
})

const filter = {
  to: z.string().min(1).max(320).exactOptional().describe('An address of RCPT TO, without regard to case.'),
  from: z.string().min(1).max(320).exactOptional().describe('The address in From, without regard to case.'),
  subject: z
    .string()
    .min(1)
    .max(998)
    .exactOptional()
    .describe('Part of the subject, without regard to case.'),
}

export const listQuery = z.strictObject({
  ...filter,
  limit: z.coerce.number().int().min(1).max(500).default(100).describe('How many to list, newest first.'),
})

export const nextQuery = z.strictObject({
  ...filter,
  after: z
    .string()
    .min(1)
    .max(64)
    .exactOptional()
    .describe('Id of a message: only those that came after it.'),
  timeout: z.coerce.number().int().min(0).max(60).default(10).describe('Seconds to wait at most.'),
})

const times = z.int().min(1).max(100).default(1).describe('For how many messages it plays.')

const reply = z
  .string()
  .max(500)
  .regex(/^[45]\d\d [\x20-\x7e]+$/, 'must be one line such as "550 5.1.1 No such user"')

/** What the next message gets: a scenario by its id, or a reply at one of these stages. */
export const errorRequest = z.union([
  z.strictObject({ scenario: z.string().min(1).max(100), times }),
  z.strictObject({
    stage: z.enum(['sign-in', 'sender', 'recipient', 'message', 'final-reply']),
    reply,
    times,
  }),
])
