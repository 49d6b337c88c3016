import { call, reason } from '@saatja/test-wrong-uses'
import { describe, expect, it } from 'vitest'
import {
  checkSpf,
  compareSenders,
  detect,
  findDmarc,
  handover,
  leadsToPreflight,
  preflight,
  readSpf,
  zoneResolver,
} from '../src/index.ts'
import {
  askDns,
  fetchPages,
  preflightCompany,
  runCompareSenders,
  runDetect,
  runPreflight,
} from '../src/node.ts'

const effective = { user: 'MARI', fields: {}, identity: {} }
const card = { code: 'MARI', email: 'mari@kivi.ee' }
const company = { name: 'Kivi', slug: 'kivi' }
const dns = new Map()
const run = { ask: async () => new Map() }
const seen = { card, company, providers: [] }

describe('says which argument cannot be used', () => {
  it.each<[string, () => unknown, string]>([
    [
      'nothing',
      () => call(preflight),
      'preflight: effective must be what resolveSettings or mailer.effective answers, not undefined',
    ],
    ['no settings', () => call(preflight, {}), 'preflight: effective must be what resolveSettings'],
    [
      'settings that are none',
      () => call(preflight, { effective: {}, dns }),
      'preflight: effective must be what',
    ],
    [
      'no answers of DNS',
      () => call(preflight, { effective }),
      'preflight: dns must be a Map of answers, such as new Map(), not undefined',
    ],
    [
      'a misspelt field',
      () => call(preflight, { effective, dns, perday: 7 }),
      'preflight: perday is not an option; there are effective, provider, providers',
    ],
    [
      'no settings to run with',
      () => call(runPreflight, {}, run),
      'runPreflight: effective must be what resolveSettings',
    ],
    ['a run with nothing', () => call(runPreflight), 'runPreflight: effective must be what resolveSettings'],
    [
      'a run that cannot ask',
      () => call(runPreflight, { effective }),
      'runPreflight: ask must be what askDns answers, or a function like it, not undefined',
    ],
    [
      'a run with a misspelt option',
      () => call(runPreflight, { effective }, { ...run, timeout: 5 }),
      'runPreflight: timeout is not an option; there are ask, deadline, dns',
    ],
    [
      'a time in words',
      () => call(runPreflight, { effective, now: 'now' }, run),
      'runPreflight: now must be a Date, not text',
    ],
    [
      'no card',
      () => call(compareSenders, { company, providers: [], dns }),
      'compareSenders: card must be a user card, such as { code, email }, not undefined',
    ],
    [
      'no company',
      () => call(compareSenders, { card, providers: [], dns }),
      'compareSenders: company must be an object with name and slug, not undefined',
    ],
    [
      'no providers',
      () => call(runCompareSenders, { card, company }, run),
      'runCompareSenders: providers must be a list of providers, such as [gmail()], not undefined',
    ],
    ['a comparison that cannot ask', () => call(runCompareSenders, seen), 'runCompareSenders: ask must be'],
    [
      'no address',
      () => call(detect, { providers: [], dns }),
      'detect: address must be an email address, not undefined',
    ],
    [
      'no address to ask about',
      () => call(runDetect, { providers: [] }, run),
      'runDetect: address must be an email address',
    ],
    [
      'a detection that cannot ask',
      () => call(runDetect, { address: 'a@kivi.ee', providers: [] }),
      'runDetect: ask must be',
    ],
    [
      'a consent that does not exist',
      () => call(runDetect, { address: 'a@kivi.ee', providers: [] }, { ...run, consent: ['all'] }),
      'runDetect: consent must be a list of domain, ispdb or both, not a list',
    ],
    [
      'no cards',
      () => call(preflightCompany, { company, providers: [] }, run),
      'preflightCompany: cards must be a list of user cards, not undefined',
    ],
    [
      'cards that are none',
      () => call(preflightCompany, { company, providers: [], cards: [null] }, run),
      'preflightCompany: cards must be a list of user cards, not a list',
    ],
    [
      'a company that cannot ask',
      () => call(preflightCompany, { company, providers: [], cards: [] }),
      'preflightCompany: ask must be',
    ],
    [
      'a misspelt option of DNS',
      () => call(askDns, { server: ['192.0.2.53'] }),
      'askDns: server is not an option; there are resolve, deadline, servers, fresh',
    ],
    [
      'one name server for a list',
      () => call(askDns, { servers: '192.0.2.53' }),
      'askDns: servers must be a list of name servers',
    ],
    [
      'a misspelt option of pages',
      () => call(fetchPages, { networks: 'any' }),
      'fetchPages: networks is not an option; there are network, ca',
    ],
    [
      'a network that does not exist',
      () => call(fetchPages, { network: 'private' }),
      'fetchPages: network must be one of public, any, not "private"',
    ],
    [
      'no question of SPF',
      () => call(checkSpf),
      'checkSpf: domain must be a domain, such as "kivi.example", not undefined',
    ],
    [
      'no client',
      () => call(checkSpf, { domain: 'kivi.ee', sender: 'a@kivi.ee', dns }),
      'checkSpf: address must be an IP address, not undefined',
    ],
    [
      'no question of DMARC',
      () => call(findDmarc),
      'findDmarc: from must be an email address or a domain, not undefined',
    ],
    [
      'no answers for DMARC',
      () => call(findDmarc, { from: 'kivi.ee' }),
      'findDmarc: dns must be a Map of answers',
    ],
    [
      'no report',
      () => call(handover),
      'handover: preflight must be what preflight answers as its result, not undefined',
    ],
    [
      'a step for a report',
      () => call(handover, { result: {} }, 'en', {}),
      'handover: preflight must be what preflight answers',
    ],
    [
      'a language that does not exist',
      () => call(handover, { from: 'a@kivi.ee', findings: [], changes: [] }, 'de', {}),
      'handover: language must be en, et, lv, or sentences in another one, not text',
    ],
    [
      'no texts',
      () => call(handover, { from: 'a@kivi.ee', findings: [], changes: [] }, 'en'),
      'handover: texts must be what loadTexts of @saatja/core/explain answers, not undefined',
    ],
    ['no record', () => call(readSpf), 'readSpf: text must be text, not undefined'],
    ['no zones', () => call(zoneResolver), 'zoneResolver: zones must be an object, not undefined'],
    [
      'no diagnosis',
      () => call(leadsToPreflight),
      'leadsToPreflight: diagnosis must be the id of a diagnosis, not undefined',
    ],
  ])('%s', async (_, work, sentence) => {
    const error = await reason(work)
    expect(error).toBeInstanceOf(TypeError)
    expect(error.message).toContain(sentence)
  })
})

it('takes options that are null as none', () => {
  expect(() => call(askDns, null)).not.toThrow()
  expect(() => call(fetchPages, null)).not.toThrow()
})
