import { createHash, randomBytes } from 'node:crypto'
import { open, readFile, rename, stat, writeFile } from 'node:fs/promises'
import type { VaultKey } from '@saatja/core'
import { StoreError } from '../error.ts'

const form =
  '32 random bytes in base64, such as `openssl rand -base64 32` prints; several, separated by commas or ' +
  'lines, while keys are rotated, the current one first'

/**
 * Reads keys as text: the first one seals, all of them open.
 * @throws StoreError `KEY`; the sentence never shows the keys.
 */
export const parseKeys = (text: string, where: string): readonly VaultKey[] => {
  const keys = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => keyOf(part, where))
  if (keys.length === 0) throw new StoreError('KEY', `${where} is empty; it must hold ${form}`)
  return keys.filter(({ id }, index) => keys.findIndex((key) => key.id === id) === index)
}

/** The id is made from the key, so that the same key has the same id wherever it is kept. */
const keyOf = (text: string, where: string): VaultKey => {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.byteLength !== 32 || !/^[\w+/-]{43}=?$/.test(text)) {
    throw new StoreError('KEY', `${where} does not hold a key; it must hold ${form}`)
  }
  return {
    id: `k${createHash('sha256').update('saatja key id').update(bytes).digest('hex').slice(0, 10)}`,
    secret: bytes,
  }
}

/** Reads the key file, or makes it with one new key when it does not exist and `mayMake` allows it. */
export const readKeyFile = async (
  path: string,
  mayMake: () => Promise<void>,
): Promise<readonly VaultKey[]> => {
  const found = await existing(path)
  if (found !== undefined) return found
  await mayMake()
  const text = `${newKey()}\n`
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  return parseKeys(text, path)
}

const existing = async (path: string): Promise<readonly VaultKey[] | undefined> => {
  try {
    const { mode } = await stat(path)
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new StoreError(
        'KEY',
        `Others on this machine may read the key file ${path}; run: chmod 600 ${path}`,
      )
    }
    return parseKeys(await readFile(path, 'utf8'), `The key file ${path}`)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Puts a new key in front of the others; the file is replaced as a whole. */
export const addKey = async (path: string): Promise<void> => {
  const text = await readFile(path, 'utf8')
  await replace(path, `${newKey()}\n${text}`)
}

/** Removes all keys but the first. */
export const keepFirstKey = async (path: string): Promise<void> => {
  const [first = ''] = (await readFile(path, 'utf8')).split(/[\s,]+/).filter((part) => part !== '')
  await replace(path, `${first}\n`)
}

const newKey = (): string => randomBytes(32).toString('base64')

const replace = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.new`
  await writeFile(draft, text, { mode: 0o600, flush: true })
  await rename(draft, path)
}
