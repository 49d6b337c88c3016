import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { accessTests, contrastTests } from './screens/access.ts'
import { detectionLayoutTests, detectionTests, refusalTests } from './screens/detection.ts'
import { diskTests } from './screens/disk.ts'
import { troubleTests } from './screens/error-screens.ts'
import { inboxTests } from './screens/inbox.ts'
import { keyboardTests } from './screens/keyboard.ts'
import { executablePath, type OpenStage, openStage } from './screens/open-browser.ts'
import { preflightLayoutTests, preflightTests } from './screens/preflight.ts'
import { returnedLayoutTests, returnedTests } from './screens/returned.ts'
import { sceneTests } from './screens/scenes.ts'
import { settingsTests } from './screens/settings.ts'
import { signInLinkLayoutTests, signInLinkTests } from './screens/sign-in-link.ts'

const missing = !existsSync(executablePath) && process.env.CI === undefined
if (missing) console.log(`Skipped: the playground’s screens (${executablePath} is not installed)`)

describe.skipIf(missing)('the playground’s screens', { timeout: 120_000 }, () => {
  // Filled before the first test; every screen's tests hold the same object.
  const stage = {} as OpenStage

  beforeAll(async () => {
    Object.assign(stage, await openStage(inject('page')))
  }, 120_000)

  afterAll(() => stage.close?.())

  describe('settings', () => settingsTests(stage))
  describe('scenarios', () => sceneTests(stage))
  describe('will it arrive', () => {
    preflightTests(stage)
    preflightLayoutTests(stage, ['en'])
  })
  describe('mailboxes of an address', () => {
    detectionTests(stage)
    detectionLayoutTests(stage, ['en'])
  })
  describe('a refusal for SPF', () => refusalTests(stage))
  describe('the inbox', () => inboxTests(stage))
  describe('a link for a sign-in', () => {
    signInLinkTests(stage)
    signInLinkLayoutTests(stage, ['en'])
  })
  describe('returned mail', () => {
    returnedTests(stage)
    returnedLayoutTests(stage, ['en'])
  })
  describe('the keyboard', () => keyboardTests(stage))
  describe('trouble', () => troubleTests(stage))
  describe('a full disk', () => diskTests(stage))
  describe('access', () => accessTests(stage))
  // The other languages take as long again; they have their turn in the tests that take long.
  describe('contrast', () => contrastTests(stage, ['en']))
})
