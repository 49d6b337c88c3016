import { expect, it } from 'vitest'
import { type Database, type Migration, migrate } from '../../src/index.ts'
import { onEachEngine } from '../engines.ts'

const first: Migration = { name: 'notes', statements: ['create table saatja.note (text text not null)'] }
const second: Migration = {
  name: 'notes have a length',
  statements: [
    'alter table saatja.note add column length int',
    'update saatja.note set length = length(text)',
    'alter table saatja.note alter column length set not null',
  ],
}

onEachEngine('migrate', ({ store, another }) => {
  it('brings a database of the previous release up to date and keeps what is in it', async () => {
    const { database } = store()
    await migrate(database, 'notes', [first])
    await database.query("insert into saatja.note values ('tere')")
    await migrate(database, 'notes', [first, second])
    await migrate(database, 'notes', [first, second])
    expect((await database.query('select * from saatja.note')).rows).toEqual([{ text: 'tere', length: 4 }])
  })

  it('refuses a database that a newer release wrote', async () => {
    await expect(migrate(store().database, 'notes', [first])).rejects.toMatchObject({
      code: 'NEWER',
      message: /A newer release wrote this database \(notes schema 2, this release knows 1\)/,
    })
  })

  it('undoes a step that fails, so that it can be repeated', async () => {
    const { database } = store()
    const broken = { name: 'broken', statements: ['create table saatja.half (a int)', 'select 1 / 0'] }
    await expect(migrate(database, 'half', [broken])).rejects.toThrow('division by zero')
    await migrate(database, 'half', [{ name: 'mended', statements: ['create table saatja.half (a int)'] }])
    expect((await database.query('select * from saatja.half')).rows).toEqual([])
  })

  it('is done once when several processes start together', async () => {
    const others = [store(), await another(), await another()]
    const step = { name: 'once', statements: ['create table saatja.once (a int)'] }
    await Promise.all(others.map(({ database }) => migrate(database, 'once', [step])))
    const { rows } = await store().database.query("select name from saatja.migration where part = 'once'")
    expect(rows).toEqual([{ name: 'once' }])
  })

  it('works beside a newer schema whose further steps say that it may', async () => {
    const { database } = store()
    const base = { name: 'base', statements: ['create table saatja.rolling (a int)'] }
    const more = { name: 'more', statements: ['alter table saatja.rolling add column b int'], additive: true }
    const breaking = { name: 'breaking', statements: ['alter table saatja.rolling drop column a'] }
    await migrate(database, 'rolling', [base, more])
    await migrate(database, 'rolling', [base])
    await database.query('insert into saatja.rolling (a) values (1)')
    await migrate(database, 'rolling', [base, more, breaking])
    await expect(migrate(database, 'rolling', [base])).rejects.toMatchObject({ code: 'NEWER' })
    await expect(migrate(database, 'rolling', [base, more])).rejects.toMatchObject({ code: 'NEWER' })
  })

  it('reads a table of steps from before steps could be additive', async () => {
    const { database } = store()
    await database.query('alter table saatja.migration drop column additive')
    const step = { name: 'old', statements: ['create table saatja.old (a int)'], additive: true }
    await migrate(database, 'old', [step])
    await migrate(database, 'old', [])
  })

  it('writes nothing when nothing is missing', async () => {
    const { database } = store()
    const step = { name: 'quiet', statements: ['create table saatja.quiet (a int)'] }
    await migrate(database, 'quiet', [step])
    const said: string[] = []
    const watched: Database = {
      ...database,
      query: (text, values) => {
        said.push(text.trim())
        return database.query(text, values)
      },
      transaction: () => Promise.reject(new Error('nothing is to be written')),
      script: () => Promise.reject(new Error('nothing is to be written')),
    }
    await migrate(watched, 'quiet', [step])
    expect(said.every((text) => text.startsWith('select'))).toBe(true)
  })
})
