import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { answers, freePort, type Server, startCommand } from './program.ts'

/** Debian's Redis, which syncs its log to the disk once a second. Undefined where it is not installed. */
export const startRedis = async (): Promise<Server | undefined> => {
  if (spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).error !== undefined) return undefined
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'saatja-redis-'))
  const options = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--appendonly',
    'yes',
    '--save',
    '',
  ]
  const server = startCommand('redis-server', options, port)
  while (!(await answers(port))) await pause(10)
  return {
    ...server,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true })
    },
  }
}
