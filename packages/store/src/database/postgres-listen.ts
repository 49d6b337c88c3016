import pg from 'pg'

/** Milliseconds. */
const reconnectAfter = 1_000

/** Listening needs a connection of its own; it is opened again when the server cuts it. */
export const listen = async (
  pool: pg.Pool,
  channel: string,
  heard: (payload: string) => void,
): Promise<() => Promise<void>> => {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const later = (): void => {
    client = undefined
    if (!stopped) timer ??= setTimeout(connect, reconnectAfter).unref()
  }
  const connect = async (): Promise<void> => {
    timer = undefined
    const fresh = listener(pool, heard)
    fresh.on('end', later)
    try {
      await fresh.connect()
      await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`)
      client = fresh
      heard('')
    } catch {
      await fresh.end().catch(() => {})
      later()
    }
    if (stopped) await fresh.end().catch(() => {})
  }
  await connect()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await client?.end()
  }
}

const listener = ({ options }: pg.Pool, heard: (payload: string) => void): pg.Client => {
  // A password is not enumerable in a pool's options.
  const { password } = options
  const client = new pg.Client({
    ...options,
    ...(password === undefined ? {} : { password }),
    application_name: 'saatja-listen',
    keepAlive: true,
  })
  client.on('notification', ({ payload }) => heard(payload ?? ''))
  client.on('error', () => {})
  return client
}
