import type { Diagnosis } from '@saatja/core'
import { explain, loadTexts } from '@saatja/core/explain'
import { expect } from 'vitest'
import type { RunView } from '../../server/runs/contract.ts'
import { type Page, type ScreenFixture, type ScreenLocale, sendButton, visit } from './fixture.ts'

/** A user of the company who never signed in anywhere. Answers the mailbox. */
export const addSignInUser = async (
  { playground }: ScreenFixture,
  code: string,
  sender: string,
  email = `${code.toLowerCase()}@kivi.example`,
): Promise<string> => {
  const mailbox = `${code.toLowerCase()}@kivi.example`
  const answer = await fetch(`${playground.address}/api/cards`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code, email, mail: { sender, username: mailbox } }),
  })
  expect(answer.status).toBe(201)
  return mailbox
}

/** Opens the page of a new user with this mail sender, who is gone again when the work is done. */
export const visitAsNewUser = async (
  stage: ScreenFixture,
  { code, sender, email }: { readonly code: string; readonly sender: string; readonly email?: string },
  locale: ScreenLocale,
  work: (page: Page, mailbox: string) => Promise<void>,
): Promise<void> => {
  const mailbox = await addSignInUser(stage, code, sender, email)
  try {
    await visit(stage, `/users/${code}`, (page) => work(page, mailbox), { locale })
  } finally {
    await stage.playground.context.book.remove(code)
  }
}

export const notSignedIn = (page: Page) => page.locator('.sign-in-state:not([data-tone])')

/** Opens the sign-in window with the button of this name, and presses one of the buttons there. */
export const chooseInWindow = async (page: Page, button: string, choice: string): Promise<void> => {
  const opened = page.waitForEvent('popup')
  await page.getByRole('button', { name: button }).click()
  const popup = await opened
  const closed = popup.waitForEvent('close')
  await popup.locator(`button[value="${choice}"]`).click()
  await closed
}

/** Presses “send” and answers what came of it. */
export const sendNow = async ({ playground }: ScreenFixture, page: Page): Promise<RunView> => {
  const started = page.waitForResponse(
    (answer) => answer.url().endsWith('/api/runs') && answer.request().method() === 'POST',
  )
  await sendButton(page).click()
  const { id } = (await (await started).json()) as RunView
  const { runs } = playground.context
  await runs.get(id).done
  return runs.get(id).view
}

/** What the page has to say of a diagnosis, from the catalogue. */
export const explainedIn = async (
  { playground }: ScreenFixture,
  { id, actor }: Pick<Diagnosis, 'id' | 'actor'>,
  locale: ScreenLocale,
) => {
  const texts = await loadTexts(locale, playground.context.providers)
  return explain({ id, actor, code: 'AUTH', stage: 'sign-in', retry: 'after-sign-in', params: {} }, texts)
}

const who = { en: 'Who can fix it', et: 'Kes saab parandada', lv: 'Kurš to var novērst' } as const

/** The line of a failed sign-in that names the right person. */
export const whoCanFix = (locale: ScreenLocale, actor: string): string => `${who[locale]}: ${actor}`
