export type Fields = Readonly<Record<string, unknown>>

/** Refuses one option of nodemailer. @throws TypeError always, naming it and what to do. */
export const refuse = (field: string, remedy: string): never => {
  throw new TypeError(`saatjaTransport: ${field}: ${remedy}`)
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether nodemailer takes a value for "not given". */
export const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || value === false || value === ''

/** Refuses every given field of an object that is not among those that are read. */
export const onlyRead = (given: Fields, read: readonly string[], field: string): void => {
  for (const [name, value] of Object.entries(given))
    if (!read.includes(name) && !isAbsent(value))
      refuse(`${field}.${name}`, `is not supported; leave it out. Read are ${read.join(', ')}`)
}
