import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'

/** Debian keeps each release's programs apart. */
const debian = '/usr/lib/postgresql'

const programs = (): string | undefined => {
  if (!existsSync(debian)) return undefined
  const newest = readdirSync(debian).sort((a, b) => Number(b) - Number(a))[0]
  const folder = join(debian, newest ?? '', 'bin')
  return existsSync(join(folder, 'postgres')) ? folder : undefined
}

/** Why there is no PostgreSQL to test with; undefined when there is one. */
export const postgresMissing = (): string | undefined =>
  programs() === undefined ? `no PostgreSQL under ${debian}; install the package postgresql` : undefined

export interface Postgres {
  /** Address of the database that an administrator uses. */
  readonly url: string
  /** Address of a new, empty database on the server. */
  database(): Promise<string>
  /** Cuts about half of the open connections to all databases. */
  cut(): Promise<void>
  stop(): Promise<void>
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** PostgreSQL refuses to run as root. */
const asUser = (program: string, args: readonly string[]): readonly [string, readonly string[]] =>
  process.getuid?.() === 0
    ? ['setpriv', ['--reuid=nobody', '--regid=nogroup', '--clear-groups', program, ...args]]
    : [program, args]

const nobody = 65_534

/** How long a server that stops waits for its clients to leave by themselves, in milliseconds. */
const patience = 2_000

/**
 * Starts a private server in a temporary folder on a free port of the loopback. It forgets all in a power cut, which
 * makes it faster, unless it is to be `durable`.
 */
export const startPostgres = async ({ durable = false } = {}): Promise<Postgres> => {
  const bin = programs()
  if (bin === undefined) throw new Error(postgresMissing())
  const folder = mkdtempSync(join(tmpdir(), 'saatja-postgres-'))
  if (process.getuid?.() === 0) chownSync(folder, nobody, nobody)
  const data = join(folder, 'data')
  const [initdb, initdbArgs] = asUser(join(bin, 'initdb'), [
    '--auth=trust',
    '--username=postgres',
    '--encoding=UTF8',
    '--no-sync',
    '--pgdata',
    data,
  ])
  execFileSync(initdb, initdbArgs, { stdio: 'pipe', cwd: '/' })
  const port = await freePort()
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    `fsync=${durable ? 'on' : 'off'}`,
    'max_connections=200',
  ]
  const [postgres, args] = asUser(join(bin, 'postgres'), [
    '-D',
    data,
    ...settings.flatMap((one) => ['-c', one]),
  ])
  const server = spawn(postgres, args, { stdio: 'ignore', cwd: '/' })
  const address = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`
  await answers(address('postgres'))
  return {
    url: address('postgres'),
    database: () => createDatabase(address('postgres')),
    cut: () =>
      administer(
        address('postgres'),
        `select pg_terminate_backend(pid) from pg_stat_activity
         where backend_type = 'client backend' and pid <> pg_backend_pid() and random() < 0.5`,
      ),
    async stop() {
      const gone = once(server, 'exit')
      // A pool says that it has ended before its connections have, and one that the server cuts ends the test run.
      server.kill('SIGTERM')
      const impatient = setTimeout(() => server.kill('SIGINT'), patience)
      await gone
      clearTimeout(impatient)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const administer = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

let count = 0

/** Makes a new, empty database on the server at an administrator's address. Answers its address. */
export const createDatabase = async (url: string): Promise<string> => {
  const name = `test_${process.pid}_${++count}`
  await administer(url, `create database ${name}`)
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}

const answers = async (url: string): Promise<void> => {
  for (let attempt = 0; attempt < 200; attempt++) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await delay(50)
    }
  }
  throw new Error('PostgreSQL did not start within 10 seconds')
}
