import { type Identity, parseAddress, resolveSettings } from '@saatja/core'
import { type Case, complainIf, frozen, quote, type Subject } from './case.ts'
import { company, inputOf, setups, validations } from './validation.ts'

const noIdentity = ({ provider }: Subject) =>
  provider.identity === undefined ? 'it leaves From as it is' : undefined

const noValidate = ({ provider }: Subject) =>
  provider.validate === undefined ? 'it has nothing to add to the common rules' : undefined

const attempt = <T>(
  about: string,
  work: () => T,
): { readonly value?: T; readonly complaints: readonly string[] } => {
  try {
    return { value: work(), complaints: [] }
  } catch (error) {
    return { complaints: [`${about}: threw ${error instanceof Error ? error.message : String(error)}`] }
  }
}

const addresses = ({ from, replyTo, envelopeFrom }: Identity): readonly string[] => [
  from.address,
  ...(replyTo === undefined ? [] : [replyTo.address]),
  envelopeFrom,
]

const identityComplaints = (subject: Subject, sender: string) => {
  const { provider, mailbox } = subject
  const card = frozen({ code: 'MARI', email: mailbox, name: 'Mari Kivi' })
  const ask = () => provider.identity?.(card, company, sender)
  const { value, complaints } = attempt(`identity ${quote(sender)}`, () => [ask(), ask()] as const)
  const [first, second] = value ?? []
  return [
    ...complaints,
    ...complainIf(
      quote(first) !== quote(second),
      `identity ${quote(sender)}: answers differently every time`,
    ),
    ...(first === undefined ? [] : addresses(first))
      .filter((address) => parseAddress(address) !== address)
      .map((address) => `identity ${quote(sender)}: ${quote(address)} is not an address`),
  ]
}

/** Cases about functions that decide: the same input gives the same result, and nothing is changed. */
export const pureCases: readonly Case[] = [
  {
    name: 'tells who the mail is from, for every sender, without changing anything',
    without: noIdentity,
    complaints: (subject) =>
      (subject.provider.senders ?? []).flatMap(({ id }) => identityComplaints(subject, id)),
  },
  {
    name: 'judges settings without changing them, and the same way every time',
    without: noValidate,
    complaints: (subject) => {
      const { value = [], complaints } = attempt('validate', () => [
        validations(subject),
        validations(subject),
      ])
      const [first, second] = value.map((list) => quote(list.map(({ findings }) => findings)))
      return [...complaints, ...complainIf(first !== second, 'validate: judges differently every time')]
    },
  },
  {
    name: 'has findings with codes under its own prefix',
    without: noValidate,
    complaints: (subject) =>
      validations(subject)
        .flatMap(({ findings }) => findings.map(({ code }) => code))
        .filter((code) => !code.startsWith(`${subject.provider.id}-`))
        .map((code) => `validate: ${quote(code)} does not begin with "${subject.provider.id}-"`),
  },
  {
    name: 'serves an ordinary card of each sender without an error',
    complaints: (subject) =>
      setups(subject).flatMap((setup) => {
        const { findings, fields } = resolveSettings(inputOf(subject, setup))
        const errors = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)
        return [
          ...complainIf(errors.length > 0, `${setup.about}: settings have the errors ${quote(errors)}`),
          ...complainIf(
            fields.provider.value !== subject.provider.id,
            `${setup.about}: the server ${quote(fields.server.value)} is not known as this provider’s`,
          ),
        ]
      }),
  },
  {
    name: 'shows no secret in settings, findings and data',
    complaints: (subject) => {
      const shown = quote([validations(subject).map(({ effective, findings }) => [effective, findings])])
      return complainIf(
        shown.includes(subject.password),
        'a password is readable in the settings or findings',
      )
    },
  },
]
