import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ended, endedOf } from '@saatja/cli/test/ended'
import { detect, preflight } from '@saatja/cli/workspace'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setup } from '../server/cli/setup.ts'
import { runProgram } from './program.ts'

const programs = { preflight, detect }

const run = (name: keyof typeof programs, args: readonly string[]): Promise<Ended> =>
  endedOf(() => programs[name](args, setup))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saatja-preflight-'))
})
afterAll(() => rm(folder, { recursive: true }))

const zonesFile = async (zones: unknown): Promise<string> => {
  const path = join(folder, 'zones.json')
  await writeFile(path, typeof zones === 'string' ? zones : JSON.stringify(zones))
  return path
}

describe('npm run preflight', () => {
  it('says that mail will be believed', async () => {
    const { code, out, err } = await run('preflight', ['--as', 'MARI'])
    expect([err, code]).toEqual(['', 0])
    expect(out).toContain('MARI: Receivers will trust this mail')
    expect(out).toMatch(
      /Only the sample DNS records of the sandbox were read\. To ask real DNS, add --live\.\n$/,
    )
  })

  it('says why not, and shows the change as it would be typed', async () => {
    const { code, out } = await run('preflight', ['--as', 'ANNA'])
    expect(code).toBe(1)
    expect(out).toContain('  + v=spf1 mx include:_spf.zone.eu ip4:90.190.150.212 -all')
    expect(out).toContain('  Who can fix it: Your domain administrator\n')
  })

  it('tries another sender', async () =>
    expect(await run('preflight', ['--as', 'ANNA', '--sender', 'directo-reply-to'])).toMatchObject({
      code: 0,
    }))

  it('writes the message in the language of the owner', async () => {
    const { out } = await run('preflight', ['--as', 'ANNA', '--handover', '--lang', 'et'])
    expect(out).toContain('Teema: Domeeni kivi.example DNS-kirjed')
    expect(out).toContain('\nv=spf1 mx include:_spf.zone.eu ip4:90.190.150.212 -all\n')
  })

  it('looks at everyone, as JSON', async () => {
    const { out, code } = await run('preflight', ['--all', '--json'])
    const reports: readonly { readonly card: string }[] = JSON.parse(out)
    expect(reports.map(({ card }) => card)).toContain('OTTO')
    expect(code).toBe(1)
  })

  it('takes zones from a file, where silence is not an answer', async () => {
    const zones = await zonesFile({ 'kivi.example': { failure: 'timeout' } })
    expect(await run('preflight', ['--as', 'ANNA', '--zones', zones])).toMatchObject({ code: 2, err: '' })
  })

  it('concludes nothing about a domain of which the sandbox has no record', async () => {
    const cards = join(folder, 'cards.json')
    const company = { name: 'SIA Ozols', slug: 'ozols' }
    await writeFile(cards, JSON.stringify({ company, users: [{ code: 'A', email: 'a@ozols.lv' }] }))
    const { code, out, err } = await run('preflight', ['--as', 'A', '--cards', cards, '--sender', 'directo'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(
      '--live: add it to ask real DNS; the sample records of the sandbox have nothing about ozols.lv\n',
    )
  })

  it('refuses an unknown user in one sentence', async () => {
    const { code, out, err } = await runProgram('preflight', ['--as', 'X'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(
      /^--as: user X does not exist; choose one of [^\n]+, or add --cards with a file of your own users\n$/,
    )
  })
})

describe('npm run detect', () => {
  it('says where the mailboxes are', async () => {
    const { code, out, err } = await runProgram('detect', ['otto@birch.example', '--lang', 'lv'])
    expect([err, code]).toEqual(['', 0])
    expect(out).toContain('birch-example.mail.protection.outlook.com')
  })

  it('does not say of a domain that it did not ask about that it has no server', async () => {
    const { code, out, err } = await run('detect', ['anna@ozols.lv', '--lang', 'et'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^--live: lisa see, et küsida päris DNS-ist; .+ ozols\.lv\n$/)
  })

  it('says that a service has ended', async () => {
    const { code, out } = await run('detect', ['juku@hot.ee'])
    expect(code).toBe(1)
    expect(out).toContain('Fjordmail')
  })

  it('answers as JSON from a file', async () => {
    const zones = await zonesFile({ 'firma.lv': { MX: ['10 server42.areait.lv'] } })
    const { out } = await run('detect', ['anna@firma.lv', '--json', '--zones', zones])
    expect(JSON.parse(out)).toMatchObject({ server: 'server42.areait.lv:465', certainty: 'certain' })
  })

  it('refuses to ask pages without a network', async () => {
    const { code, err } = await run('detect', ['mari@kivi.example', '--pages'])
    expect([code, err]).toEqual([2, '--pages: add --live; without it, no outside server is contacted\n'])
  })
})
