import { chmod, chown, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder that the servers' own system users may enter. */
export const openFolder = async (prefix: string): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), prefix))
  await chmod(path, 0o755)
  return path
}

/** User and group id of a system user. */
export const systemUser = async (name: string): Promise<{ readonly uid: number; readonly gid: number }> => {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n')
  const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
  if (uid === undefined || gid === undefined) throw new Error(`This machine has no system user ${name}`)
  return { uid: Number(uid), gid: Number(gid) }
}

export const giveTo = async (name: string, ...paths: readonly string[]): Promise<void> => {
  const { uid, gid } = await systemUser(name)
  for (const path of paths) await chown(path, uid, gid)
}
