import { call, reason } from '@saatja/test-wrong-uses'
import { expect, it } from 'vitest'
import {
  clientCertificate,
  completeSignIn,
  dnsReply,
  oldCertificate,
  sandboxApi,
  scenarios,
  startDnsServer,
  startEntra,
  startGoogle,
  startSandbox,
  startScriptedServer,
} from '../src/index.ts'

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
  [
    'a misspelt option of a scripted server',
    () => call(startScriptedServer, { reponses: {} }),
    'startScriptedServer: reponses is not an option; there are responses, offers, certificate, security',
  ],
  [
    'a misspelt step of a script',
    () => call(startScriptedServer, { responses: { Data: '354 Go' } }),
    'startScriptedServer: responses.Data is not an option; there are greeting, EHLO',
  ],
  [
    'a number for a reply of a script',
    () => call(startScriptedServer, { responses: { RCPT: ['250 Ok', 550] } }),
    'startScriptedServer: responses.RCPT[1] must be a reply, or an object with bytes and ending, not 550',
  ],
  [
    'a misspelt ending of a script',
    () => call(startScriptedServer, { responses: { MAIL: { ending: 'closed' } } }),
    'startScriptedServer: responses.MAIL.ending must be one of close, reset, trickle, deaf, not "closed"',
  ],
  [
    'one offer for a list',
    () => call(startScriptedServer, { offers: 'DSN' }),
    'startScriptedServer: offers must be a list of texts, not text',
  ],
  [
    'a certificate without its key',
    () => call(startScriptedServer, { certificate: { cert: 'x' }, security: 'tls' }),
    'startScriptedServer: certificate must be an object with key and cert',
  ],
  [
    'a server that encrypts without a certificate',
    () => call(startScriptedServer, { security: 'tls' }),
    'startScriptedServer: certificate must be an object with key and cert, not undefined',
  ],
  [
    'a misspelt option of a certificate',
    () => call(clientCertificate, { day: 3 }),
    'clientCertificate: day is not an option; there are days',
  ],
  [
    'a time in words',
    () => call(clientCertificate, { days: 'ten' }),
    'clientCertificate: days must be a number of days, not text',
  ],
  [
    'no answer of a resolver',
    () => call(dnsReply),
    'dnsReply: answer must be what a resolver said, such as { status: "no-name" }, not undefined',
  ],
  [
    'an answer without its records',
    () => call(dnsReply, { status: 'found' }),
    'dnsReply: answer must be what a resolver said',
  ],
])('says which argument cannot be used: %s', async (_, work, sentence) => {
  const error = await reason(work)
  expect(error).toBeInstanceOf(TypeError)
  expect(error.message).toContain(sentence)
})

it('gives tokens that have expired already, where they live 0 seconds', async () => {
  const servers = [await startEntra({ lifetime: 0 }), await startGoogle({ lifetime: 0 })]
  await Promise.all(servers.map((server) => server.close()))
})

it('leaves a response that a script makes itself alone until it is played', async () => {
  let asked = 0
  const responses = {
    get RCPT() {
      asked += 1
      return '250 Ok'
    },
  }
  const server = await startScriptedServer({ responses })
  await server.close()
  expect(asked).toBe(0)
})
