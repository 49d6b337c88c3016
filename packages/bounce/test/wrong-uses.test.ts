import { call, reason } from '@saatja/test-wrong-uses'
import { describe, expect, it } from 'vitest'
import {
  addressEffect,
  addressKey,
  fileSentCopy,
  maskAddresses,
  matchReturn,
  messageEffect,
  newReturnId,
  outlineReturn,
  type ReceiveOptions,
  readReturn,
  receiveReturns,
  returnAddress,
} from '../src/index.ts'

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

const key = { letter: 'a', secret: { reveal: () => 'k'.repeat(32) } }
const returned = readReturn(new TextEncoder().encode('Subject: x\n\nx'))
const address = returnAddress({ domain: 'event.kivi.example', keys: [key] })

describe('says which argument cannot be used', () => {
  it.each<[string, () => unknown, string]>([
    [
      'a misspelt option',
      () => call(readReturn, new Uint8Array(), { provider: [] }),
      'readReturn: provider is not an option; there are envelope, providers, now',
    ],
    [
      'a text for options',
      () => call(readReturn, new Uint8Array(), 'x'),
      'readReturn: options must be an object, not text',
    ],
    [
      'no mail to outline',
      () => call(outlineReturn),
      'outlineReturn: bytes must be bytes, such as a Buffer, not undefined',
    ],
    [
      'no mail to match',
      () => call(matchReturn),
      'matchReturn: returned must be what readReturn answers, not undefined',
    ],
    [
      'no sources',
      () => call(matchReturn, returned),
      'matchReturn: sources must be an object, not undefined',
    ],
    [
      'no recipient',
      () => call(addressEffect),
      'addressEffect: recipient must be a recipient of what readReturn answers, not undefined',
    ],
    [
      'no returned mail',
      () => call(messageEffect),
      'messageEffect: returned must be what readReturn answers, not undefined',
    ],
    ['no address', () => call(addressKey), 'addressKey: address must be text, not undefined'],
    ['no text', () => call(maskAddresses), 'maskAddresses: text must be text, not undefined'],
    [
      'no own addresses',
      () => call(maskAddresses, 'a@b.example'),
      'maskAddresses: own must be a list of email addresses, not undefined',
    ],
    ['no copy', () => call(fileSentCopy), 'fileSentCopy: host must be text, not undefined'],
    [
      'no options of return addresses',
      () => call(returnAddress),
      'returnAddress: domain must be text, not undefined',
    ],
    [
      'no keys',
      () => call(returnAddress, { domain: 'x.example' }),
      'returnAddress: keys must be a list of keys, such as { letter, secret: secret(value) }, not undefined',
    ],
    [
      'a key that is a text',
      () => call(returnAddress, { domain: 'x.example', keys: ['canary'] }),
      'returnAddress: keys must be a list of keys',
    ],
    [
      'no company',
      () => call(address.mint, undefined, newReturnId()),
      'mint: company must be text, not undefined',
    ],
    [
      'no companies',
      () => call(address.open, 'b+x@event.kivi.example'),
      'open: companies must be the slug of a company, or a list of them, not undefined',
    ],
  ])('%s', async (_, work, sentence) => {
    const error = await reason(work)
    expect(error).toBeInstanceOf(TypeError)
    expect(error.message).toContain(sentence)
    expect(error.message).not.toContain('canary')
  })
})

it('takes the return path of a provider, which has more', () => {
  const path = { domain: 'event.kivi.example', senders: ['kivi-reply-to'], keys: [key] }
  expect(call(returnAddress, path)).toHaveProperty('mint')
})

it('what is no text is no return address, and what is no mail is unreadable', () => {
  expect(call(address.open, undefined, 'kivi')).toBeUndefined()
  expect(call(readReturn, undefined, null)).toMatchObject({ kind: 'unreadable' })
  expect([new Uint8Array()].map(readReturn as (bytes: Uint8Array) => unknown)).toMatchObject([
    { kind: 'unreadable' },
  ])
})

it('files a copy for which a later core hands over more', async () => {
  const copy = {
    host: 'imap.kivi.example',
    port: 993,
    target: { host: '127.0.0.1', port: 1 },
    username: 'mari@kivi.example',
    password: key.secret,
    message: Buffer.from('Subject: x'),
    messageId: '<m-0@kivi.example>',
  }
  await expect(fileSentCopy(copy)).rejects.toThrow('The server for the copy cannot be reached.')
})
