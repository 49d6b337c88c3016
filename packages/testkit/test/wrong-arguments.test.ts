import { expect, it } from 'vitest'
import {
  completeSignIn,
  oldCertificate,
  sandboxApi,
  scenarios,
  startDnsServer,
  startEntra,
  startGoogle,
  startSandbox,
} from '../src/index.ts'

/** Calls as plain JavaScript can. */
const call = (work: (...given: never[]) => unknown, ...given: unknown[]): unknown =>
  Reflect.apply(work, undefined, given)

const reason = async (work: () => unknown): Promise<Error> => {
  try {
    await work()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was refused')
}

it.each<[string, () => unknown, string]>([
  [
    'a misspelt option of Entra',
    () => call(startEntra, { client: [] }),
    'startEntra: client is not an option; there are port, clients',
  ],
  [
    'a port of Entra in words',
    () => call(startEntra, { port: '80' }),
    'startEntra: port must be a port number from 0 to 65535, not text',
  ],
  [
    'a misspelt option of Google',
    () => call(startGoogle, { test: true }),
    'startGoogle: test is not an option; there are port, clients',
  ],
  [
    'a misspelt option of the sandbox',
    () => call(startSandbox, { providers: [], account: [] }),
    'startSandbox: account is not an option; there are providers, accounts',
  ],
  [
    'no answer of DNS',
    () => call(startDnsServer),
    'startDnsServer: answer must be a function, not undefined',
  ],
  [
    'one provider for a list',
    () => call(scenarios, { id: 'x' }),
    'scenarios: providers must be a list of providers, such as [gmail()], not an object',
  ],
  ['no page to sign in at', () => call(completeSignIn), 'completeSignIn: url must be text, not undefined'],
  [
    'no choice',
    () => call(completeSignIn, 'http://127.0.0.1:9'),
    'completeSignIn: choice must be what the person chooses, such as accept, not undefined',
  ],
  [
    'no name of a host',
    () => call(oldCertificate),
    'oldCertificate: name must be a host name, not undefined',
  ],
  [
    'no messages of an API',
    () => call(sandboxApi),
    'sandboxApi: messages must be a sandbox, or another store',
  ],
])('says which argument cannot be used: %s', async (_, work, sentence) => {
  const error = await reason(work)
  expect(error).toBeInstanceOf(TypeError)
  expect(error.message).toContain(sentence)
})
