import { expect, it } from 'vitest'
import { type Page, picture, result, type ScreenFixture, sendButton, textOf, visit } from './fixture.ts'

/** Plays a scenario that is open and waits for its end. */
export const play = async (page: Page): Promise<void> => {
  await page.locator('.scenario-actions [data-look="primary"]').click()
  await page.getByText('Ended as expected').waitFor()
}

const tls = [
  ['tls-self-signed', 'no'],
  ['tls-expired', 'no'],
  ['tls-wrong-name', 'no'],
] as const

/** A few of each kind; all of them are played in the long test. */
const some = [
  'starttls-missing',
  'final-reply-dropped',
  'gmail-app-password-required',
  'm365-mechanism-not-offered',
  'zone-password',
]

export const sceneTests = (stage: ScreenFixture): void => {
  it.each(some)('explains %s: cause, who can act, what to do, the guide', (id) =>
    visit(stage, `/scenarios/${id}`, async (page) => {
      await play(page)
      const card = page.locator('.explained').first()
      expect(await textOf(card)).toMatch(/What to do.+Who can fix it/s)
      expect(await card.getByRole('link', { name: 'Open the guide' }).getAttribute('href')).toMatch(
        /^\/guides\/reference\/errors#./,
      )
    }),
  )

  it.each(tls)('shows the certificate of %s and why it was refused', (id) =>
    visit(stage, `/scenarios/${id}`, async (page) => {
      await play(page)
      await page.getByRole('tab', { name: 'TLS' }).click()
      const panel = page.getByRole('tabpanel')
      for (const fact of ['Issued to', 'Issued by', 'Valid until', 'Reason for rejection', 'Fingerprint'])
        await panel.getByText(fact).first().waitFor()
      await picture(page, id)
    }),
  )

  it('lists what a server can do in words', () =>
    visit(stage, '/scenarios/recipient-mailbox-full', async (page) => {
      await play(page)
      await page.getByRole('tab', { name: 'TLS' }).click()
      const panel = page.getByRole('tabpanel')
      for (const fact of ['Sign-in methods', 'Largest message', 'Protocol', 'Cipher'])
        await panel.getByText(fact).first().waitFor()
    }))

  it('loses no line when the page is loaded anew in mid-run', () => {
    const silence = { faults: [{ stage: 'sender', disconnect: 'silence' }] } as const
    const disarm = stage.playground.context.simulation.sandbox.inject(silence, { host: 'smtp.tehas.example' })
    return visit(stage, '/users/TIIT', async (page) => {
      await sendButton(page).click()
      await page.waitForURL(/\?run=/)
      await page.getByRole('tab', { name: 'Transcript' }).click()
      await page.locator('.said', { hasText: 'MAIL FROM' }).waitFor()
      const before = await page.locator('.said code').allTextContents()
      await page.reload()
      await page.getByRole('tab', { name: 'Transcript' }).click()
      await page.locator('.said', { hasText: 'MAIL FROM' }).waitFor()
      expect(await page.locator('.headline').getAttribute('data-tone')).toBe('running')
      expect(await page.locator('.said code').allTextContents()).toEqual(before)
      await page.getByRole('button', { name: 'Stop' }).click()
      expect(await result(page)).toMatchObject({ tone: 'bad' })
      const id = new URL(page.url()).searchParams.get('run') ?? ''
      const said = stage.playground.context.runs.get(id).view.report?.transcript
      expect(await page.locator('.said code').allTextContents()).toEqual(said?.map(({ text }) => text))
    }).finally(disarm)
  })

  it('flags the step that was slow, with what it usually takes', () =>
    visit(stage, '/scenarios/sender-silent', async (page) => {
      await play(page)
      await page.getByRole('tab', { name: 'Timing' }).click()
      await page.getByText('slow, over 1,000 ms').waitFor()
      await picture(page, 'timing-slow')
    }))

  it('takes the stream up again where the network lost it', () =>
    visit(
      stage,
      '/scenarios/recipient-silent',
      async (page) => {
        await page.locator('.scenario-actions [data-look="primary"]').click()
        await page.waitForURL(/\?run=/)
        await page.context().setOffline(true)
        const id = new URL(page.url()).searchParams.get('run') ?? ''
        await stage.playground.context.runs.get(id).done
        await page.context().setOffline(false)
        await page.getByText('Ended as expected').waitFor()
        await page.getByRole('tab', { name: 'Transcript' }).click()
        expect(await page.locator('.said').count()).toBe(
          stage.playground.context.runs.get(id).view.report?.transcript.length,
        )
      },
      { refused: true, alone: true },
    ))
}
