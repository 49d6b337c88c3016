import { readdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readReturn } from '../read-return.ts'
import { isMbox, messagesOf } from './mbox.ts'
import { errorOf, type OnReturn, type OpenWay, report } from './way.ts'

/** Returned mail in files. */
export interface FolderOptions {
  /** A Maildir, an mbox, one `.eml` file, or a folder of them. */
  readonly path: string
  /** Seconds between two checks of a Maildir. Default 60. A file or a folder of files is read once. */
  readonly interval?: number | undefined
  /**
   * Called when a mail of a Maildir could not be recorded, such as when `onReturn` threw, with the file; or when the
   * Maildir cannot be read, with its path. Both are tried again at the next check.
   */
  readonly onError?: ((error: Error, path: string) => void) | undefined
}

type ReportError = (thrown: unknown, path: string) => void

const isMaildir = async (path: string): Promise<boolean> =>
  (await Promise.all(['new', 'cur'].map((name) => stat(join(path, name)).catch(() => undefined)))).every(
    (each) => each?.isDirectory(),
  )

const offer = async (bytes: Buffer, onReturn: OnReturn): Promise<void> =>
  onReturn({ returned: readReturn(bytes), envelope: {}, bytes })

const readOne = async (path: string, onReturn: OnReturn): Promise<void> => {
  const bytes = await readFile(path)
  for (const each of isMbox(bytes) ? messagesOf(bytes) : [bytes]) await offer(each, onReturn)
}

/**
 * Reads what is new in a Maildir; a mail that was accepted moves to `cur`, one that was not stays for the next check.
 */
const readMaildir = async (path: string, onReturn: OnReturn, failed: ReportError): Promise<void> => {
  for (const name of (await readdir(join(path, 'new'))).sort()) {
    const file = join(path, 'new', name)
    try {
      await offer(await readFile(file), onReturn)
      await rename(file, join(path, 'cur', `${name}:2,S`))
    } catch (error) {
      failed(error, file)
    }
  }
}

const readFolder = async (path: string, onReturn: OnReturn): Promise<void> => {
  for (const name of (await readdir(path)).sort())
    if (/\.(?:eml|mbox)$/i.test(name)) await readOne(join(path, name), onReturn)
}

/**
 * Reads mail from files. The first check is over when the promise resolves; a Maildir is checked again until it is
 * closed.
 * @throws Error when the path cannot be read, or when `onReturn` throws for a file.
 */
export const receiveFromFolder = async (
  { path, interval = 60, onError }: FolderOptions,
  onReturn: OnReturn,
): Promise<OpenWay> => {
  const place = await stat(path)
  if (!place.isDirectory()) {
    await readOne(path, onReturn)
    return { close: async () => {} }
  }
  if (!(await isMaildir(path))) {
    await readFolder(path, onReturn)
    return { close: async () => {} }
  }
  const failed: ReportError = (thrown, file) => report(() => onError?.(errorOf(thrown), file))
  await readMaildir(path, onReturn, failed)
  let current: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    current = current
      .then(() => readMaildir(path, onReturn, failed))
      .catch((error: unknown) => failed(error, path))
  }, interval * 1_000)
  return {
    close: async () => {
      clearInterval(timer)
      await current
    },
  }
}
