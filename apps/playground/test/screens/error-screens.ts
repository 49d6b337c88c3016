import { expect, it } from 'vitest'
import {
  expectAccessible,
  picture,
  result,
  type ScreenFixture,
  sendButton,
  textOf,
  visit,
} from './fixture.ts'

export const troubleTests = (stage: ScreenFixture): void => {
  it.each([
    ['scenario', '/?scenario=no-such-thing&lang=et', 'Sellist stsenaariumi ei ole'],
    ['user', '/?card=NOBODY&lang=lv', 'Šis lietotājs vairs neeksistē'],
    ['page', '/no/such/page?lang=et', 'Sellist lehte ei ole'],
    ['run', '/users/MARI?run=gone&lang=et', 'See test või saatmine ei ole enam kättesaadav'],
  ])('says what is wrong with a link to an unknown %s', (_what, path, sentence) =>
    visit(
      stage,
      path,
      async (page) => {
        await page.getByRole('alert').filter({ hasText: sentence }).waitFor()
      },
      { refused: true },
    ),
  )

  it('refuses a file of cards in the reader’s language, names the field, and keeps what was pasted', () =>
    visit(
      stage,
      '/?lang=et',
      async (page) => {
        await page.getByRole('button', { name: /^Ettevõte/ }).click()
        await page.getByRole('menuitem', { name: 'Laadi kaardid failist' }).click()
        const dialog = page.getByRole('dialog')
        const content = dialog.getByLabel('Sisu')
        const load = dialog.getByRole('button', { name: 'Laadi', exact: true })
        await content.fill('{ "company": ')
        await load.click()
        await dialog.getByRole('alert').filter({ hasText: 'see ei ole JSON' }).waitFor()
        const wrong =
          '{"company":{"name":"A","slug":"a"},"users":[{"code":"A","email":"a@b.example","mail":{"port":1}}]}'
        await content.fill(wrong)
        await load.click()
        const alert = dialog.getByRole('alert').filter({ hasText: 'users[0].mail.port' })
        await alert.waitFor()
        expect(await textOf(alert)).toContain('Väli users[0].mail.port on valesti täidetud.')
        expect(await content.inputValue()).toBe(wrong)
        await expectAccessible(page)
        expect((await stage.playground.context.book.company()).slug).toBe('kivi')
      },
      { refused: true },
    ))

  it('takes settings of another program over, without their password', () =>
    visit(stage, '/', async (page) => {
      await page.getByRole('button', { name: /^Company/ }).click()
      await page.getByRole('menuitem', { name: 'Load cards from a file' }).click()
      const dialog = page.getByRole('dialog')
      await dialog
        .getByLabel('Content')
        .fill(
          "swaks --server smtp.zone.eu --port 465 --tlsc --tls-on-connect -au a@kivi.example -ap 'kanaarilind'",
        )
      await dialog.getByRole('button', { name: 'Load', exact: true }).click()
      await dialog.getByLabel('Code').fill('swaks')
      await dialog.getByRole('button', { name: 'Add a user' }).click()
      await page.getByRole('heading', { level: 1, name: /^SWAKS/ }).waitFor()
      const card = await stage.playground.context.book.get('SWAKS')
      expect(card?.mail).toMatchObject({
        server: 'smtp.zone.eu:465',
        security: 'tls',
        username: 'a@kivi.example',
      })
      expect(card?.mail?.password).toBeUndefined()
      await stage.playground.context.book.remove('SWAKS')
    }))

  it('lets a mail be edited before it goes, and refuses a file that is too large', () =>
    visit(stage, '/users/MARI', async (page) => {
      await page.getByRole('button', { name: 'Documents' }).click()
      await page.getByRole('button', { name: /Edit before sending/ }).click()
      await page.getByRole('option', { name: 'Yes' }).click()
      await sendButton(page).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('invoice-1024.pdf').waitFor()
      await dialog.getByLabel('Subject').fill('Invoice 17, corrected')
      const files = dialog.locator('input[type="file"]')
      await files.setInputFiles({ name: 'large.bin', mimeType: 'x/y', buffer: Buffer.alloc(800_000) })
      expect(await textOf(dialog.getByRole('alert'))).toContain('larger than')
      await files.setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') })
      await dialog.getByText('note.txt').waitFor()
      await expectAccessible(page)
      await picture(page, 'edit-mail')
      await dialog.getByRole('button', { name: 'Send', exact: true }).click()
      expect(await result(page)).toMatchObject({ tone: 'ok' })
      await page.getByRole('link', { name: /Inbox/ }).click()
      await page.getByRole('heading', { level: 1, name: 'Invoice 17, corrected' }).waitFor()
      await page.getByRole('tab', { name: 'Attachments' }).click()
      expect(await page.getByRole('tabpanel').getByRole('listitem').count()).toBe(3)
      await page.getByRole('tab', { name: 'HTML' }).click()
      const frame = page.locator('iframe')
      expect(await frame.getAttribute('sandbox')).toBe('')
      await frame.contentFrame().getByText('This test message was sent').waitFor()
      await picture(page, 'mail-html')
    }))

  it('shows a server that does not answer as what it is', () => {
    const { simulation } = stage.playground.context
    const disarm = simulation.sandbox.inject({ port: 'refused' }, { host: 'smtp.tehas.example' })
    return visit(stage, '/users/TIIT', async (page) => {
      await sendButton(page).click()
      const { tone, text } = await result(page)
      expect(tone).toBe('bad')
      expect(text).toContain('smtp.tehas.example')
      await page.getByRole('tab', { name: 'Transcript' }).click()
      await page.getByText('No transcript yet').waitFor()
    }).finally(disarm)
  })

  it('says in the reader’s language that the playground is gone, keeps what was typed, and goes on', () =>
    visit(
      stage,
      '/users/TIIT?lang=lv',
      async (page) => {
        await sendButton(page).waitFor()
        await page.getByLabel('Vārds', { exact: true }).fill('Tīts')
        await page.route('**/api/**', (route) => route.abort())
        await page.getByRole('button', { name: 'Saglabāt', exact: true }).click()
        await page.getByRole('alert').filter({ hasText: 'Izmēģinājumu vide neatbild' }).waitFor()
        expect(await page.getByLabel('Vārds', { exact: true }).inputValue()).toBe('Tīts')
        await page.unroute('**/api/**')
        await page.getByRole('button', { name: 'Atmest' }).click()
      },
      { refused: true, alone: true },
    ))

  it('teaches where there is nothing', () =>
    visit(stage, '/', async (page) => {
      const { book } = stage.playground.context
      await sendButton(page).waitFor()
      await book.open({ name: 'Tühi OÜ', slug: 'tyhi' }, [])
      try {
        await page.reload()
        await page.getByRole('heading', { name: 'No users yet' }).waitFor()
        await expectAccessible(page)
        await picture(page, 'no-users')
        await page.getByRole('main').getByRole('button', { name: 'Add a user' }).last().click()
        await page.getByRole('dialog').getByLabel('Code').waitFor()
        await page.goto(`${stage.playground.address}/preflight`)
        await page.getByText('The company has no users yet.').waitFor()
        await page.goto(`${stage.playground.address}/bulk`)
        await page.locator('.bulk-start .select', { hasText: '–' }).first().waitFor()
      } finally {
        await book.open({ name: '', slug: 'kivi' }, [])
      }
    }))
}
