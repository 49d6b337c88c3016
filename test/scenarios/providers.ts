import type { MailSettings, Preset, Provider, ServerChoice } from '@saatja/core'
import { providersWithTokens } from '@saatja/demo'
import type { Scenario } from '@saatja/testkit'

export const providers = providersWithTokens(async () => ({
  token: 'fresh',
  expires: Date.now() + 3_600_000,
}))

const mailbox = 'mari@kivi.ee'
const password = 'kanarilinnudlend'

const ownServer = ({ needs }: Scenario): ServerChoice =>
  needs?.security === 'tls'
    ? { server: 'mail.own.test:465', security: 'tls' }
    : { server: 'mail.own.test:587', security: 'starttls' }

const choice = (preset: Preset, { needs }: Scenario): ServerChoice =>
  [preset, ...(preset.alternatives ?? [])].find(({ security }) => security === needs?.security) ?? preset

const ofProvider = ({ id, senders = [], preset }: Provider, scenario: Scenario): MailSettings => {
  const { needs } = scenario
  const oauth = senders.find(
    ({ auth, api }) => auth === 'oauth' && (api !== undefined) === (needs?.api ?? false),
  )
  if (needs?.auth === 'oauth' && oauth !== undefined)
    return { sender: oauth.id, provider: id, username: mailbox }
  const house = senders.find(({ ownRoute }) => ownRoute !== undefined)
  if (house !== undefined) return { sender: house.id }
  if (preset === undefined) throw new Error(`${id} has neither a route of its own nor a preset`)
  const { server, security } = choice(preset, scenario)
  return { sender: 'smtp', provider: id, server, security, username: mailbox, password }
}

/** Settings of a user to whom the scenario can happen. */
export const settingsFor = (scenario: Scenario): MailSettings => {
  const provider = providers.find(({ id }) => id === scenario.provider)
  return provider === undefined
    ? { sender: 'smtp', ...ownServer(scenario), username: mailbox, password }
    : ofProvider(provider, scenario)
}
