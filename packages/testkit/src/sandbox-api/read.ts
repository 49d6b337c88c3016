import { z } from 'zod'
import { ApiRefusal } from './refusal.ts'

/** The value in the promised shape. @throws ApiRefusal that names the field. */
export const readAs = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  throw new ApiRefusal('invalid', z.prettifyError(read.error).replaceAll('✖ ', '').replaceAll(/\n\s*/g, ' '))
}
