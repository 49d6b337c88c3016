import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { type FetchOptions, fetchPages } from '@saatja/preflight/node'
import { certificateAuthority } from '@saatja/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const host = 'autoconfig.firma.ee'
let server: Server
let ca: string
let handle: (request: IncomingMessage, response: ServerResponse) => void
const asked: string[] = []

beforeAll(async () => {
  const authority = await certificateAuthority()
  const { key, cert } = await authority.issue({ names: [host] })
  ca = authority.ca
  server = createServer({ key, cert }, (request, response) => {
    asked.push(request.url ?? '')
    handle(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const url = (path = '/mail/config-v1.1.xml'): string =>
  `https://${host}:${(server.address() as AddressInfo).port}${path}`

const loopback: FetchOptions['lookup'] = async () => [{ address: '127.0.0.1', family: 4 }]
const fetcher = (more: FetchOptions = {}) => fetchPages({ network: 'any', ca, lookup: loopback, ...more })

describe('pages of a domain', () => {
  it('are read over https', async () => {
    handle = (_, response) => response.end('<clientConfig/>')
    expect(await fetcher()(url())).toEqual({ status: 'found', text: '<clientConfig/>' })
  })

  it.each([
    ['this machine', '127.0.0.1'],
    ['the own network', '10.0.0.7'],
    ['a mapped address', '::ffff:192.168.1.1'],
    ['the metadata of a cloud', '169.254.169.254'],
  ])('are refused at %s, and nothing is sent', async (_, address) => {
    const before = asked.length
    const lookup: FetchOptions['lookup'] = async () => [
      { address: '93.184.216.34', family: 4 },
      { address, family: address.includes(':') ? 6 : 4 },
    ]
    expect(await fetchPages({ ca, lookup })(url())).toEqual({ status: 'refused' })
    expect(asked.length).toBe(before)
  })

  it.each(['http://autoconfig.firma.ee/x', 'https://a:b@autoconfig.firma.ee/', 'file:///etc/hosts', 'x'])(
    'are refused as %s',
    async (address) => expect(await fetcher()(address)).toEqual({ status: 'refused' }),
  )

  it('are not looked for elsewhere', async () => {
    handle = (_, response) => response.writeHead(302, { location: '/other' }).end()
    expect(await fetcher()(url('/first'))).toEqual({ status: 'nothing' })
    expect(asked.at(-1)).toBe('/first')
  })

  it('have at most 64 kB', async () => {
    handle = (_, response) => response.end('x'.repeat(70_000))
    expect(await fetcher()(url())).toEqual({ status: 'refused' })
  })

  it('are given up when they do not come', async () => {
    handle = () => {}
    const start = performance.now()
    expect(await fetcher({ deadline: 200 })(url())).toEqual({ status: 'failed' })
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('are not read under a certificate that nobody vouches for', async () => {
    handle = (_, response) => response.end('x')
    expect(await fetchPages({ network: 'any', lookup: loopback })(url())).toEqual({ status: 'failed' })
  })
})
