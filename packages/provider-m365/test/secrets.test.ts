import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { secret } from '@saatja/core'
import { completeSignIn, startEntra } from '@saatja/testkit'
import { describe, expect, it, vi } from 'vitest'
import { m365 } from '../src/index.ts'
import { clientId, failure, keyOf, redirectUri, signIn, withEntra } from './fixture.ts'

const mari = keyOf('mari@kivi.ee')

/** Every way in which a value usually gets out. */
const shown = (value: unknown): string => {
  const text = value instanceof Error ? `${value.message} ${value.stack} ${inspect(value.cause)}` : ''
  return [text, inspect(value, { depth: 20, showHidden: true }), JSON.stringify(value), String(value)].join(
    '\n',
  )
}

const expectClean = (value: unknown, secrets: readonly string[]): void => {
  const text = shown(value)
  for (const each of secrets) {
    expect(each.length).toBeGreaterThan(20)
    for (const form of [each, encodeURIComponent(each), Buffer.from(each).toString('base64')]) {
      expect(text).not.toContain(form)
    }
  }
}

const canary = 'CANARY-client-secret-4b74-9bfd-dac224a7b894'

/** Refuses everything with the words of the question. */
const startEcho = async () => {
  const sent: string[] = []
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray()
    const body = Buffer.concat(chunks).toString('utf8')
    sent.push(body)
    const answer = { error: body, error_description: `AADSTS70000: ${body}`, suberror: body, trace_id: body }
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise((resolve) => server.close(resolve))
  return { url: `http://127.0.0.1:${port}`, sent, close }
}

describe('no token, code, verifier or client secret comes out', () => {
  it('of the provider itself', () => {
    expectClean(m365({ clientId, clientSecret: secret(canary) }), [canary])
  })

  it.each(['decline', 'admin', 'secret'] as const)('of the error after %s', (choice) =>
    withEntra(
      async (setting) => {
        const { url, pending } = await setting.provider.oauth.begin({ mailbox: mari.mailbox, redirectUri })
        const params = await completeSignIn(url, { choice })
        const error = await failure(setting.provider.oauth.complete(params, pending))
        const { verifier, nonce } = JSON.parse(pending.value)
        expectClean(error, [canary, verifier, nonce, pending.state, ...setting.entra.secrets()])
      },
      { entra: { clients: [{ id: clientId, secret: canary }] }, m365: { clientSecret: secret(canary) } },
    ),
  )

  it.each(['mfa', 'revoked'] as const)('of the error of a token after %s', (condition) =>
    withEntra(
      async (setting) => {
        await signIn(setting, mari)
        setting.entra.demand(condition, mari.mailbox)
        const { grants } = setting
        const error = await failure(setting.provider.oauth.token({ key: mari, grants, renew: true }))
        expectClean(error, [canary, ...setting.entra.secrets()])
      },
      { entra: { clients: [{ id: clientId, secret: canary }] }, m365: { clientSecret: secret(canary) } },
    ),
  )

  it('of the error when the service, or something before it, throws back what it was sent', () =>
    withEntra(async (setting) => {
      await signIn(setting, mari)
      const { grants, entra } = setting
      const { url, sent, close } = await startEcho()
      try {
        const provider = m365({ clientId, clientSecret: secret(canary), simulator: url })
        const error = await failure(provider.oauth.token({ key: mari, grants, renew: true }))
        expect(sent.join()).toContain(canary)
        expect(entra.secrets().some((each) => sent.join().includes(each))).toBe(true)
        expectClean(error, [canary, ...entra.secrets()])
        expectClean(await provider.oauth.grantStatus({ key: mari, grants }), [canary, ...entra.secrets()])
      } finally {
        await close()
      }
    }))

  it('of an error when nobody answers', async () => {
    const entra = await startEntra()
    const { oauth } = m365({ clientId, clientSecret: secret(canary), simulator: entra.url })
    const { url, pending } = await oauth.begin({ mailbox: mari.mailbox, redirectUri })
    const params = await completeSignIn(url, { choice: 'accept' })
    await entra.close()
    const error = await failure(oauth.complete(params, pending))
    expect(error.code).toBe('NETWORK')
    const { verifier } = JSON.parse(pending.value)
    expectClean(error, [canary, verifier, ...entra.secrets()])
  })

  it('on the console', () =>
    withEntra(async (setting) => {
      const written: unknown[] = []
      const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
        vi.spyOn(console, name).mockImplementation((...args) => void written.push(args)),
      )
      await signIn(setting, mari)
      setting.entra.demand('revoked', mari.mailbox)
      await failure(setting.provider.oauth.token({ key: mari, grants: setting.grants, renew: true }))
      for (const spy of spies) spy.mockRestore()
      expect(written).toEqual([])
    }))
})
