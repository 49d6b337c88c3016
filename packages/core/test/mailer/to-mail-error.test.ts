import { describe, expect, it } from 'vitest'
import type { MailSettings, UserCard } from '../../src/contract/card.ts'
import { diagnosisOf, toMailError } from '../../src/mailer/to-mail-error.ts'
import { requirePermission } from '../../src/settings/permission.ts'
import { resolveSettings } from '../../src/settings/resolve.ts'
import { explain } from '../../src/texts/explain.ts'
import { loadTexts } from '../../src/texts/load.ts'
import { house } from '../providers.ts'

const company = { name: 'Kivi OÜ', slug: 'kivi', mailUserCode: 'MAIL' }
const shared = { server: 'mail.kivi.ee:465', username: 'info@kivi.ee', password: 'ühine-parool' }
const own: MailSettings = { server: 'mail.kivi.ee:587', username: 'mari@kivi.ee', password: 'oma-parool' }

const settingsOf = (mail: MailSettings, system: MailSettings) => {
  const card: UserCard = { code: 'MARI', email: 'mari@kivi.ee', mail }
  const systemUser: UserCard = { code: 'MAIL', email: 'info@kivi.ee', mail: system }
  return resolveSettings({ card, systemUser, company, providers: [] })
}

const fixFor = (set: Partial<MailSettings>, mail: MailSettings, system: MailSettings) =>
  diagnosisOf(
    { stage: 'encryption', fault: 'plain-on-tls-port', set },
    { providers: [], settings: settingsOf(mail, system) },
  ).fix

describe('the card that a fix is for', () => {
  it.each<[string, Partial<MailSettings>, MailSettings, MailSettings, string]>([
    ['own security', { security: 'tls' }, { ...own, security: 'starttls' }, shared, 'MARI'],
    ['shared security', { security: 'tls' }, {}, { ...shared, security: 'starttls' }, 'MAIL'],
    ['own server', { server: 'smtp.kivi.ee:465' }, own, shared, 'MARI'],
    ['shared server', { server: 'smtp.kivi.ee:465' }, {}, shared, 'MAIL'],
    ['server that nobody stated', { server: 'smtp.kivi.ee:465' }, {}, {}, 'MARI'],
    ['sender', { sender: 'directo' }, {}, shared, 'MARI'],
    ['provider', { provider: 'zone' }, {}, shared, 'MARI'],
    ['user name', { username: 'mari@kivi.ee' }, {}, shared, 'MARI'],
    ['user name and server', { username: 'm', server: 'smtp.kivi.ee:465' }, {}, shared, 'MARI'],
  ])('%s', (_, set, mail, system, card) => {
    expect(fixFor(set, mail, system)).toEqual({ card, set })
  })

  it('is the own one for a sender that a rule of the provider proposes', () => {
    const source = { from: 'test', checkedAt: '2026-11-22', confidence: 'vendor' } as const
    const set = { sender: 'muu' }
    const rule = {
      id: 'katki-x',
      code: 'CONFIG',
      stages: ['sender', 'recipient', 'message', 'final-reply'],
      replyCodes: [550],
      actor: 'user',
      retry: 'after-change',
      set,
      source,
    } as const
    const settings = settingsOf({}, shared)
    const known = {
      ...settings,
      fields: { ...settings.fields, provider: { value: 'katki', origin: 'preset' } as const },
    }
    const provider = { ...house, id: 'katki', replies: [rule] }
    const diagnosis = diagnosisOf(
      { stage: 'sender', reply: '550 no' },
      { providers: [provider], settings: known },
    )
    expect(diagnosis).toMatchObject({ id: 'katki-x', fix: { card: 'MARI', set } })
  })
})

describe('a user who inherits from the system user', () => {
  const refusal = async (mail: MailSettings, system: MailSettings) => {
    const settings = settingsOf(mail, system)
    try {
      requirePermission(settings)
    } catch (error) {
      return toMailError(error, 'settings', { providers: [], settings })
    }
    throw new Error('nothing was refused')
  }
  const withoutPassword = { server: 'mail.kivi.ee:465', username: 'info@kivi.ee' }

  it('reads which setting stands against sending, on whose card, and who can change it', async () => {
    const { diagnosis, message } = await refusal({}, withoutPassword)
    expect(diagnosis).toMatchObject({ id: 'settings-refused', actor: 'application-administrator' })
    const told = explain(diagnosis, await loadTexts('et'))
    expect(told).toMatchObject({
      title: 'Kasutajanimi või salasõna on puudu',
      who: 'Rakenduse administraator',
    })
    expect(told.cause).toContain('süsteemikasutaja MAIL kaardil')
    expect(message).toContain('the card of the system user MAIL')
  })

  it('reads of the own card without another name', async () => {
    const { diagnosis } = await refusal(withoutPassword, shared)
    const { cause, who } = explain(diagnosis, await loadTexts('en'))
    expect(who).toBe('You')
    expect(cause).not.toContain('system user')
  })

  it('reads of several settings under one title', async () => {
    const { diagnosis } = await refusal({ server: 'kivi', security: 'ssl' as never }, shared)
    const told = explain(diagnosis, await loadTexts('en'))
    expect(told.title).toBe('2 settings prevent sending')
    expect(told.cause).toContain('“ssl” is not a valid encryption option.')
    expect(told.cause).toContain('The mail server must be')
  })

  it('is not told to change a server that is not theirs', () => {
    const failure = (mail: MailSettings) =>
      diagnosisOf(
        { stage: 'connect', nodeCode: 'ENOTFOUND', params: { host: 'mail.kivi.ee' } },
        { providers: [], settings: settingsOf(mail, shared) },
      )
    expect(failure({})).toMatchObject({ inheritedFrom: 'MAIL', actor: 'application-administrator' })
    expect(failure(own)).toMatchObject({ actor: 'user' })
    expect(failure(own)).not.toHaveProperty('inheritedFrom')
  })
})
