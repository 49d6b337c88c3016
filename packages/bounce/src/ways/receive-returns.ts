import { receiveFromFolder } from './folder.ts'
import { receiveByImap } from './imap.ts'
import { receiveByLmtp } from './lmtp.ts'
import { checkReceiveOptions, type ReceiveOptions } from './options.ts'
import type { OpenWay } from './way.ts'

/** The open ways in. */
export interface OpenReturns extends OpenWay {
  /** The port on which LMTP is open. */
  readonly lmtpPort?: number
}

/**
 * Receives returned mail by LMTP, from a mailbox or from files. Nothing is ever sent in answer.
 * @throws TypeError when no way is given or an option cannot be used, and the system's Error when a way cannot be
 * opened; the others are closed then.
 */
export const receiveReturns = async (options: ReceiveOptions): Promise<OpenReturns> => {
  checkReceiveOptions(options)
  const { lmtp, imap, folder, onReturn } = options
  const open: OpenWay[] = []
  const close = async (): Promise<void> => {
    await Promise.all(open.map((way) => way.close()))
  }
  try {
    const server = lmtp === undefined ? undefined : await receiveByLmtp(lmtp, onReturn)
    if (server !== undefined) open.push(server)
    if (imap !== undefined) open.push(await receiveByImap(imap, onReturn))
    if (folder !== undefined) open.push(await receiveFromFolder(folder, onReturn))
    return { close, ...(server === undefined ? {} : { lmtpPort: server.port }) }
  } catch (error) {
    await close()
    throw error
  }
}
