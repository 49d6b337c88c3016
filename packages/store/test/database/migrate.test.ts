import { expect, it } from 'vitest'
import { type Migration, migrate } from '../../src/index.ts'
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
})
