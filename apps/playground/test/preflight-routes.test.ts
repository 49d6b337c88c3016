import type { DnsAnswer } from '@saatja/preflight'
import { describe, expect, it } from 'vitest'
import type { CompanyRow, DetectView, PreflightView } from '../server/preflight/contract.ts'
import { startClient } from './client.ts'

const client = startClient()

const ask = (user: string, more: object = {}): Promise<PreflightView> =>
  client.current.json('POST', '/api/preflight/user', { user, source: 'sandbox', ...more })

const zone = async (domain: string, change: (value: string) => string) => {
  const { zones } = await ask('ANNA')
  const { records } = zones.find((one) => one.domain === domain)!
  return {
    [domain]: records.map((one) => (one.type === 'TXT' ? { ...one, value: change(one.value) } : one)),
  }
}

describe('a report over the sandbox’s DNS', () => {
  it('says what receivers would do, what to change, and how Reply-To would fare', async () => {
    const { current, replyTo, zones, asked, handovers } = await ask('ANNA')
    expect(current).toMatchObject({ outlook: 'suspect', spf: { result: 'fail' }, dmarc: { result: 'fail' } })
    expect(current.changes[0]).toMatchObject({ relativeName: '@', afterwards: 'delivers' })
    expect(replyTo).toMatchObject({ outlook: 'delivers', sender: 'directo-reply-to' })
    expect(zones.map(({ domain }) => domain)).toEqual(['kivi.example'])
    expect(zones[0]?.records).toContainEqual({ name: 'mail', type: 'A', value: '198.51.100.25' })
    expect(asked.find(({ name, type }) => name === '_spf.zone.eu' && type === 'TXT')?.status).toBe('found')
    for (const handover of Object.values(handovers))
      expect(handover.text).toContain(current.changes[0]?.after)
  })

  it('is another one as soon as a record is changed, until the sample is put back', async () => {
    const zones = await zone('kivi.example', (value) => value.replace(' -all', ' ip4:90.190.150.212 -all'))
    expect((await ask('ANNA', { zones })).current.outlook).toBe('delivers')
    expect((await ask('ANNA')).current.outlook).toBe('delivers')
    expect((await ask('ANNA', { restore: 'kivi.example' })).current.outlook).toBe('suspect')
  })

  it('keeps a record that DNS cannot hold in the list, and does not serve it', async () => {
    const records = [
      { name: '@', type: 'A', value: 'not an address' },
      { name: 'a b', type: 'TXT', value: 'x' },
      { name: '@', type: 'MX', value: '10' },
      { name: '@', type: 'TXT', value: 'v=spf1 ip4:90.190.150.212 -all' },
    ]
    const view = await ask('ANNA', { zones: { 'kivi.example': records } })
    expect(view.zones[0]?.records).toEqual(records)
    expect(view.zones[0]?.problems).toEqual([
      { index: 0, field: 'value' },
      { index: 1, field: 'name' },
      { index: 2, field: 'value' },
    ])
    expect(view.current.spf.result).toBe('pass')
    await ask('ANNA', { restore: 'kivi.example' })
  })

  it('holds for a card that is not saved', async () => {
    const draft = { code: 'ANNA', email: 'anna@kivi.example', mail: { sender: 'directo-reply-to' } }
    expect(await ask('ANNA', { draft })).toMatchObject({ current: { sender: 'directo-reply-to' } })
  })

  it('does not judge a domain of which the sandbox has no record', async () => {
    const draft = { code: 'ANNA', email: 'anna@ozols.lv' }
    expect((await ask('ANNA', { draft })).recordsKnown).toBe(false)
    expect((await ask('ANNA')).recordsKnown).toBe(true)
  })

  it('shows no secret of the card', async () => {
    const view = JSON.stringify(await ask('OTTO'))
    expect(view).not.toContain('sandbox only')
  })

  it('is empty for a user who is not there, which a page that asks late must not take for a fault', async () => {
    const body = { user: 'NOBODY', source: 'sandbox' }
    const answer = await client.current.request('POST', '/api/preflight/user', body)
    expect([answer.status, await answer.text()]).toEqual([204, ''])
  })

  it.each([
    [400, { user: 'ANNA', source: 'elsewhere' }],
    [400, { user: 'ANNA', source: 'sandbox', zones: { 'a.ee': [{ name: '@', type: 'SPF', value: '' }] } }],
  ])('is refused with %i: %j', async (status, body) => {
    const answer = await client.current.request('POST', '/api/preflight/user', body)
    expect(answer.status).toBe(status)
  })
})

describe('the company', () => {
  it('is one row for each domain and route, what is refused first', async () => {
    const rows = await client.current.json<readonly CompanyRow[]>(
      'GET',
      '/api/preflight/company?source=sandbox',
    )
    expect(rows.every(({ recordsKnown }) => recordsKnown)).toBe(true)
    expect(rows.flatMap(({ users }) => users)).toHaveLength(9)
    const byServer = rows.find(({ users }) => users.includes('MARI'))
    expect(byServer?.users).toEqual(['MAIL', 'MARI', 'JAAN'])
    expect(byServer).toMatchObject({ domain: 'kivi.example', outlook: 'delivers' })
    const places = rows.map(({ outlook }) => ['refused', 'suspect', 'unknown', 'delivers'].indexOf(outlook))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })
})

describe('detection over the sandbox’s DNS', () => {
  const detect = (address: string, stated: object): Promise<DetectView> =>
    client.current.json('POST', '/api/preflight/detect', { address, user: 'MARI', stated, source: 'sandbox' })

  it('finds the service, with what shows it', async () => {
    const found = await detect('uus@skola.example', {})
    expect(found).toMatchObject({
      provider: 'gmail',
      set: { provider: 'gmail', username: 'uus@skola.example' },
    })
    expect(found.evidence[0]).toMatchObject({ question: 'skola.example MX' })
  })

  it('sets nothing that is stated', async () =>
    expect(await detect('uus@skola.example', { server: 'mail.skola.example:587' })).toMatchObject({
      set: {},
    }))
})

describe('real DNS', () => {
  const questions: string[] = []
  const pages: string[] = []
  const answer: DnsAnswer = {
    status: 'found',
    records: [{ type: 'TXT', strings: ['v=spf1 ip4:90.190.150.212 -all'] }],
  }
  const real = startClient({
    realDns: {
      ask: async (asked) =>
        new Map(
          asked.map(({ name, type }) => {
            questions.push(`${name} ${type}`)
            return [
              `${name} ${type}`,
              type === 'TXT' && name === 'kivi.example' ? answer : { status: 'no-data' },
            ]
          }),
        ),
      fetch: async (url) => {
        pages.push(url)
        return { status: 'nothing' }
      },
    },
  })

  it('gives the records that were found, to be tried in the sandbox', async () => {
    const view = await real.current.json<PreflightView>('POST', '/api/preflight/user', {
      user: 'ANNA',
      source: 'real',
    })
    expect(view.current.spf.result).toBe('pass')
    expect(view.zones).toEqual([
      {
        domain: 'kivi.example',
        records: [{ name: '@', type: 'TXT', value: 'v=spf1 ip4:90.190.150.212 -all' }],
        problems: [],
      },
    ])
  })

  it('is asked for the whole company too, and its silence is an answer', async () => {
    const rows = await real.current.json<readonly CompanyRow[]>('GET', '/api/preflight/company?source=real')
    expect(rows.find(({ users }) => users.includes('ANNA'))).toMatchObject({ outlook: 'delivers' })
    expect(rows.every(({ recordsKnown }) => recordsKnown)).toBe(true)
  })

  it('asks foreign hosts only with consent, and nobody about the address', async () => {
    const body = { address: 'kanaarilind@firma.example', user: 'ANNA', source: 'real' }
    await real.current.json('POST', '/api/preflight/detect', body)
    expect(pages).toEqual([])
    await real.current.json('POST', '/api/preflight/detect', { ...body, consent: ['domain', 'ispdb'] })
    expect(pages).toHaveLength(3)
    expect([...questions, ...pages].join()).not.toContain('kanaarilind')
  })

  const hosted = startClient({ realAllowed: false })

  it.each(['user', 'detect'])('is not asked where only the sandbox is allowed: %s', async (path) => {
    const body =
      path === 'user' ? { user: 'ANNA', source: 'real' } : { address: 'a@b.ee', user: 'ANNA', source: 'real' }
    const answered = await hosted.current.request('POST', `/api/preflight/${path}`, body)
    expect(answered.status).toBe(403)
    expect(await answered.json()).toMatchObject({ code: 'real-dns-off' })
  })

  it('is not asked for the company there either', async () =>
    expect((await hosted.current.request('GET', '/api/preflight/company?source=real')).status).toBe(403))
})
