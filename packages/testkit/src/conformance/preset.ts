import {
  type Preset,
  type Provider,
  parseServer,
  resolveSettings,
  type ServerChoice,
  type UserCard,
} from '@saatja/core'
import { brokenPattern, type Case, complainIf, quote, repeated, type Subject } from './case.ts'
import { cardOf, inputOf, signIn } from './validation.ts'

/** Ports that an application opens unless it widens them (`ports` of `createMailer`). */
const usualPorts = [25, 465, 587]

const noPreset = ({ provider }: { provider: Provider }) =>
  provider.preset === undefined ? 'it has no preset' : undefined

const noSecret = ({ provider }: { provider: Provider }) =>
  provider.preset?.secret === undefined ? 'its preset says nothing about the password' : undefined

const choices = (preset: Preset): readonly ServerChoice[] => [preset, ...(preset.alternatives ?? [])]

const securityFits = (port: number, { security }: ServerChoice, { signIn }: Preset) =>
  security === 'none' ? signIn === 'none' : (port === 465) === (security === 'tls')

const choiceComplaints = (choice: ServerChoice, preset: Preset, { hosts, behaviour }: Provider) => {
  const server = parseServer(choice.server)
  const about = `preset: ${quote(choice.server)}`
  if (server === undefined) return [`${about} is not host:port`]
  return [
    ...complainIf(!hosts.includes(server.host), `${about} is not among hosts`),
    ...complainIf(
      !usualPorts.includes(server.port),
      `${about} has a port that applications do not open, which is ${usualPorts.join(', ')}`,
    ),
    ...complainIf(
      behaviour.ports?.includes(server.port) === false,
      `${about} has a port at which the behaviour answers nobody`,
    ),
    ...complainIf(
      !securityFits(server.port, choice, preset),
      `${about} does not fit its security ${quote(choice.security)}: 465 is tls, any other port is starttls`,
    ),
  ]
}

/** Resolves the settings of a card that states this and what it needs to sign in. */
const settingsOf = (subject: Subject, mail: UserCard['mail']) => {
  const { provider, mailbox, password } = subject
  const card = cardOf(mailbox, { ...signIn(provider, mailbox, password), ...mail })
  return resolveSettings(inputOf(subject, { about: '', card })).fields
}

const filledComplaints = (subject: Subject, { server, security }: Preset): readonly string[] => {
  const fields = settingsOf(subject, { sender: 'smtp', provider: subject.provider.id })
  const about = 'a card that states the provider alone'
  return [
    ...complainIf(
      fields.server.value !== server || fields.server.origin !== 'preset',
      `${about}: gets the server ${quote(fields.server)}, not the preset’s ${quote(server)}`,
    ),
    ...complainIf(
      fields.security.value !== security,
      `${about}: gets the encryption ${quote(fields.security.value)}, not the preset’s ${quote(security)}`,
    ),
  ]
}

const knownComplaints = (subject: Subject, { server, security }: ServerChoice): readonly string[] => {
  const fields = settingsOf(subject, { server: server.toUpperCase(), security })
  return complainIf(
    fields.provider.value !== subject.provider.id,
    `a card that states ${quote(server)} alone: is not known as this provider’s`,
  )
}

/** Cases about the values that fill fields which a card leaves out. */
export const presetCases: readonly Case[] = [
  {
    name: 'has a preset whose servers are its own, at ports that are open',
    without: noPreset,
    complaints: ({ provider }) => {
      const { preset } = provider
      if (preset === undefined) return []
      const servers = choices(preset).map(({ server }) => server)
      return [
        ...choices(preset).flatMap((choice) => choiceComplaints(choice, preset, provider)),
        ...repeated(servers).map((server) => `preset: ${quote(server)} stands there twice`),
      ]
    },
  },
  {
    name: 'fills in server and encryption, and is known by each of its servers alone',
    without: noPreset,
    complaints: (subject) => {
      const { preset } = subject.provider
      if (preset === undefined) return []
      return [
        ...filledComplaints(subject, preset),
        ...choices(preset).flatMap((choice) => knownComplaints(subject, choice)),
      ]
    },
  },
  {
    name: 'describes its password with patterns that work',
    without: noSecret,
    complaints: ({ provider: { preset }, password }) => {
      const { strip, shape } = preset?.secret ?? {}
      const broken = [strip, shape].map(brokenPattern).filter((complaint) => complaint !== undefined)
      if (broken.length > 0) return broken.map((complaint) => `preset.secret: ${complaint}`)
      const stripped = strip === undefined ? password : password.replace(new RegExp(strip, 'g'), '')
      return [
        ...complainIf(stripped === '', 'preset.secret: strip leaves nothing of the password'),
        ...complainIf(
          shape !== undefined && !new RegExp(`^(?:${shape})$`).test(stripped),
          `preset.secret: a password of the right kind does not have the shape ${quote(shape)}`,
        ),
      ]
    },
  },
]
