import { getActiveResourcesInfo } from 'node:process'
import { fileURLToPath } from 'node:url'
import type { Company, UserCard } from '@saatja/core'
import {
  checkSpf,
  type DnsAnswer,
  type DnsQuestion,
  type DnsStep,
  preflight,
  zoneResolver,
} from '@saatja/preflight'
import { type AskDns, askDns, preflightCompany, runDetect, runPreflight } from '@saatja/preflight/node'
import { type DnsServer, startDnsServer } from '@saatja/testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { keyOf } from '../src/dns/answer.ts'
import { rfcResolver } from './rfc-zone.ts'
import { rfcSuite } from './rfc7208.ts'
import { serve } from './served.ts'
import { E, firma, providers, settingsOf, world } from './situations.ts'

const open: DnsServer[] = []
const opened = async (server: Promise<DnsServer>): Promise<DnsServer> => {
  open.push(await server)
  return server
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

const at = ({ host, port }: DnsServer): string => `${host}:${port}`

const askOne = async (
  server: DnsServer,
  question: DnsQuestion,
  deadline = 3000,
): Promise<DnsAnswer | undefined> =>
  (await askDns({ servers: [at(server)], deadline })([question])).get(keyOf(question))

const finish = async <T>(
  decide: (dns: ReadonlyMap<string, DnsAnswer>) => DnsStep<T>,
  ask: AskDns,
): Promise<T> => {
  const dns = new Map<string, DnsAnswer>()
  for (;;) {
    const step = decide(dns)
    if (step.questions === undefined) return step.result
    for (const [key, answer] of await ask(step.questions)) dns.set(key, answer)
  }
}

describe('node:dns, tamed', () => {
  const txt: DnsQuestion = { name: 'firma.ee', type: 'TXT' }

  it.each([
    ['a name that is not there', { rcode: 'NXDOMAIN' }, { status: 'no-name' }],
    ['nothing of that type', {}, { status: 'no-data' }],
    ['an alias alone', { records: [{ type: 'CNAME', value: 'x.ee' }] }, { status: 'no-data' }],
    ['SERVFAIL', { rcode: 'SERVFAIL' }, { status: 'failed', reason: 'server' }],
    ['a refusal', { rcode: 'REFUSED' }, { status: 'failed', reason: 'refused' }],
  ] as const)('%s', async (_, reply, answer) => {
    const server = await opened(startDnsServer({ answer: () => reply }))
    expect(await askOne(server, txt)).toEqual(answer)
  })

  it('reads text that is not ASCII, in strings', async () => {
    const strings = ['õhk', 'b'.repeat(255)]
    const server = await opened(startDnsServer({ answer: () => ({ records: [{ type: 'TXT', strings }] }) }))
    expect(await askOne(server, txt)).toEqual({ status: 'found', records: [{ type: 'TXT', strings }] })
  })

  it('asks again over TCP when the answer does not fit', async () => {
    const strings = Array.from({ length: 20 }, () => 'x'.repeat(255))
    const server = await opened(
      startDnsServer({ answer: () => ({ records: [{ type: 'TXT', strings }], truncated: true }) }),
    )
    expect(await askOne(server, txt)).toEqual({ status: 'found', records: [{ type: 'TXT', strings }] })
    expect(server.asked).toEqual(['firma.ee TXT', 'firma.ee TXT'])
  })

  it.each([
    ['MX', { type: 'MX', priority: 10, exchange: 'mx.ee' }, undefined],
    ['MX', { type: 'MX', priority: 0, exchange: '.' }, { type: 'MX', priority: 0, exchange: '' }],
    ['SRV', { type: 'SRV', value: '0 1 465 mail.ee' }, undefined],
    ['SRV', { type: 'SRV', value: '0 0 0 .' }, undefined],
    ['A', { type: 'A', value: '192.0.2.1' }, undefined],
    ['AAAA', { type: 'AAAA', value: '2001:db8::1' }, undefined],
    ['CNAME', { type: 'CNAME', value: 'x.ee' }, undefined],
    ['PTR', { type: 'PTR', value: 'x.ee' }, undefined],
    ['NS', { type: 'NS', value: 'ns.ee' }, undefined],
  ] as const)('reads %s %j', async (type, record, read) => {
    const server = await opened(startDnsServer({ answer: () => ({ records: [record] }) }))
    expect(await askOne(server, { name: 'firma.ee', type })).toEqual({
      status: 'found',
      records: [read ?? record],
    })
  })

  it.each(['a+b.firma.ee', 'a b.firma.ee', "o'neil.firma.ee", 'a@b.ee'])(
    'knows nothing about %j',
    async (name) => {
      const server = await opened(startDnsServer({ answer: () => ({ rcode: 'NXDOMAIN' }) }))
      expect(await askOne(server, { name, type: 'TXT' })).toEqual({ status: 'unaskable' })
      expect(server.asked).toEqual([])
    },
  )

  it('gives up at its deadline when nobody answers, and leaves nothing open', async () => {
    const server = await opened(startDnsServer({ answer: () => ({ silent: true }) }))
    const before = getActiveResourcesInfo().filter((name) => /Timeout|UDP|Query/.test(name)).length
    const start = performance.now()
    expect(await askOne(server, txt, 300)).toEqual({ status: 'failed', reason: 'timeout' })
    expect(performance.now() - start).toBeLessThan(1000)
    expect(
      getActiveResourcesInfo().filter((name) => /Timeout|UDP|Query/.test(name)).length,
    ).toBeLessThanOrEqual(before)
  })

  it('lets a program end by itself right after a silent server', async () => {
    const server = await opened(startDnsServer({ answer: () => ({ silent: true }) }))
    const ask = fileURLToPath(new URL('../src/node/ask.ts', import.meta.url))
    const program = `import { askDns } from ${JSON.stringify(ask)}
      const start = performance.now()
      await askDns({ servers: ['${at(server)}'], deadline: 300 })([{ name: 'firma.ee', type: 'TXT' }])
      process.on('exit', () => console.log(performance.now() - start < 1500 ? 'ended' : 'hung'))`
    const child = await new Promise<string>((done, fail) => {
      import('node:child_process').then(({ execFile }) =>
        execFile(
          process.execPath,
          ['--conditions=@saatja/source', '--input-type=module', '-e', program],
          { timeout: 20_000 },
          (error, stdout) => (error ? fail(error) : done(stdout.trim())),
        ),
      )
    })
    expect(child).toBe('ended')
  })
})

/** The official cases that `node:dns` cannot ask: names with a colon or a percent sign, and text without a string. */
const unaskableCases = [
  'a-colon-domain',
  'a-colon-domain-ip4mapped',
  'macro-mania-in-domain',
  'mx-colon-domain',
  'mx-colon-domain-ip4mapped',
  'null-text',
]

const suite = rfcSuite()

describe.skipIf(suite === undefined && !process.env.CI)('the official suite over node:dns', () => {
  it('ends as in memory, but for six cases that cannot be asked', async () => {
    const different: string[] = []
    for (const chapter of suite ?? []) {
      const server = await opened(serve(rfcResolver(chapter)))
      const ask = askDns({ servers: [at(server)], deadline: 700 })
      for (const { name, host, helo, mailfrom, results } of chapter.cases) {
        const domain = mailfrom === '' ? helo : mailfrom.slice(mailfrom.lastIndexOf('@') + 1)
        const { result, problem } = await finish(
          (dns) => checkSpf({ domain, sender: mailfrom, address: host, helo, dns }),
          ask,
        )
        if (results.includes(result)) continue
        expect([name, result, problem?.kind]).toEqual([name, 'temperror', 'unaskable'])
        different.push(name)
      }
    }
    expect(different.sort()).toEqual(unaskableCases)
  })
})

const kivi: Company = { name: 'Firma', slug: 'firma' }

describe('a report over DNS', () => {
  it('is the same as in memory', async () => {
    const zones = { ...world, ...firma(['v=spf1 mx include:_spf.zone.eu -all'], 'p=reject') }
    const server = await opened(serve(zoneResolver(zones)))
    const effective = settingsOf({})
    const report = await runPreflight({ effective, providers }, { ask: askDns({ servers: [at(server)] }) })
    const local = await finish(
      (dns) => preflight({ effective, providers, dns }),
      async (questions) => new Map(questions.map((one) => [keyOf(one), zoneResolver(zones)(one)])),
    )
    expect(report).toEqual(local)
    expect(report.outlook).toBe('refused')
    expect(server.asked).toEqual([...new Set(server.asked)])
    expect(server.asked.join(' ')).not.toContain('mari')
  })

  it('ends within its deadline, unknown, when everything is silent', async () => {
    const server = await opened(startDnsServer({ answer: () => ({ silent: true }) }))
    const start = performance.now()
    const report = await runPreflight(
      { effective: settingsOf({}), providers },
      { ask: askDns({ servers: [at(server)] }), deadline: 400 },
    )
    expect(performance.now() - start).toBeLessThan(1500)
    expect(report.outlook).toBe('unknown')
    expect(report.findings.map(({ code }) => code)).toContain('dns-unreachable')
    expect(report.changes).toEqual([])
  })

  it('asks the domain’s own server when a change has to be seen at once', async () => {
    const old = zoneResolver({
      'firma.ee': { TXT: ['v=spf1 -all'], NS: ['ns.firma.ee'] },
      'ns.firma.ee': { A: ['127.0.0.1'] },
    })
    const cache = await opened(serve(old))
    const own = await opened(serve(zoneResolver({ 'firma.ee': { TXT: ['v=spf1 mx -all'] } })))
    const ask = askDns({ servers: [at(cache)], fresh: { port: own.port } })
    const answers = await ask([{ name: 'firma.ee', type: 'TXT' }])
    expect(answers.get('firma.ee TXT')).toMatchObject({ records: [{ strings: ['v=spf1 mx -all'] }] })
  })

  it('takes the usual answer where the domain’s own server is silent, and leaves that server alone then', async () => {
    const cache = await opened(
      serve(
        zoneResolver({
          'firma.ee': { TXT: ['v=spf1 -all'], MX: ['0 mx.firma.ee'], NS: ['ns.firma.ee'] },
          'ns.firma.ee': { A: ['127.0.0.1'] },
        }),
      ),
    )
    const own = await opened(startDnsServer({ answer: () => ({ silent: true }) }))
    const ask = askDns({ servers: [at(cache)], fresh: { port: own.port } })
    const [txt] = (await ask([{ name: 'firma.ee', type: 'TXT' }])).values()
    expect(txt).toMatchObject({ records: [{ strings: ['v=spf1 -all'] }] })
    const before = own.asked.length
    expect((await ask([{ name: 'firma.ee', type: 'MX' }])).get('firma.ee MX')?.status).toBe('found')
    expect(own.asked.length).toBe(before)
  })

  it('asks each name once for 1,000 users of three domains, and takes under 5 ms a user', async () => {
    const domains = ['firma.ee', 'tehas.ee', 'kool.lv']
    const zones = Object.fromEntries(
      domains.flatMap((domain) => [
        [domain, { TXT: [`v=spf1 mx include:_spf.zone.eu ${E} -all`], MX: [`10 mx.${domain}`] }],
        [`mx.${domain}`, { A: ['192.0.2.1'] }],
        [`_dmarc.${domain}`, { TXT: ['v=DMARC1; p=reject'] }],
      ]),
    )
    const asked: string[] = []
    const resolve = zoneResolver({ ...world, ...zones })
    const ask: AskDns = async (questions) => {
      asked.push(...questions.map(keyOf))
      return new Map(questions.map((question) => [keyOf(question), resolve(question)]))
    }
    const cards: readonly UserCard[] = Array.from({ length: 1000 }, (_, index) => ({
      code: `U${index}`,
      email: `user${index}@${domains[index % 3]}`,
    }))
    // The machine may be busy with other tests: only this program's own time counts.
    const start = process.cpuUsage()
    const reports = await preflightCompany({ cards, company: kivi, providers }, { ask })
    const took = process.cpuUsage(start).user / 1000 / cards.length
    expect(reports.size).toBe(1000)
    expect(asked).toEqual([...new Set(asked)])
    expect(took).toBeLessThan(5)
  })
})

describe('detection over DNS', () => {
  it('asks about the domain alone', async () => {
    const server = await opened(serve(zoneResolver({ 'firma.ee': { MX: ['0 mx1.zonemx.eu'] } })))
    const ask = askDns({ servers: [at(server)] })
    const detection = await runDetect({ address: 'mari@firma.ee', providers }, { ask })
    expect(detection.set).toEqual({ provider: 'zone', username: 'mari@firma.ee' })
    expect(server.asked).toEqual(['firma.ee MX'])
  })

  it('fetches no page without consent, and then by the domain alone', async () => {
    const urls: string[] = []
    const fetch = async (url: string) => {
      urls.push(url)
      return { status: 'nothing' } as const
    }
    const server = await opened(serve(zoneResolver({ 'firma.ee': { MX: ['0 mx.firma.ee'] } })))
    const ask = askDns({ servers: [at(server)] })
    const input = { address: 'mari@firma.ee', providers }
    await runDetect(input, { ask, fetch })
    expect(urls).toEqual([])
    await runDetect(input, { ask, fetch, consent: ['domain', 'ispdb'] })
    expect(urls).toEqual([
      'https://autoconfig.firma.ee/mail/config-v1.1.xml',
      'https://firma.ee/.well-known/autoconfig/mail/config-v1.1.xml',
      'https://autoconfig.thunderbird.net/v1.1/firma.ee',
    ])
  })
})
