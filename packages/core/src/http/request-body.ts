import type { ClientRequest } from 'node:http'
import { writePiece } from '../smtp/message-stream.ts'

const slice = 64 * 1024

/**
 * Writes a body up to its last byte, which it does not write: without it no server has the whole request. Stops where
 * `stopped` says so.
 */
export const writeAllButLastByte = async (
  request: ClientRequest,
  body: Buffer,
  stopped: () => boolean,
): Promise<void> => {
  const end = body.length - 1
  for (let from = 0; from < end && !stopped(); from += slice)
    await writePiece(request, body.subarray(from, Math.min(from + slice, end)))
}
