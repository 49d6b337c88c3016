import { z } from 'zod'

const line = (max = 320) => z.string().max(max)

/** What one card may say about mail, as typed or as read from a file. Meaning is core's business, shape is ours. */
export const mailSchema = z.strictObject({
  sender: line(64).exactOptional(),
  provider: line(64).exactOptional(),
  server: line().exactOptional(),
  security: z.enum(['tls', 'starttls', 'none']).exactOptional(),
  ca: z.string().max(65_536).exactOptional(),
  username: line().nullable().exactOptional(),
  allowClearTextPassword: z.boolean().exactOptional(),
  attachAs: line(32).exactOptional(),
  attachFiles: z.boolean().exactOptional(),
  editBeforeSending: z.boolean().exactOptional(),
})

export const codeSchema = z
  .string()
  .regex(/^[\p{L}\d_-]{1,32}$/u, 'must be 1 to 32 letters, digits, "-" or "_"')

export const companySchema = z.strictObject({
  name: line(200).min(1),
  slug: line(64).regex(/^[a-z\d][a-z\d-]*$/, 'must be lower-case letters, digits and "-"'),
  mailUserCode: z.string().max(32).exactOptional(),
  bulkModule: z.boolean().exactOptional(),
})

export const draftSchema = z.strictObject({
  code: codeSchema,
  email: line(),
  name: line().exactOptional(),
  mail: mailSchema.exactOptional(),
  password: line(1024).exactOptional(),
})

/** `users[2].mail.server`, as a person would write it. */
const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  )

/** The first thing that is wrong, in one English sentence that begins with the field. */
export const firstProblem = (error: z.ZodError): { readonly field: string; readonly message: string } => {
  const issue = error.issues[0]
  if (issue === undefined) return { field: '', message: 'unreadable' }
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const field = pathText(unknown === undefined ? issue.path : [...issue.path, unknown])
  const said = unknown === undefined ? issue.message : 'is not a known field'
  return { field, message: `${field === '' ? 'the whole' : field}: ${said}` }
}
