import { call, reason } from '@saatja/test-wrong-uses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  checkRights,
  drizzleTransaction,
  knexTransaction,
  migrate,
  migrateServer,
  openStore,
  orMissingRights,
  prismaTransaction,
  rotateKeyFile,
  type Store,
  StoreError,
  type StoreOptions,
  typeormTransaction,
} from '../src/index.ts'

const unhandled: unknown[] = []
const note = (reason: unknown): void => void unhandled.push(reason)
let store: Store
beforeAll(async () => {
  process.on('unhandledRejection', note)
  store = await openStore({ ephemeral: true, providers: [] })
})
afterAll(async () => {
  process.off('unhandledRejection', note)
  await store.close()
})

const ephemeral = { ephemeral: true, providers: [] }

describe('openStore', () => {
  it.each<[unknown, RegExp]>([
    [undefined, /openStore: providers must be a list/],
    ['./data', /openStore: options must be an object, not text/],
    [{ providers: [] }, /one of folder, url, pool and ephemeral must be given, not none/],
    [{ providers: [], folder: './a', url: 'postgres://x' }, /not folder and url/],
    [{ ...ephemeral, folder: './a' }, /not ephemeral and folder/],
    [{ ephemeral: true }, /providers must be a list of the mailer's providers, not undefined/],
    [{ ephemeral: true, providers: {} }, /providers must be/],
    [
      { ephemeral: true, providers: ['gmail'] },
      /openStore: providers\[0\] must be what a provider function answers, such as gmail\(\), not text/,
    ],
    [{ ephemeral: true, providers: [() => {}] }, /providers\[0\] must be what .+, not a function/],
    [{ ephemeral: 'yes', providers: [] }, /ephemeral must be true/],
    [{ providers: [], folder: '' }, /folder must be the path of a folder, not empty text/],
    [{ providers: [], folder: 17 }, /folder must be/],
    [{ providers: [], url: new URL('postgres://localhost/x') }, /url must be text such as postgres:/],
    [
      { providers: [], url: 'mysql://AAAA@localhost/x' },
      /url must begin with postgres:.+, not with mysql:\/\/$/,
    ],
    [{ ...ephemeral, keys: Buffer.alloc(32) }, /keys must be text, not an object/],
    [{ ...ephemeral, keyFile: 17 }, /keyFile must be the path of a file/],
    [{ ...ephemeral, acceptLostKeys: 'yes' }, /acceptLostKeys must be true or false/],
    [{ ...ephemeral, ports: 587 }, /ports must be a list of port numbers/],
    [{ ...ephemeral, connections: 3 }, /connections belongs to url; with ephemeral it must be left out/],
    [{ providers: [], url: 'postgres://x', password: 17 }, /password must be text, or a function/],
    [{ providers: [], url: 'postgres://x', tls: 'require' }, /tls must be true, false or an object/],
    [{ providers: [], pool: {} }, /pool must be a pg\.Pool/],
    [{ ...ephemeral, connections: 0 }, /connections must be a whole number from 1/],
    [{ ...ephemeral, path: './a' }, /path is not an option; there are providers, ports/],
  ])('%o', async (options, sentence) => {
    const error = await reason(() => openStore(options as StoreOptions))
    expect(error).toBeInstanceOf(TypeError)
    expect(error.message).toMatch(sentence)
    expect(error.message).not.toMatch(/AAAA/)
    expect(unhandled).toEqual([])
  })
})

describe('other functions', () => {
  it.each<[string, () => unknown, string]>([
    [
      'no transaction of Knex',
      () => call(knexTransaction),
      'knexTransaction: trx must be the trx of knex.transaction(), not undefined',
    ],
    [
      'no transaction of Drizzle',
      () => call(drizzleTransaction),
      'drizzleTransaction: tx must be the tx of db.transaction(), not undefined',
    ],
    [
      'no sql of Drizzle',
      () => call(drizzleTransaction, { execute: () => {} }),
      'drizzleTransaction: sql must be the sql of drizzle-orm, not undefined',
    ],
    [
      'no transaction of Prisma',
      () => call(prismaTransaction, {}),
      'prismaTransaction: tx must be the tx of prisma.$transaction(), not an object',
    ],
    [
      'no manager of TypeORM',
      () => call(typeormTransaction),
      'typeormTransaction: manager must be the one that dataSource.transaction() hands over',
    ],
    [
      'no server to migrate',
      () => call(migrateServer),
      'migrateServer: url must be text such as postgres://user:password@host:5432/name, not undefined',
    ],
    [
      'a misspelt option of a server',
      () => call(migrateServer, { url: '', shema: 'x' }),
      'migrateServer: shema is not an option; there are url, password',
    ],
    [
      'no parts to migrate',
      () => call(migrateServer, { url: '' }),
      'migrateServer: parts must be a list of parts of a schema, not undefined',
    ],
    [
      'no database to migrate',
      () => call(migrate),
      'migrate: database must be the database of a store, not undefined',
    ],
    [
      'no part to migrate',
      () => call(migrate, store.database),
      'migrate: part must be the name of a part, such as "store", not undefined',
    ],
    [
      'no migrations',
      () => call(migrate, store.database, 'x'),
      'migrate: migrations must be a list of { name, statements }, not undefined',
    ],
    [
      'no database to check',
      () => call(checkRights),
      'checkRights: database must be the database of a store, not undefined',
    ],
    [
      'no schema to check',
      () => call(checkRights, store.database),
      'checkRights: schema must be text, not undefined',
    ],
    [
      'one table for a list',
      () => call(checkRights, store.database, 'saatja', 'card'),
      'checkRights: tables must be a list of names, not text',
    ],
    [
      'no work',
      () => call(orMissingRights, store.database, 'saatja'),
      'orMissingRights: work must be a function, not undefined',
    ],
    [
      'no folder',
      () => call(rotateKeyFile),
      'rotateKeyFile: folder must be the path of a folder, not undefined',
    ],
  ])('%s', async (_, work, sentence) => {
    const error = await reason(work)
    expect(error).toBeInstanceOf(TypeError)
    expect(error.message).toContain(sentence)
  })
})

describe('put', () => {
  const card = { code: 'MARI', email: 'mari@kivi.ee' }
  it.each<[string, () => unknown, RegExp]>([
    [
      'a company by nobody',
      () => store.company('kivi').put({ name: 'Kivi' }, undefined as never),
      /company\.put: change must say who makes it/,
    ],
    [
      'a card by nobody',
      () => store.company('kivi').cards.put(card, undefined as never),
      /cards\.put: change must say/,
    ],
    [
      'a card by a text',
      () => store.company('kivi').cards.put(card, 'ANNA' as never),
      /cards\.put: change must say who makes it, such as \{ by: 'ANNA' \}/,
    ],
    [
      'remove by nobody',
      () => store.company('kivi').cards.remove('MARI', {} as never),
      /cards\.remove: change must say/,
    ],
    [
      'forgetSecrets by nobody',
      () => store.company('kivi').forgetSecrets(undefined as never),
      /forgetSecrets: change must say/,
    ],
  ])('%s is refused', async (_, work, sentence) => {
    const error = await reason(work)
    expect(error).toBeInstanceOf(TypeError)
    expect(error.message).toMatch(sentence)
  })

  it.each<[string, () => unknown, RegExp]>([
    [
      'a blank person',
      () => store.company('kivi').put({ name: 'Kivi' }, { by: ' ' }),
      /^by: must not be blank/,
    ],
    [
      'a field that does not exist',
      () => store.company('kivi').put({ name: 'K', bulk: true } as never, { by: 'A' }),
      /^company\.bulk: is not a known field/,
    ],
    ['a slug with a blank', () => store.company('Kivi OÜ'), /^company\.slug: /],
    ['a slug that is none', () => store.company(undefined as never), /^company\.slug: /],
    [
      'a card that is none',
      () => store.company('kivi').cards.put(undefined as never, { by: 'A' }),
      /^card: /,
    ],
    [
      'a card with an unknown field',
      () => store.company('kivi').cards.put({ ...card, phone: '1' } as never, { by: 'A' }),
      /^card\.phone: is not a known field/,
    ],
    [
      'a card with a port that is a number',
      () => store.company('kivi').cards.put({ ...card, mail: { server: 25 } } as never, { by: 'A' }),
      /^card\.mail\.server: /,
    ],
  ])('%s is refused', async (_, work, sentence) => {
    const error = await reason(work)
    expect(error).toBeInstanceOf(StoreError)
    expect(error.message).toMatch(sentence)
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'StoreError',
      code: 'INPUT',
      message: error.message,
      field: error.message.slice(0, error.message.indexOf(':')),
    })
  })
})

describe('a page of a log', () => {
  it.each<[string, () => unknown, RegExp]>([
    [
      'of no length',
      () => store.company('kivi').events.list({ limit: -1 }),
      /events\.list: limit must be a whole/,
    ],
    [
      'behind nothing',
      () => store.company('kivi').events.list({ after: Number.NaN }),
      /events\.list: after must be/,
    ],
    [
      'of a kind that is none',
      () => store.company('kivi').events.list({ kind: 7 } as never),
      /kind must be text/,
    ],
    [
      'with an option that does not exist',
      () => store.company('kivi').events.list({ page: 2 } as never),
      /page is not/,
    ],
    [
      'of half an entry',
      () => store.company('kivi').audit.list({ limit: 0.5 }),
      /audit\.list: limit must be a whole/,
    ],
    [
      'before a date',
      () => store.company('kivi').audit.list({ before: new Date() } as never),
      /before must be the number/,
    ],
  ])('%s', async (_, work, sentence) => {
    const error = await reason(work)
    expect(error).toBeInstanceOf(TypeError)
    expect(error.message).toMatch(sentence)
  })
})
