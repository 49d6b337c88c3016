import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether a password is of letters that an HTTP header can carry too. */
export const isPassword = (text: string): boolean => /^[A-Za-z0-9._~+/-]{8,100}$/.test(text)

export const newPassword = (): string => randomBytes(12).toString('base64url')

/**
 * Gives the password that is kept in the folder of the data, so that a program which knows it goes on working after a
 * restart; the first time a new one. It opens the sandbox on this computer and nothing else.
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
