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
  username: z.string().nullable().describe('User name of the sign-in; null without one.'),
})

export const messageList = z.strictObject({
  total: z.int().describe('Messages that match; the list can be shorter.'),
  messages: z.array(messageSummary),
})

export const scenarioList = z.strictObject({
  scenarios: z.array(
    z.strictObject({
      id: z.string(),
      provider: z.string().exactOptional(),
      stage: z.string().describe('Step of the session at which it occurs.'),
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

/** Makes a schema of exactly these fields. An error lists all fields that there are. */
const only = <Shape extends z.ZodRawShape>(shape: Shape, meant: string) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `${issue.keys.join(', ')}: there is no such field here; ${meant}`
        : `The body must be an object; ${meant}`,
  })

const wholeNumber = (least: number, most: number): string => `must be a whole number from ${least} to ${most}`

const text = (most: number) => {
  const error = `must be a text of 1 to ${most} characters`
  return z.string({ error }).min(1, error).max(most, error)
}

const filter = {
  to: text(320).exactOptional().describe('An address of RCPT TO, without regard to case.'),
  from: text(320).exactOptional().describe('The address in From, without regard to case.'),
  subject: text(998).exactOptional().describe('Part of the subject, without regard to case.'),
}

const counted = (least: number, most: number) => {
  const error = wholeNumber(least, most)
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error)
}

export const listQuery = only(
  { ...filter, limit: counted(1, 500).default(100).describe('How many to list, newest first.') },
  'a query may have to, from, subject and limit',
)

export const nextQuery = only(
  {
    ...filter,
    after: text(64).exactOptional().describe('Id of a message: only those that came after it.'),
    timeout: counted(0, 60).default(10).describe('Seconds to wait at most.'),
  },
  'a query may have to, from, subject, after and timeout',
)

/** Steps at which a reply of one's own can be played. */
const stages = ['sign-in', 'sender', 'recipient', 'message', 'final-reply'] as const

/** What a request for an error may hold, in one sentence. */
export const errorShapes =
  'give either scenario (an id that GET /scenarios lists) or stage and reply, and times where it plays more than once'

const times = z
  .int(wholeNumber(1, 100))
  .min(1, wholeNumber(1, 100))
  .max(100, wholeNumber(1, 100))
  .default(1)
  .describe('For how many messages it is simulated.')

const replyForm =
  'must be one line of at most 500 ASCII characters that begins with a code from 400 to 599, such as "550 5.1.1 No such user"'

const scenarioError = only(
  { scenario: z.string('must be an id that GET /scenarios lists, such as "greylisted"'), times },
  errorShapes,
)

const replyError = only(
  {
    stage: z.enum(stages, `must be one of ${stages.join(', ')}`),
    reply: z
      .string(replyForm)
      .max(500, replyForm)
      .regex(/^[45]\d\d [\x20-\x7e]+$/, replyForm),
    times,
  },
  errorShapes,
)

/** What the next message gets: a scenario by its id, or a reply at one of these stages. */
export const errorRequest = z.union([scenarioError, replyError])

/** The shape that a body was meant to have, so that a problem is told by its field. */
export const errorRequestMeant = (body: unknown): z.ZodType<z.infer<typeof errorRequest>> =>
  typeof body === 'object' && body !== null && 'scenario' in body ? scenarioError : replyError
