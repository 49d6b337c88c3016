import type { Provider } from '@saatja/core'
import { afterAll, describe, expect, it } from 'vitest'
import {
  conformance,
  type FaultTarget,
  type SandboxOptions,
  type ServerOverrides,
  startSandbox,
} from '../src/index.ts'
import { sound } from './valid-provider.ts'

const { behaviour, ...withoutBehaviour } = sound()

describe('startSandbox says which option cannot be used', () => {
  it.each<[object | undefined, string]>([
    [undefined, 'startSandbox: providers must be a list of providers, such as [gmail()]; [] for none'],
    [
      { providers: [sound] },
      'startSandbox: providers[0] must be what a provider function answers, such as gmail(), not a function',
    ],
    [
      { providers: [withoutBehaviour] },
      'startSandbox: providers[0].behaviour must be an object, not undefined',
    ],
    [
      { providers: [], accounts: { mari: 'x' } },
      'startSandbox: accounts must be a list of { username, password }, not an object of Object class',
    ],
    [
      { providers: [], accounts: [{ user: 'mari', password: 'x' }] },
      'startSandbox: accounts[0].user is not an option; there are username, password, addresses',
    ],
    [{ providers: [], tokens: 'x' }, 'startSandbox: tokens must be a function, not text'],
    [{ providers: [], dial: 1 }, 'startSandbox: dial is not an option; there are providers, accounts'],
  ])('%#', async (options, message) => {
    await expect(startSandbox(options as SandboxOptions)).rejects.toThrow(new TypeError(message).message)
    await expect(startSandbox(options as SandboxOptions)).rejects.toBeInstanceOf(TypeError)
  })
})

describe('inject says what would never happen', async () => {
  const sandbox = await startSandbox({ providers: [] })
  const submission = await sandbox.listen()
  afterAll(() => sandbox.close())

  const wrong: readonly [object, string][] = [
    [{ fault: [] }, 'inject: fault is not an option; there are faults, certificate'],
    [{ faults: { stage: 'recipient' } }, 'inject: faults must be a list of faults'],
    [
      { faults: [{ stage: 'rcpt', reply: '550 5.1.1 No such user' }] },
      'inject: faults[0].stage must be one of greeting, encryption, capabilities, sign-in, sender, recipient, message, final-reply, not "rcpt"',
    ],
    [
      { faults: [{ stage: 'final-reply', ending: 'close' }] },
      'inject: faults[0].ending is not an option; there are stage, at, reply, quoted, disconnect, stored',
    ],
    [{ faults: [{ stage: 'recipient' }] }, 'inject: faults[0] needs a reply or a disconnect'],
    [{ faults: [{ stage: 'recipient', reply: 550 }] }, 'inject: faults[0].reply must be text, not 550'],
    [{ certificate: 'old' }, 'inject: certificate must be one of self-signed, expired, wrong-name'],
    [{ starttls: 'off' }, 'inject: starttls must be one of missing, stripped, not "off"'],
  ]
  it.each(wrong)('%j', (overrides, message) => {
    expect(() => sandbox.inject(overrides as ServerOverrides)).toThrow(message)
    expect(() => submission.inject(overrides as ServerOverrides)).toThrow(message)
  })

  it.each<[object, string]>([
    [
      { to: 'anna@example.com' },
      'inject: target.to is not an option; there are host, user, recipient, times',
    ],
    [{ times: 0 }, 'inject: target.times must be a whole number from 1, not 0'],
    [{ host: 25 }, 'inject: target.host must be a server name, or a list of them, not 25'],
  ])('at %j', (target, message) => {
    expect(() => sandbox.inject('recipient-unknown', target as FaultTarget)).toThrow(message)
    expect(() => sandbox.inject({ port: 'refused' }, target as FaultTarget)).toThrow(message)
  })
})

describe('conformance', () => {
  it('needs no options', async () => {
    const cases = conformance({ ...sound(), id: 'Sound' })
    const id = cases.find(({ name }) => name === 'has an id that is also the name of its package')
    await expect(id?.run()).rejects.toThrow('id: "Sound" is not lower-case words joined by hyphens')
  })

  it('asks for no package where the provider is part of an application', async () => {
    const cases = conformance(sound())
    const id = cases.find(({ name }) => name === 'has an id that is also the name of its package')
    await expect(id?.run()).resolves.toBeUndefined()
  })

  it.each<[unknown, string]>([
    [
      sound,
      'conformance: provider must be what a provider function answers, such as gmail(), not a function',
    ],
    [withoutBehaviour, 'conformance: provider.behaviour must be an object, not undefined'],
    [{ ...sound(), texts: undefined }, 'conformance: provider.texts must be an object, not undefined'],
  ])('names what a provider lacks', (provider, message) => {
    expect(() => conformance(provider as Provider)).toThrow(message)
  })
})
