import { describe, expect, it } from 'vitest'
import { type ReceiveOptions, receiveReturns } from '../src/index.ts'

const onReturn = () => {}
const imap = {
  host: 'imap.kivi.example',
  port: 993,
  secure: true,
  user: 'mari@kivi.example',
  credentials: async () => ({ accessToken: { reveal: () => 'x' } }),
  onPosition: () => {},
}

describe('receiveReturns says which option cannot be used before anything is opened', () => {
  it.each<[object, string]>([
    [{ onReturn }, 'receiveReturns: give lmtp, imap or folder'],
    [{ folder: { path: './mail' } }, 'receiveReturns: onReturn must be a function, not undefined'],
    [
      { Folder: {}, onReturn },
      'receiveReturns: Folder is not an option; there are lmtp, imap, folder, onReturn',
    ],
    [
      { lmtp: { port: '2424' }, onReturn },
      'receiveReturns: lmtp.port must be a port number from 0 to 65535, not text',
    ],
    [{ lmtp: 2424, onReturn }, 'receiveReturns: lmtp must be an object, not 2424'],
    [{ folder: { path: '' }, onReturn }, 'receiveReturns: folder.path must be text, not empty text'],
    [
      { imap: { ...imap, credentials: 'secret' }, onReturn },
      'receiveReturns: imap.credentials must be a function, not text',
    ],
    [
      { imap: { ...imap, password: 'x' }, onReturn },
      'receiveReturns: imap.password is not an option; there are host, port',
    ],
    [
      { imap: { ...imap, onPosition: undefined }, onReturn },
      'receiveReturns: imap.onPosition must be a function',
    ],
    [
      { imap: { ...imap, interval: 0 }, onReturn },
      'receiveReturns: imap.interval must be seconds, more than 0, not 0',
    ],
  ])('%j', async (options, message) => {
    await expect(receiveReturns(options as ReceiveOptions)).rejects.toThrow(message)
    await expect(receiveReturns(options as ReceiveOptions)).rejects.toBeInstanceOf(TypeError)
  })
})
