import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, expect, it } from 'vitest'
import { readPrepared, writePrepared } from '../../src/database/prepared.ts'

const folder = mkdtempSync(join(tmpdir(), 'saatja-prepared-'))
afterAll(() => rmSync(folder, { recursive: true }))

const made = () => readPrepared([pathToFileURL(join(folder, 'new-database.tar.br'))])

it('a prepared database is a new one: empty, durable, with letters of every language', async () => {
  expect(await made()).toBeUndefined()
  await writePrepared(folder)
  const prepared = await made()
  if (prepared === undefined) throw new Error('nothing was prepared')
  const dataDir = join(folder, 'data')
  const first = await PGlite.create({ dataDir, loadDataDir: prepared })
  const tables = await first.query(
    "select from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')",
  )
  expect(tables.rows).toEqual([])
  await first.exec("create table kept (word text); insert into kept values ('Õhtu, Rīga')")
  await first.close()
  const again = await PGlite.create(dataDir)
  const { rows } = await again.query('select word, current_setting($1) as encoding from kept', [
    'server_encoding',
  ])
  expect(rows).toEqual([{ word: 'Õhtu, Rīga', encoding: 'UTF8' }])
  await again.close()
}, 60_000)
