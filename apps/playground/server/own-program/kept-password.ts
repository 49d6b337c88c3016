import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether a password has only characters that an HTTP header can hold too. */
export const isPassword = (text: string): boolean => /^[A-Za-z0-9._~+/-]{8,100}$/.test(text)

export const newPassword = (): string => randomBytes(12).toString('base64url')

/**
 * Reads the password that is stored in the folder of the data, so that a program which knows it keeps working after a
 * restart; the first time it makes one. It opens the sandbox on this computer and nothing else.
 */
export const keptPassword = async (folder: string): Promise<string> => {
  const file = join(folder, 'sandbox-password')
  const known = (await readFile(file, 'utf8').catch(() => '')).trim()
  if (isPassword(known)) return known
  const password = newPassword()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(file, `${password}\n`, { mode: 0o600 })
  return password
}
