import { connectToServer } from '../smtp/connect.ts'
import { exchange, type Post, type Posted } from './exchange.ts'

/**
 * Connects as SMTP does, and makes one request. Whatever happens, the connection is closed afterwards.
 * @throws ProblemError: before the last byte nothing was sent, after it the outcome is unknown.
 */
export const post = async (given: Post): Promise<Posted> => {
  if (given.token !== undefined) given.mask.add(given.token)
  const { endpoint, network, observer, signal } = given
  const socket = await connectToServer(endpoint, network, observer, signal)
  try {
    return await exchange(given, socket)
  } finally {
    socket.destroy()
  }
}
