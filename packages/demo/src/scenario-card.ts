import { type Provider, type Security, secret, type UserCard } from '@saatja/core'
import type { Scenario } from '@saatja/testkit'

/** Has no effect in the scenario but must be present, in the form of an app password. */
const password = secret('abcd efgh ijkl mnop')
const username = 'mari@kivi.example'

const ports: Readonly<Record<Security, number>> = { tls: 465, starttls: 587, none: 25 }

const ownServer = (security: Security): UserCard['mail'] => ({
  sender: 'smtp',
  server: `mail.scenario.example:${ports[security]}`,
  security,
  username,
  password,
})

/** Finds the provider's own sender that signs in with OAuth, or else that of any provider. */
const oauthSender = (
  { needs }: Scenario,
  provider: Provider | undefined,
  providers: readonly Provider[],
): string | undefined =>
  [...(provider ? [provider] : []), ...providers]
    .flatMap(({ senders }) => senders ?? [])
    .find(({ auth, api }) => auth === 'oauth' && (api !== undefined) === (needs?.api ?? false))?.id

/** Returns the provider's server with the encryption that the scenario needs. */
const presetMail = ({ id, preset }: Provider, security: Security | undefined): UserCard['mail'] => {
  const choices = preset ? [preset, ...(preset.alternatives ?? [])] : []
  const choice = choices.find((one) => one.security === security)
  return {
    sender: 'smtp',
    provider: id,
    username,
    password,
    ...(choice ? { server: choice.server, security: choice.security } : {}),
  }
}

const mailFor = (scenario: Scenario, providers: readonly Provider[]): UserCard['mail'] => {
  const { needs = {} } = scenario
  const provider = providers.find(({ id }) => id === scenario.provider)
  const sender = oauthSender(scenario, provider, providers)
  if (needs.auth === 'oauth' && sender) return { sender, username }
  const ownRoute = provider?.senders?.find((one) => one.ownRoute)
  if (ownRoute) return { sender: ownRoute.id }
  return provider ? presetMail(provider, needs.security) : ownServer(needs.security ?? 'starttls')
}

/** Makes a user whose settings lead to the server that plays the scenario. */
export const scenarioCard = (scenario: Scenario, providers: readonly Provider[]): UserCard => {
  const mail = mailFor(scenario, providers)
  return { code: 'MARI', email: username, name: 'Mari Maasikas', ...(mail ? { mail } : {}) }
}
