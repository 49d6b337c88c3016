import { describe, expect, it } from 'vitest'
import { checkPermission, MailError, resolveSettings, type UserCard } from '../../src/index.ts'
import { house } from '../providers.ts'

const card: UserCard = { code: 'MARI', email: 'mari@kivi.ee', mail: { sender: 'house' } }
const providers = [house]
const settingsOf = (given: UserCard, bulkModule = false) =>
  resolveSettings({ card: given, company: { name: 'Kivi OÜ', slug: 'kivi', bulkModule }, providers })

const refusal = (settings: ReturnType<typeof settingsOf>, bulk: boolean): Promise<unknown> =>
  checkPermission({ settings, providers, bulk }).then(
    () => undefined,
    (error: unknown) => error,
  )

describe('the permission to send', () => {
  it('is given to one mail, and to many where the company has the module', async () => {
    expect(await refusal(settingsOf(card), false)).toBeUndefined()
    expect(await refusal(settingsOf(card, true), true)).toBeUndefined()
  })

  it('is refused to many without the module, in words for a person', async () => {
    const error = await refusal(settingsOf(card), true)
    expect(MailError.is(error) && [error.code, error.diagnosis.id, error.diagnosis.actor]).toEqual([
      'CONFIG',
      'bulk-not-allowed',
      'application-administrator',
    ])
    expect(String(error)).toMatch(/bulk mail module/)
  })

  it('is refused where a finding is an error, and says which', async () => {
    const error = await refusal(settingsOf({ ...card, email: '' }), false)
    expect(MailError.is(error) && error.findings.map(({ code }) => code)).toContain('email-missing')
    expect(MailError.is(error) && error.diagnosis.id).toBe('settings-refused')
  })
})
