import type { RunView } from '@saatja/playground/runs/contract'
import { type OpenStage, openStage } from '@saatja/playground/test/browser'
import {
  expectAccessible,
  type Page,
  picture,
  result,
  type ScreenLocale,
  textOf,
  visit,
} from '@saatja/playground/test/screen'
import {
  addSignInUser,
  chooseInWindow,
  explainedIn,
  notSignedIn,
  sendNow,
  whoCanFix,
} from '@saatja/playground/test/sign-in'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { authority, submission } from './fixture.ts'
import { type MailServer, startMailServer } from './servers/mail-server.ts'
import { describeSystem } from './servers/requirements.ts'

const host = 'smtp.office365.com'

/** What a person reads on the way, in each language. */
const read = {
  en: {
    button: 'Authenticate Microsoft 365',
    accept: 'Accept',
    done: 'Microsoft 365 has been authenticated',
    tab: 'Open in this tab',
    approve: 'Approval page for the administrator',
    approved: 'The application has been approved',
  },
  et: {
    button: 'Autendi Microsoft 365',
    accept: 'Nõustu',
    done: 'Microsoft 365 on autenditud',
    tab: 'Ava samal vahekaardil',
    approve: 'Heakskiitmise leht administraatorile',
    approved: 'Rakendus on heaks kiidetud',
  },
  lv: {
    button: 'Autentificēt Microsoft 365',
    accept: 'Akceptēt',
    done: 'Microsoft 365 ir autentificēts',
    tab: 'Atvērt šajā cilnē',
    approve: 'Apstiprināšanas lapa administratoram',
    approved: 'Programma ir apstiprināta',
  },
} as const

describeSystem(
  'Microsoft 365 from the button to a delivered mail',
  ['postfix', 'dovecot', 'chromium'],
  () => {
    const stage = {} as OpenStage
    let server: MailServer

    beforeAll(async () => {
      // The playground as people start it; only what stands for Microsoft’s mail server is a real Postfix.
      const dial = ({ host: meant, port }: { host: string; port: number }) =>
        meant === host
          ? { host: '127.0.0.1', port: submission(server.ports, port), ca: authority.ca }
          : undefined
      Object.assign(stage, await openStage(inject('page'), { dial }))
      const signIn = stage.playground.context.simulation.signIns.get('m365')
      server = await startMailServer({
        authority,
        names: [host],
        identity: {
          introspectionUrl: `${signIn?.url}/introspect`,
          scope: 'https://outlook.office.com/SMTP.Send',
        },
      })
    })
    afterAll(async () => {
      await stage.close?.()
      await server?.stop()
    })

    const addUser = (code: string) => addSignInUser(stage, code, 'microsoft-365-oauth')

    const pressButton = async (page: Page, locale: ScreenLocale) =>
      page.getByRole('button', { name: read[locale].button }).click()

    const choose = (page: Page, locale: ScreenLocale, choice: string) =>
      chooseInWindow(page, read[locale].button, choice)

    const send = (page: Page) => sendNow(stage, page)

    const expectDelivered = async (run: RunView, mailbox: string) => {
      expect(run.report).toMatchObject({ ok: true })
      const delivery = await server.delivered(run.report?.receipt?.messageId ?? '', run.to ?? '')
      expect(delivery).toMatchObject({ signedInAs: mailbox, envelopeFrom: mailbox, protocol: 'ESMTPSA' })
      expect(await server.log()).toContain(`sasl_method=XOAUTH2, sasl_username=${mailbox}`)
    }

    it.each(['en', 'et', 'lv'] as const)('in a window, in %s', async (locale) => {
      const code = `WINDOW-${locale.toUpperCase()}`
      const mailbox = await addUser(code)
      await visit(
        stage,
        `/users/${code}`,
        async (page) => {
          await notSignedIn(page).waitFor()
          expect((await send(page)).report).toMatchObject({
            ok: false,
            diagnosis: { id: 'oauth-grant-missing' },
          })
          const opened = page.waitForEvent('popup')
          await pressButton(page, locale)
          const popup = await opened
          const closed = popup.waitForEvent('close')
          await popup.getByRole('button', { name: read[locale].accept, exact: true }).click()
          await page.getByText(read[locale].done).waitFor()
          await closed
          await expectDelivered(await send(page), mailbox)
          expect(await result(page)).toMatchObject({ tone: 'ok' })
          await picture(page, `microsoft-window-${locale}`)
        },
        { locale },
      )
    })

    it.each(['en', 'et', 'lv'] as const)(
      'in the same tab where windows are blocked, in %s',
      async (locale) => {
        const code = `TAB-${locale.toUpperCase()}`
        const mailbox = await addUser(code)
        await visit(
          stage,
          '/',
          async (page) => {
            // What a browser that blocks windows answers.
            await page.addInitScript('window.open = () => null')
            await page.goto(`${stage.playground.address}/users/${code}`)
            await notSignedIn(page).waitFor()
            await pressButton(page, locale)
            await page.getByRole('link', { name: read[locale].tab }).click()
            await page.getByRole('button', { name: read[locale].accept, exact: true }).click()
            await page.getByRole('heading', { name: read[locale].done }).waitFor()
            await picture(page, `microsoft-tab-${locale}`)
            await page.getByRole('link', { name: new RegExp(code) }).click()
            await page.getByText(read[locale].done).waitFor()
            await expectDelivered(await send(page), mailbox)
          },
          { locale, alone: true },
        )
      },
    )

    /** The administrator opens what the user sends, and presses the first button. */
    const approve = async (page: Page, locale: ScreenLocale) => {
      const opened = page.waitForEvent('popup')
      await page.getByRole('link', { name: read[locale].approve }).click()
      const approval = await opened
      await approval.getByRole('button', { name: read[locale].accept, exact: true }).click()
      await approval.getByRole('heading', { name: read[locale].approved }).waitFor()
      await approval.close()
    }

    it.each([
      ['decline', { id: 'm365-declined', actor: 'user' }, 'et'],
      ['admin', { id: 'm365-admin-approval', actor: 'mail-administrator' }, 'lv'],
      ['secret', { id: 'm365-client-secret-expired', actor: 'application-administrator' }, 'en'],
    ] as const)('%s: no sign-in, and who has to act', async (choice, diagnosis, locale) => {
      const code = `AT-${choice.toUpperCase()}`
      const { title, remedy, who } = await explainedIn(stage, diagnosis, locale)
      await addUser(code)
      await visit(
        stage,
        `/users/${code}`,
        async (page) => {
          await choose(page, locale, choice)
          const alert = page.getByRole('alert')
          await alert.getByText(title).waitFor()
          const text = await textOf(alert)
          expect(text).toContain(remedy)
          expect(text).toContain(whoCanFix(locale, who))
          if (choice === 'admin') {
            await expectAccessible(page)
            await approve(page, locale)
          }
          await picture(page, `microsoft-${choice}`)
          await notSignedIn(page).waitFor()
          expect((await send(page)).report?.diagnosis).toMatchObject({ id: 'oauth-grant-missing' })
        },
        { locale },
      )
    })

    it.each([
      ['mfa', { id: 'm365-mfa', actor: 'user' }, 'lv'],
      ['revoked', { id: 'm365-grant-revoked', actor: 'user' }, 'et'],
    ] as const)(
      '%s: refused at the first mail, until the person signs in again',
      async (choice, diagnosis, locale) => {
        const code = `AT-${choice.toUpperCase()}`
        const { title, remedy, who } = await explainedIn(stage, diagnosis, locale)
        const mailbox = await addUser(code)
        await visit(
          stage,
          `/users/${code}`,
          async (page) => {
            await choose(page, locale, choice)
            await page.getByText(read[locale].done).waitFor()
            const { report } = await send(page)
            expect(report).toMatchObject({ ok: false, diagnosis: { ...diagnosis, code: 'AUTH' } })
            // Dovecot asked about the token and refused it; only then a new one was asked for, and not given.
            expect(await server.log()).toMatch(new RegExp(`SASL XOAUTH2 authentication failed.*${mailbox}`))
            const card = page.locator('.problems .explained').first()
            await card.getByText(title).waitFor()
            const text = await textOf(card)
            expect(text).toContain(remedy)
            expect(text).toContain(whoCanFix(locale, who))
            await page.locator('.sign-in-state[data-tone="bad"]', { hasText: title }).waitFor()
            await picture(page, `microsoft-${choice}`)
            await choose(page, locale, 'accept')
            await page.getByText(read[locale].done).waitFor()
            await expectDelivered(await send(page), mailbox)
          },
          { locale },
        )
      },
    )

    it('lets no token, code, verifier or client secret out to the browser', async () => {
      const mailbox = await addUser('SECRETIVE')
      const { address, context: bench } = stage.playground
      const watch = async (page: Page): Promise<void> => {
        const asked: string[] = []
        const answers: Promise<string>[] = []
        page.context().on('request', (request) => asked.push(request.url()))
        page.context().on('response', (response) => {
          const headers = response.headers()
          const isStream = headers['content-type']?.startsWith('text/event-stream')
          if (!response.url().startsWith(address) || isStream) return
          answers.push(Promise.resolve(JSON.stringify(headers)))
          // A redirect has no body, and that of a closed window is gone; it is asked for once more below.
          answers.push(response.text().catch(() => ''))
        })
        await choose(page, 'en', 'secret')
        await page.getByRole('alert').waitFor()
        await choose(page, 'en', 'accept')
        await page.getByText(read.en.done).waitFor()
        const run = await send(page)
        await expectDelivered(run, mailbox)
        await page.getByRole('button', { name: 'Expire the token' }).click()
        await expectDelivered(await send(page), mailbox)
        const stream = await (await fetch(`${address}/api/runs/${run.id}/events`)).text()
        const results = asked.filter((url) => url.includes('/oauth/results/'))
        expect(results).toHaveLength(2)
        for (const url of results) answers.push((await page.request.get(url)).text())
        const kept = JSON.stringify(await page.context().storageState())
        const out = [await page.content(), stream, kept, ...(await Promise.all(answers))].join('\n')

        const signIn = bench.simulation.signIns.get('m365')
        if (signIn === undefined) throw new Error('the sign-in to Microsoft 365 is not played')
        const secrets = [...signIn.secrets(), signIn.clientSecret.reveal()]
        // The search finds what is there: a code does pass through the browser, on its way in.
        expect(secrets.filter((each) => asked.some((url) => url.includes(each))).length).toBeGreaterThan(0)
        expect(out).toContain('AUTH XOAUTH2')
        for (const each of secrets) {
          const blob = Buffer.from(`user=${mailbox}\x01auth=Bearer ${each}\x01\x01`).toString('base64')
          const forms = [each, encodeURIComponent(each), Buffer.from(each).toString('base64'), blob]
          for (const form of forms) expect(out.includes(form)).toBe(false)
        }
      }
      await visit(stage, '/users/SECRETIVE', watch, { alone: true })
    })
  },
  // A browser comes on top.
  180_000,
)
