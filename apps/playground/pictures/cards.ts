import type { Page } from 'playwright-core'
import { arrivalKnown, type Filled, fillIn, mailForm, openCard, signIn, wholeCard } from './card-form.ts'
import type { Scene } from './scene.ts'

/** Opens nothing: the sandbox lets in any password but `wrong`. */
const password = 'sandbox password'
/** In the shape that Gmail's have, so that the card does not doubt it. */
const appPassword = 'abcd efgh ijkl mnop'

const filled = (name: string, user: string, fields: Filled): Scene => ({
  name,
  path: `/users/${user}`,
  shows: mailForm,
  act: (page) => fillIn(page, fields),
})

const whole = (name: string, user: string): Scene => ({
  name,
  path: `/users/${user}`,
  shows: wholeCard,
  act: async (page) => {
    await openCard(page)
    await arrivalKnown(page)
  },
})

const smtp = { sender: 'smtp', security: 'tls', password } as const

const openDocuments = async (page: Page): Promise<void> => {
  await openCard(page)
  await page.locator('.more-button').last().click()
}

/** The card as each guide of a provider has it filled in. */
export const providerCards: readonly Scene[] = [
  whole('card-directo', 'ANNA'),
  filled('card-zone', 'OTTO', {
    ...smtp,
    server: 'smtp.zone.eu:465',
    username: 'otto@kivi.example',
    provider: 'Zone',
  }),
  filled('card-gmail', 'KATI', {
    ...smtp,
    server: 'smtp.gmail.com:465',
    username: 'kati.kivi@gmail.com',
    password: appPassword,
    provider: 'Gmail',
  }),
  filled('card-gmail-relay', 'MAIL', {
    ...smtp,
    server: 'smtp-relay.gmail.com:587',
    password: appPassword,
    security: 'starttls',
    username: 'post@kivi.example',
  }),
  filled('card-inbox', 'ANNA', {
    ...smtp,
    server: 'mail.inbox.lv:465',
    username: 'ozolu-skola@inbox.lv',
    provider: 'Inbox',
  }),
  filled('card-own-server', 'TIIT', {
    ...smtp,
    server: 'smtp.tehas.example:465',
    username: 'tiit@tehas.example',
  }),
  filled('card-m365-password', 'JANIS', {
    ...smtp,
    server: 'smtp.office365.com:587',
    security: 'starttls',
    username: 'janis@kivi.example',
    provider: 'Microsoft 365',
  }),
  // The sign-in lasts, so its picture without one comes first.
  filled('card-m365', 'JANIS', {
    server: 'smtp.office365.com:587',
    security: 'starttls',
    provider: 'Microsoft 365',
  }),
  filled('card-m365-api', 'JANIS', { sender: 'microsoft-365-api' }),
  filled('card-gmail-api', 'KATI', { sender: 'gmail-oauth' }),
  {
    ...filled('card-m365-signed-in', 'JANIS', {}),
    act: async (page) => {
      await fillIn(page, {
        server: 'smtp.office365.com:587',
        security: 'starttls',
        provider: 'Microsoft 365',
      })
      await signIn(page)
    },
  },
]

/** What the pages about the company's configuration speak of. */
export const companyCards: readonly Scene[] = [
  whole('card-system-user', 'MAIL'),
  whole('card-heir', 'MARI'),
  whole('card-reply-to', 'LIIS'),
  {
    name: 'card-documents',
    path: '/users/JAAN',
    shows: '.more[data-expanded]',
    act: async (page) => {
      await openDocuments(page)
      await page.locator('[data-field="attachFiles"] .select').click()
      await page.locator('[role="option"][data-key="no"]').click()
    },
  },
  {
    name: 'card-sent-copy',
    path: '/users/TIIT',
    shows: '.more[data-expanded]',
    act: async (page) => {
      await openDocuments(page)
      await page.locator('[data-field="copyToSent"] input').fill('imap.tehas.example:993')
    },
  },
]
