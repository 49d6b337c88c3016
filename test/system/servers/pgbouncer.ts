import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Guarded, startGuarded } from './child-process.ts'
import { giveTo, openFolder } from './folder.ts'
import { freePort } from './port.ts'

/** PgBouncer before one PostgreSQL server. */
export interface PgBouncer extends Guarded {
  /** The same database by way of PgBouncer. */
  readonly url: string
}

const settings = (port: number, database: URL): string => `
[databases]
* = host=${database.hostname} port=${database.port} user=${database.username}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 4
max_client_conn = 200
logfile = pgbouncer.log
pidfile = pgbouncer.pid
`

/** Starts one in transaction mode, with fewer connections to the server than it takes from programs. */
export const startPgBouncer = async (databaseUrl: string): Promise<PgBouncer> => {
  const database = new URL(databaseUrl)
  const port = await freePort()
  const folder = await openFolder('saatja-pgbouncer-')
  const file = join(folder, 'pgbouncer.ini')
  await writeFile(file, settings(port, database))
  await giveTo('nobody', folder, file)
  const guarded = await startGuarded({
    env: { folder, file },
    // It returns when it listens.
    start: 'cd "$folder" && setpriv --reuid=nobody --regid=nogroup --clear-groups pgbouncer -d "$file"',
    stop: 'kill "$(cat "$folder/pgbouncer.pid")" && while [ -e "$folder/pgbouncer.pid" ]; do sleep 0.05; done; rm -r "$folder"',
  })
  return { ...guarded, url: Object.assign(new URL(database), { port: String(port) }).href }
}
