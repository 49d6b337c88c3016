import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { resolveSettings, secret } from '@saatja/core'
import { samples } from '@saatja/demo'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { viewCard } from '../server/cards/draft.ts'
import { parseCards } from '../server/cards/file.ts'
import { providerView } from '../server/provider-view.ts'
import { providers } from '../server/providers.ts'
import { cardsFile } from '../web/src/company/cards-file.ts'
import { snippets } from '../web/src/snippets/snippets.ts'
import type { SnippetSource } from '../web/src/snippets/source.ts'
import { sharedCard, shareFragment } from '../web/src/workbench/share.ts'

const [kivi] = samples
const run = promisify(execFile)

const sourceOf = (code: string): SnippetSource => {
  const card = kivi.cards.find((one) => one.code === code)!
  const systemUser = kivi.cards.find((one) => one.code === kivi.company.mailUserCode && one.code !== code)
  return {
    company: kivi.company,
    card: viewCard(card),
    systemUser: systemUser && viewCard(systemUser),
    effective: resolveSettings({
      card,
      company: kivi.company,
      providers,
      ...(systemUser ? { systemUser } : {}),
    }),
    providers: providers.map(providerView),
  }
}

describe('a link to a card', () => {
  it('carries the settings and comes back the same', () => {
    const card = {
      code: 'MARI',
      email: 'mari@kivi.example',
      name: 'Mari Õunapuu',
      mail: { sender: 'smtp', server: 'smtp.zone.eu:465', security: 'tls', username: null },
    } as const
    expect(sharedCard(shareFragment(card))).toEqual(card)
  })

  it('carries no password, wherever it is put', () => {
    const card = {
      code: 'A',
      email: 'a@b.example',
      password: 'kanaarilind',
      mail: { server: 'a:25', password: 'kanaarilind' },
    }
    const fragment = shareFragment(card as never)
    expect(Buffer.from(fragment.slice('#share='.length), 'base64url').toString()).not.toContain('kanaarilind')
    expect(JSON.stringify(sharedCard(fragment))).not.toContain('password')
  })

  it('that somebody made up is not believed', () => {
    const made = (value: unknown) => `#share=${Buffer.from(JSON.stringify(value)).toString('base64url')}`
    expect(sharedCard('#share=%%%')).toBeUndefined()
    expect(sharedCard(made({ code: 1, email: 'a@b', mail: {} }))).toBeUndefined()
    expect(
      sharedCard(made({ code: 'A', email: 'a@b', mail: { server: { evil: 1 }, password: 'x' } }))?.mail,
    ).toEqual({})
    fc.assert(fc.property(fc.base64String(), (text) => void sharedCard(`#share=${text}`)))
    fc.assert(fc.property(fc.json(), (text) => void sharedCard(made(text))))
  })
})

describe('snippets', () => {
  it('hold no secret', () => {
    for (const { code } of kivi.cards)
      for (const snippet of Object.values(snippets))
        expect(snippet(sourceOf(code))).not.toMatch(/sandbox only|abcd/)
  })

  it.each([
    ['MARI', 'swaks', '--server mail.kivi.example --port 587 --tls'],
    ['OTTO', 'swaks', '--tls-on-connect'],
    ['LIIS', 'swaks', '--h-Reply-To liis@kivi.example'],
    ['MARI', 'nodemailer', 'pass: process.env.SAATJA_PASSWORD_MAIL'],
    ['LIIS', 'nodemailer', "envelope: { from: 'kivi@event.data.directo.ee'"],
    ['TIIT', 'curl', 'curl smtps://smtp.tehas.example:465'],
    ['MARI', 'curl', '--ssl-reqd'],
    ['LIIS', 'curl', '--mail-from kivi@event.data.directo.ee'],
    ['JANIS', 'curl', '--oauth2-bearer "$ACCESS_TOKEN"'],
    ['LIIS', 'powershell', "$mail.ReplyToList.Add('liis@kivi.example')"],
    ['MARI', 'powershell', "Get-Credential -UserName 'post@kivi.example'"],
    ['TIIT', 'env', 'SMTP_SECURITY=tls'],
  ] as const)('%s as %s: %s', (code, kind, text) => {
    expect(snippets[kind](sourceOf(code))).toContain(text)
  })

  it('as JSON is a file that the terminal and the import read', () => {
    expect(parseCards(snippets.json(sourceOf('JAAN')), 'snippet').users.map(({ code }) => code)).toEqual([
      'MAIL',
      'JAAN',
    ])
  })

  it('as TypeScript compiles', { timeout: 120_000 }, async () => {
    const root = fileURLToPath(new URL('../../../', import.meta.url))
    const folder = `${root}packages/cli/artifacts/snippets/`
    await mkdir(folder, { recursive: true })
    for (const code of ['MARI', 'JANIS', 'LIIS', 'KATI'])
      await writeFile(`${folder}${code.toLowerCase()}.ts`, snippets.typescript(sourceOf(code)))
    await writeFile(
      `${folder}tsconfig.json`,
      JSON.stringify({ extends: '../../../../tsconfig.base.json', include: ['*.ts'] }),
    )
    const { stdout } = await run(process.execPath, [
      `${root}node_modules/typescript-7/bin/tsc`,
      '-p',
      folder,
    ]).catch((error: { stdout: string }) => error)
    expect(stdout).toBe('')
    await rm(folder, { recursive: true })
  })
})

describe('cards saved to a file', () => {
  it('come back with their signatures, without the private keys', () => {
    const dkim = { domain: 'kivi.example', selector: 'mail2026', privateKey: secret('kanaarilind') }
    const card = { code: 'SIGN', email: 's@kivi.example', mail: { server: 'a.example:587', dkim } }
    const text = cardsFile(kivi.company, [viewCard(card)])
    expect(text).not.toMatch(/privateKey|kanaarilind/)
    const [user] = parseCards(text, 'file').users
    expect(user?.mail?.dkim).toEqual({ domain: 'kivi.example', selector: 'mail2026' })
  })

  it('come back the same, without passwords', () => {
    const text = cardsFile(kivi.company, kivi.cards.map(viewCard))
    expect(text).not.toMatch(/password/)
    const { company, users } = parseCards(text, 'file')
    expect(company).toEqual(kivi.company)
    expect(users.map(({ code, mail }) => [code, mail?.server])).toEqual(
      kivi.cards.map(({ code, mail }) => [code, mail?.server]),
    )
  })
})
