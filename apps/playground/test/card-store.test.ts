import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secret } from '@saatja/core'
import { samples } from '@saatja/demo'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CardStore } from '../server/cards/card-store.ts'
import { databaseCardStore } from '../server/cards/database-card-store.ts'
import { memoryCardStore } from '../server/cards/memory-card-store.ts'
import { providers } from '../server/providers.ts'

const [kivi, school] = samples
const folders: string[] = []

const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'saatja-book-'))
  folders.push(folder)
  return folder
}
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

const revealed = (password: unknown): unknown =>
  typeof password === 'object' &&
  password !== null &&
  'reveal' in password &&
  typeof password.reveal === 'function'
    ? password.reveal()
    : password

describe.each<[string, () => Promise<CardStore>]>([
  ['in memory', async () => memoryCardStore(kivi.company, kivi.cards)],
  ['in a folder', async () => databaseCardStore({ folder: await newFolder() }, providers, kivi)],
])('a book of cards %s', (_name, open) => {
  let book: CardStore
  beforeAll(async () => {
    book = await open()
  })
  afterAll(() => book.close())

  it('begins with the sample company, in its order', async () => {
    expect(await book.company()).toMatchObject(kivi.company)
    expect((await book.all()).map(({ code }) => code)).toEqual(kivi.cards.map(({ code }) => code))
    expect((await book.get('TIIT'))?.mail?.passwordFor).toBe('smtp.tehas.example:465')
  })

  it('keeps what is put, and a password with the server it was given for', async () => {
    const mail = { sender: 'smtp', server: 'a.example:587', username: 'a', password: secret('kanaarilind') }
    await book.put({ code: 'A', email: 'a@kivi.example', mail: { ...mail, passwordFor: 'a.example:587' } })
    const card = await book.get('A')
    expect(card?.mail).toMatchObject({ server: 'a.example:587', passwordFor: 'a.example:587' })
    expect(revealed(card?.mail?.password)).toBe('kanaarilind')
    await book.remove('A')
    expect(await book.get('A')).toBeUndefined()
  })

  it('switches between companies and comes back to what was changed', async () => {
    await book.putCompany({ ...kivi.company, name: 'Kivi AS' })
    await book.open(school!.company, school!.cards)
    expect((await book.all()).map(({ code }) => code)).toEqual(['ILZE', 'PETERIS'])
    await book.open(kivi.company, kivi.cards)
    expect((await book.company()).name).toBe('Kivi AS')
    expect((await book.companies()).map(({ slug }) => slug).sort()).toEqual(['kivi', 'ozolu-skola'])
  })

  it('refuses a password that could later go to any server', async () => {
    const mail = { sender: 'smtp', username: 'a', password: secret('kanaarilind') }
    await book.open(school!.company, school!.cards)
    await expect(book.put({ code: 'LOOSE', email: 'l@skola.example', mail })).rejects.toThrow(/no server/)
    await book.open(kivi.company, kivi.cards)
  })

  it('refuses a private key that cannot sign, and lets a signature wait for its key', async () => {
    const signing = (privateKey: string) => ({
      code: 'SIGN',
      email: 's@kivi.example',
      mail: {
        sender: 'smtp',
        server: 'a.example:587',
        dkim: { domain: 'kivi.example', selector: 'mail', privateKey: secret(privateKey) },
      },
    })
    await expect(book.put(signing('kanaarilind'))).rejects.toThrow(
      /dkim\.privateKey must be a private key in PEM form/,
    )
    await book.put(signing(''))
    expect((await book.get('SIGN'))?.mail?.dkim?.selector).toBe('mail')
    await book.remove('SIGN')
  })

  it('removes the grants of a card with the card', async () => {
    const key = { company: 'kivi', card: 'GONE', mailbox: 'gone@kivi.example' }
    await book.put({ code: 'GONE', email: 'gone@kivi.example' })
    await book.grants.put(key, 'a grant', 0)
    await book.remove('GONE')
    expect(await book.grants.get(key)).toBeUndefined()
  })

  it('forgets secrets, and nothing else', async () => {
    const key = { company: 'kivi', card: 'JANIS', mailbox: 'janis@kivi.example' }
    const before = { ...key, mailbox: 'as-it-was-before@kivi.example' }
    const version = await book.grants.put(key, 'a grant', 0)
    await book.grants.put(before, 'a grant', 0)
    await book.forgetSecrets()
    expect(await book.grants.get(key)).toBeUndefined()
    expect(await book.grants.get(before)).toBeUndefined()
    // A refresh that was under way must not land in the grant of a later sign-in.
    await book.grants.put(key, 'a new sign-in', 0)
    expect(await book.grants.put(key, 'the old one, refreshed', version ?? 0)).toBeUndefined()
    const cards = await book.all()
    expect(cards.every(({ mail }) => mail?.password === undefined)).toBe(true)
    expect(cards.map(({ code }) => code)).toEqual(kivi.cards.map(({ code }) => code))
  })
})

describe('a book in a folder', () => {
  const bytesIn = async (folder: string): Promise<Buffer> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile())
    return Buffer.concat(await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name)))))
  }

  it('is there after a restart, and its passwords cannot be read from the files', async () => {
    const folder = await newFolder()
    const first = await databaseCardStore({ folder }, providers, kivi)
    const mail = { username: 'b', password: secret('kanaarilind-42') }
    await first.put({ code: 'B', email: 'b@kivi.example', mail })
    await first.open({ name: 'Teine OÜ', slug: 'teine' }, [])
    await first.close()
    const bytes = await bytesIn(folder)
    for (const text of ['kanaarilind-42', Buffer.from('kanaarilind-42').toString('base64')])
      expect(bytes.includes(text)).toBe(false)
    const second = await databaseCardStore({ folder }, providers, kivi)
    expect((await second.company()).slug).toBe('teine')
    await second.open(kivi.company, kivi.cards)
    expect(revealed((await second.get('B'))?.mail?.password)).toBe('kanaarilind-42')
    await second.close()
  })
})
