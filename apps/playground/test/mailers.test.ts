import { memoryGrants } from '@saatja/core'
import { expect, it } from 'vitest'
import { memoryBook } from '../server/cards/memory-book.ts'
import { providers } from '../server/providers.ts'
import { mailersOf } from '../server/runs/mailers.ts'
import { samples } from '../server/sample/companies.ts'

it('mail of one company takes nothing from another that is opened meanwhile', async () => {
  const [kivi, , office] = samples
  const book = memoryBook(kivi.company, kivi.cards)
  const exit = { providers, grants: memoryGrants() }
  const mailers = mailersOf(book, { sandbox: exit, real: exit })
  const mailer = await mailers.for('sandbox')
  const before = await mailer.effective('MARI')
  await book.open(office!.company, office!.cards)
  await book.put({ code: 'MARI', email: 'mari@birch.example' })
  await book.put({ code: 'MAIL', email: 'mail@birch.example', mail: { sender: 'directo' } })
  expect(await mailer.effective('MARI')).toEqual(before)
  await mailers.close()
})
