import type { Behaviour, Provider, RawReply } from '@saatja/core'
import { type Case, complainIf, quote, type Subject } from './case.ts'

const line = /^(\d{3})(?:[ -]|$)/

const codesOf = (reply: RawReply) => reply.split('\n').map((each) => line.exec(each)?.[1])

const wellFormed = (reply: RawReply) => {
  const lines = reply.split('\n')
  const [code] = codesOf(reply)
  return (
    code !== undefined &&
    lines.every((each, at) => line.exec(each)?.[1] === code && (each[3] === '-') === at < lines.length - 1)
  )
}

/** First digits, or whole codes, that a reply may have in its place. */
const expected: Readonly<Record<Exclude<keyof Behaviour['replies'], 'wrongToken'>, RegExp>> = {
  signedIn: /^235/,
  wrongPassword: /^[45]/,
  signInRequired: /^5/,
  encryptionRequired: /^[45]/,
  foreignFrom: /^5/,
  tooManyConnections: /^[45]/,
  tooFast: /^[45]/,
  tooManyRecipients: /^[45]/,
  dailyLimit: /^[45]/,
  tooLarge: /^5/,
  accepted: /^250/,
}

const known = /\{(?:from|mailbox|id)\}/g

const replyComplaints = (name: string, reply: RawReply, place: RegExp) => [
  ...complainIf(!wellFormed(reply), `behaviour.replies.${name}: ${quote(reply)} is not a reply`),
  ...complainIf(!place.test(reply), `behaviour.replies.${name}: ${quote(reply)} has a code of another place`),
  ...complainIf(
    /\{[^{}]*\}/.test(reply.replace(known, '')),
    `behaviour.replies.${name}: ${quote(reply)} has a placeholder that nobody fills`,
  ),
]

const entries = ({ wrongToken, ...replies }: Behaviour['replies']) =>
  Object.entries(replies) as [keyof typeof expected, RawReply][]

const isJson = (text: string) => {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

const tokenComplaints = ({ mechanisms, replies: { wrongToken } }: Behaviour) => {
  if (wrongToken === undefined)
    return complainIf(
      mechanisms.includes('XOAUTH2'),
      'behaviour.replies.wrongToken: missing, but XOAUTH2 is offered',
    )
  const { challenge, reply } = wrongToken
  return [
    ...replyComplaints('wrongToken', reply, /^[45]/),
    ...complainIf(
      challenge !== undefined && !isJson(challenge),
      `behaviour.replies.wrongToken: the challenge ${quote(challenge)} is not JSON`,
    ),
  ]
}

/** The sandbox has no BDAT, and offers STARTTLS and AUTH by itself. */
const unplayable = /^(?:STARTTLS|AUTH|CHUNKING|BINARYMIME|REQUIRETLS)\b/i

const contradictions = ({ behaviour, preset, foreignFrom, senders = [] }: Provider): readonly string[] => {
  const { mechanisms, signIn, replies } = behaviour
  const oauth = senders.some(({ auth }) => auth === 'oauth')
  return [
    ...complainIf(
      foreignFrom === 'rejects' && replies.foreignFrom === undefined,
      'behaviour.replies.foreignFrom: missing, but a foreign From is rejected',
    ),
    ...complainIf(
      foreignFrom !== 'rewrites' && behaviour.originalFrom !== undefined,
      'behaviour.originalFrom: nothing is rewritten that could be kept there',
    ),
    ...complainIf(
      signIn === 'required' && mechanisms.length === 0,
      'behaviour.mechanisms: empty, but sign-in is required',
    ),
    ...complainIf(
      preset !== undefined &&
        preset.signIn !== 'none' &&
        !mechanisms.some((each) => each !== 'XOAUTH2') &&
        !oauth,
      'behaviour.mechanisms: none takes the password that the preset asks for',
    ),
    ...complainIf(
      preset?.signIn === 'none' && signIn === 'required',
      'behaviour.signIn: required, but the preset signs in nobody',
    ),
    ...complainIf(
      oauth && !mechanisms.includes('XOAUTH2'),
      'behaviour.mechanisms: no XOAUTH2, but a sender signs in with OAuth',
    ),
  ]
}

const once = (subject: Subject, complaints: (behaviour: Behaviour) => readonly string[]) =>
  complaints(subject.provider.behaviour)

/** Cases about how the real server answers, as the sandbox needs it. */
export const behaviourCases: readonly Case[] = [
  {
    name: 'answers with replies that are well formed and in their place',
    complaints: (subject) =>
      once(subject, (behaviour) => [
        ...entries(behaviour.replies).flatMap(([name, reply]) =>
          replyComplaints(name, reply, expected[name]),
        ),
        ...tokenComplaints(behaviour),
      ]),
  },
  {
    name: 'offers only what the sandbox can play',
    complaints: (subject) =>
      once(subject, ({ extensions, greeting, name }) => [
        ...extensions
          .filter((extension) => unplayable.test(extension) || extension.trim() !== extension)
          .map((extension) => `behaviour.extensions: ${quote(extension)} does not belong there`),
        ...complainIf(
          [greeting, name].some((text) => text === '' || /[\r\n]/.test(text) || /^\d{3}[ -]/.test(text)),
          'behaviour: greeting and name are one line each, without a code',
        ),
      ]),
  },
  {
    name: 'does not contradict the rest of the provider',
    complaints: ({ provider }) => contradictions(provider),
  },
]
