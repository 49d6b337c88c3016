import nodemailer from 'nodemailer'
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

/** Two messages from a person's own program, one with HTML and a file. */
const fill = async ({ playground }: ScreenFixture): Promise<void> => {
  const { host, port, username, password, ca, close } = await playground.context.simulation.sandbox.listen()
  const program = nodemailer.createTransport({
    host,
    port,
    auth: { user: username, pass: password },
    tls: { ca },
  })
  const mail = { from: 'mari@kivi.example', to: 'anna@example.com' }
  await program.sendMail({
    ...mail,
    subject: 'Kviitung 77',
    html: distrusted,
    attachments: [{ filename: 'kviitung.html', content: '<script>alert(1)</script>' }],
  })
  await program.sendMail({ ...mail, subject: 'Kviitung 78', text: 'Tere!' })
  await close()
}

const distrusted = `<p>Tere!</p>
  <a href="http://pood.example/?utm_source=kiri">www.kivi.example</a> <a href="https://kivi.example/">kivi.example</a>
  <img src="https://pood.example/p.gif" width="1" height="1"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Logo">`

export const inboxTests = (stage: ScreenFixture): void => {
  it('searches, filters, saves an attachment, shows HTML as on a phone, and deletes one message', async () => {
    await fill(stage)
    await visit(stage, '/inbox', async (page) => {
      const list = page.getByRole('listbox', { name: 'Sandbox inbox' })
      await page.getByRole('searchbox', { name: 'Search the messages' }).fill('kviitung anna')
      await expect.poll(() => list.getByRole('option').count()).toBe(2)
      await page.getByText('Only with attachments').click()
      await expect.poll(() => list.getByRole('option').count()).toBe(1)
      await page.getByRole('heading', { name: 'Kviitung 77' }).waitFor()

      await expectAccessible(page)

      await page.getByRole('tab', { name: 'HTML' }).click()
      await page.getByText('As on a phone (360 px)').click()
      const frame = page.getByTitle('Message as HTML')
      // With a line of one pixel on each side.
      expect((await frame.boundingBox())?.width).toBe(362)

      await page.getByRole('tab', { name: 'Check' }).click()
      const check = page.getByRole('tabpanel')
      await check.getByText('http without encryption').waitFor()
      const said = await textOf(check)
      expect(said).toContain(
        'the text names a different site from the one that the link opens; contains tracking parameters',
      )
      expect(said).toContain('https://kivi.example/no problems')
      expect(said).toContain('1 image has no alternative text')
      expect(said).toContain('1 image is invisible')
      expect(said).toContain('has no text part')
      await expectAccessible(page)
      await picture(page, 'inbox-check')

      await page.getByRole('tab', { name: 'Attachments' }).click()
      const saving = page.waitForEvent('download')
      await page.getByRole('link', { name: 'kviitung.html' }).click()
      expect((await saving).suggestedFilename()).toBe('kviitung.html')

      await page.getByRole('button', { name: 'Delete this message' }).click()
      await page.getByText('No message matches.').waitFor()
      await page.getByText('Only with attachments').click()
      await page.getByRole('heading', { name: 'Kviitung 78' }).waitFor()
      expect(await list.getByRole('option').count()).toBe(1)
    })
  })

  it('tells what SPF, DKIM and DMARC say of the user who sent a message', () =>
    visit(stage, '/users/MARI', async (page) => {
      await sendButton(page).click()
      await result(page)
      await page.getByRole('link', { name: /Inbox/ }).click()
      await page.getByRole('tab', { name: 'Check' }).click()
      await page.getByText('for mail that MARI sends this way').waitFor()
      await page.getByRole('tabpanel').getByText('SPF', { exact: true }).waitFor()
      expect(await textOf(page.getByRole('tabpanel'))).toMatch(/SPF passes.*DKIM not known.*DMARC passes/s)
      await page.getByRole('link', { name: 'Why, and what to change' }).click()
      await page.waitForURL(/\/preflight\/MARI$/)
    }))
}
