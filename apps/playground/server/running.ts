import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const fileIn = (folder: string): string => join(folder, 'address')

/** Writes into the folder of the data where the playground that has it open can be reached. */
export const noteAddress = async (folder: string, address: string): Promise<void> => {
  // A note that cannot be written does not prevent the start: it only helps a second one.
  await writeFile(fileIn(folder), address).catch(() => undefined)
}

/** Keeps the folder of the data, which holds its key, out of a Git repository that it may be in. */
export const keepOutOfGit = async (folder: string): Promise<void> => {
  await writeFile(join(folder, '.gitignore'), '*\n').catch(() => undefined)
}

export const forgetAddress = (folder: string): Promise<void> => rm(fileIn(folder), { force: true })

const answers = (address: string): Promise<boolean> =>
  fetch(`${address}/api/health`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  )

/** Finds the address of the playground that has the folder open, when it answers. */
export const runningAddress = async (folder: string): Promise<string | undefined> => {
  const address = await readFile(fileIn(folder), 'utf8').catch(() => '')
  return /^http:\/\/127\.0\.0\.1:\d+$/.test(address) && (await answers(address)) ? address : undefined
}
