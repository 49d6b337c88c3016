import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Ports of one worker of the tests, so that two workers never choose the same. All are below the range from which the
 * system takes ports for outgoing connections and for port 0.
 */
const width = 2_000
const workers = 5
const lowest = 20_000 + (Number(process.env.VITEST_POOL_ID ?? 0) % workers) * width

let last = randomInt(width)

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}

/**
 * Finds a port on 127.0.0.1 where no one listens, for a server that has to be told its port. No other call gets the same
 * one, since a server that is starting does not listen yet.
 */
export const freePort = async (): Promise<number> => {
  last = (last + 1) % width
  const port = lowest + last
  return (await isFree(port)) ? port : freePort()
}
