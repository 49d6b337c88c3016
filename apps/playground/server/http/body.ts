import { firstProblem } from '@saatja/cli/workspace'
import type { Context } from 'hono'
import type { z } from 'zod'
import { HttpError } from '../http-error.ts'

/** Reads the request's JSON in the promised form, or refuses it and names the field. */
export const readBody = async <T>(context: Context, schema: z.ZodType<T>): Promise<T> => {
  const json: unknown = await context.req.json().catch(() => {
    throw new HttpError('invalid', 'The request is not JSON.')
  })
  const read = schema.safeParse(json)
  if (read.success) return read.data
  const { field, message } = firstProblem(read.error)
  throw new HttpError('invalid', message, field)
}
