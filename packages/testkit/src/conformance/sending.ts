import { isIP } from 'node:net'
import type { Provider, Source } from '@saatja/core'
import { type Case, complainIf, quote } from './case.ts'

/** The sourced facts about who delivers, and about how mailboxes are recognised. */
export const sendingSources = ({ sending, mailboxes }: Provider): readonly (readonly [string, Source])[] => {
  const facts: readonly (readonly [string, Source | undefined])[] = [
    ['sending.spf', sending?.spf],
    ['sending.addresses', sending?.addresses],
    ['sending.dkim.selectors', sending?.dkim.selectors],
    ['mailboxes.domains', mailboxes?.domains],
    ['mailboxes.mx', mailboxes?.mx],
    ['mailboxes.dkimTarget', mailboxes?.dkimTarget],
    ['mailboxes.autodiscover', mailboxes?.autodiscover],
  ]
  return facts.flatMap(([about, source]) => (source ? [[about, source] as const] : []))
}

const label = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?'
const name = new RegExp(`^${label}(?:\\.${label})+$`)

const nameComplaints = (about: string, names: readonly string[] = []) =>
  names
    .filter((one) => !name.test(one))
    .map((one) => `${about}: ${quote(one)} is not a name in DNS, in lower case and without a dot at the end`)

const sendingComplaints = ({ sending }: Provider): readonly string[] => [
  ...nameComplaints('sending.spf', sending?.spf && [sending.spf.value]),
  ...(sending?.addresses?.value ?? [])
    .filter((address) => isIP(address) === 0)
    .map((address) => `sending.addresses: ${quote(address)} is not an IP address`),
  ...complainIf(
    sending?.dkim.selectors !== undefined && sending.dkim.signs !== 'from-domain',
    'sending.dkim: selectors are of use only where the From domain signs',
  ),
]

const mailboxComplaints = ({ mailboxes }: Provider): readonly string[] =>
  (['domains', 'mx', 'dkimTarget', 'autodiscover'] as const).flatMap((list) =>
    nameComplaints(`mailboxes.${list}`, mailboxes?.[list]?.value),
  )

/** Cases about the facts behind SPF, DKIM and detection. */
export const sendingCases: readonly Case[] = [
  {
    name: 'says who delivers its mail in names and addresses that DNS knows',
    without: ({ provider }) => (provider.sending === undefined ? 'it is not known who delivers' : undefined),
    complaints: ({ provider }) => sendingComplaints(provider),
  },
  {
    name: 'recognises its mailboxes by names that DNS knows',
    without: ({ provider }) =>
      provider.mailboxes === undefined ? 'its mailboxes cannot be recognised' : undefined,
    complaints: ({ provider }) => mailboxComplaints(provider),
  },
]
