import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onSmallDisk } from '@saatja/test-database'
import { expect, it } from 'vitest'
import { openPlayground } from '../../server/playground.ts'
import { sendButton, visit } from './fixture.ts'
import type { OpenStage } from './open-browser.ts'

const fill = (path: string, bytes: number): void => {
  try {
    writeFileSync(path, Buffer.alloc(bytes))
  } catch {
    // What did not fit any more is the point.
  }
}

export const diskTests = (stage: OpenStage): void => {
  it(
    'says in the reader’s language that the disk is full, keeps what was typed, and saves it when there is room',
    { timeout: 300_000 },
    (test) =>
      onSmallDisk(test.skip, async ({ path, free }) => {
        const playground = await openPlayground({ pages: stage.pages, keep: { folder: join(path, 'data') } })
        const ballast = join(path, 'ballast')
        try {
          await visit(
            { browser: stage.browser, playground },
            '/users/TIIT?lang=et',
            async (page) => {
              // A database is made in there first.
              await sendButton(page).waitFor({ timeout: 120_000 })
              const name = page.getByLabel('Nimi', { exact: true })
              const save = page.getByRole('button', { name: 'Salvesta', exact: true })
              await name.fill('Tiit Uus')
              fill(ballast, free())
              await save.click()
              await page.getByRole('alert').filter({ hasText: 'Ketas on täis' }).waitFor()
              expect(await name.inputValue()).toBe('Tiit Uus')
              rmSync(ballast)
              await save.click()
              await save.waitFor({ state: 'detached' })
              expect((await playground.context.book.get('TIIT'))?.name).toBe('Tiit Uus')
            },
            { refused: true },
          )
        } finally {
          rmSync(ballast, { force: true })
          await playground.close()
        }
      }),
  )
}
