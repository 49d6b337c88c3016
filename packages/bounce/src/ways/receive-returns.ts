import { type FolderOptions, receiveFromFolder } from './folder.ts'
import { type ImapOptions, receiveByImap } from './imap.ts'
import { type LmtpOptions, receiveByLmtp } from './lmtp.ts'
import type { OnReturn, OpenWay } from './way.ts'

/** The ways in which returned mail arrives; at least one. */
export interface ReceiveOptions {
  readonly lmtp?: LmtpOptions
  readonly imap?: ImapOptions
  readonly folder?: FolderOptions
  /** Called for each mail and awaited; when it throws, the mail is offered again. */
  readonly onReturn: OnReturn
}

/** The open ways in. */
export interface OpenReturns extends OpenWay {
  /** The port on which LMTP is open. */
  readonly lmtpPort?: number
}

/**
 * Receives returned mail by LMTP, from a mailbox or from files. Nothing is ever sent in answer.
 * @throws Error when no way is given, or when one of them cannot be opened; the others are closed then.
 */
export const receiveReturns = async ({
  lmtp,
  imap,
  folder,
  onReturn,
}: ReceiveOptions): Promise<OpenReturns> => {
  if (lmtp === undefined && imap === undefined && folder === undefined)
    throw new Error('receiveReturns: give lmtp, imap or folder.')
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
