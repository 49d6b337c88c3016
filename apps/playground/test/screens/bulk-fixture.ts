import type { BulkStart } from '../../server/bulk/contract.ts'
import type { Page, ScreenFixture } from './fixture.ts'

export const status = (page: Page) => page.locator('.bulk-status[role="status"]')

export const choose = async (page: Page, user: string) => {
  await page.getByRole('button', { name: /User$/ }).click()
  await page.getByRole('option', { name: new RegExp(`^${user} `) }).click()
}

export const start = (page: Page) => page.getByRole('button', { name: 'Start', exact: true }).click()

/** A run that was begun without the page. */
export const begun = async (
  stage: ScreenFixture,
  user: string,
  count: number,
  name: string,
): Promise<string> => {
  const source = { kind: 'sample', count, locale: 'en' } as const
  const run: BulkStart = await stage.playground.context.bulk.start({ user, name, source })
  if (!run.ok) throw new Error(run.diagnosis.id)
  return run.id
}

/** Its password is refused, so its runs wait for a person. */
export const refusedUser = async (stage: ScreenFixture, code: string): Promise<void> => {
  const email = `${code.toLowerCase()}@kivi.example`
  const mail = {
    sender: 'smtp',
    server: `${code.toLowerCase()}.example:587`,
    username: email,
    password: 'wrong',
  }
  await stage.playground.context.book.put({ code, email, mail: { ...mail, passwordFor: mail.server } })
}
