import type { z } from 'zod'
import { ApiRefusal } from './refusal.ts'

/**
 * Checks that a value has the promised form.
 * @throws ApiRefusal that names the field and what it may be.
 */
export const readAs = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const problems = read.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  )
  throw new ApiRefusal('invalid', [...new Set(problems)].join('. '))
}
