import { isIP } from 'node:net'
import type { Limits, Provider, Retirement, Source, Sourced } from '@saatja/core'
import { type Case, complainIf, quote, repeated, type Subject } from './case.ts'
import { sendingCases, sendingSources } from './sending.ts'

const isoDate = /^\d{4}-\d{2}-\d{2}$/

const isDate = (text: string): boolean => {
  const at = isoDate.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

const confidences: readonly string[] = ['vendor', 'observed', 'unverified']

const sourceComplaints = (about: string, source: Source, now: Date): readonly string[] => [
  ...complainIf(source.from.trim() === '', `${about}: does not say where it comes from`),
  ...complainIf(!isDate(source.checkedAt), `${about}: checkedAt ${quote(source.checkedAt)} is not a date`),
  ...complainIf(
    isDate(source.checkedAt) && Date.parse(source.checkedAt) > now.getTime(),
    `${about}: checkedAt ${quote(source.checkedAt)} is still to come`,
  ),
  ...complainIf(
    !confidences.includes(source.confidence),
    `${about}: confidence ${quote(source.confidence)} is none of ${confidences.join(', ')}`,
  ),
]

const sources = (provider: Provider): (readonly [string, Source])[] => [
  ...sendingSources(provider),
  ...statedSources(provider),
]

const statedSources = ({
  limits,
  preset,
  retirements = [],
  replies,
  senders = [],
}: Provider): (readonly [string, Source])[] => [
  ...senders.flatMap(({ id, api, limits: own = {} }): [string, Source][] => [
    ...(api === undefined ? [] : [[`sender ${id}: api`, api.source] as [string, Source]]),
    ...Object.entries(own).map(([name, limit]): [string, Source] => [`sender ${id}: limits.${name}`, limit]),
  ]),
  ...Object.entries(limits).map(([name, limit]): [string, Source] => [`limits.${name}`, limit]),
  ...(preset === undefined ? [] : ([['preset', preset.source]] as const)),
  ...retirements.map((row): [string, Source] => [`retirements ${quote(row.id)}`, row]),
  ...replies.map((rule): [string, Source] => [`replies ${quote(rule.id)}`, rule.source]),
]

const hour = 60 * 60 * 1000
const megabyte = 1_000_000

/** A number outside these bounds is a mistake, such as seconds in place of milliseconds. */
const bounds: Readonly<Record<keyof Limits, readonly [number, number]>> = {
  connections: [1, 1_000],
  spacing: [10, hour],
  messagesPerMinute: [1, 100_000],
  messagesPerHour: [1, 1_000_000],
  messagesPerDay: [1, 10_000_000],
  recipientsPerMessage: [1, 100_000],
  recipientsPerDay: [1, 100_000_000],
  size: [megabyte, 1_000 * megabyte],
}

const boundComplaints = (name: string, { value }: Sourced<number>) => {
  const [least, most] = bounds[name as keyof Limits] ?? [Number.NaN, Number.NaN]
  return complainIf(
    !(Number.isInteger(value) && value >= least && value <= most),
    `limits.${name}: ${value} is not a whole number from ${least} to ${most}`,
  )
}

const orderComplaints = (small: keyof Limits, large: keyof Limits, limits: Limits) => {
  const [less, more] = [limits[small]?.value, limits[large]?.value]
  return complainIf(
    less !== undefined && more !== undefined && less > more,
    `limits: ${small} ${less} is above ${large} ${more}`,
  )
}

const retirementComplaints = (id: string, row: Retirement) => [
  ...complainIf(!row.id.startsWith(`${id}-`), `retirements: ${quote(row.id)} does not begin with "${id}-"`),
  ...complainIf(
    row.date !== undefined && !isDate(row.date),
    `retirements ${quote(row.id)}: ${quote(row.date)} is not a date`,
  ),
  ...complainIf(
    row.date === undefined && row.effect === 'refused',
    `retirements ${quote(row.id)}: a refusal needs the date from which it counts`,
  ),
]

const noLimits = ({ provider }: Subject) =>
  Object.keys(provider.limits).length === 0 ? 'no limit is known' : undefined

/** Numbers and dates. */
export const factCases: readonly Case[] = [
  {
    name: 'says of every fact where it comes from and when that was read',
    complaints: ({ provider, now }) =>
      sources(provider).flatMap(([about, source]) => sourceComplaints(about, source, now)),
  },
  {
    name: 'has limits that can be true',
    without: noLimits,
    complaints: ({ provider: { limits } }) => [
      ...Object.entries(limits).flatMap(([name, limit]) => boundComplaints(name, limit)),
      ...orderComplaints('recipientsPerMessage', 'recipientsPerDay', limits),
      ...orderComplaints('messagesPerMinute', 'messagesPerHour', limits),
      ...orderComplaints('messagesPerMinute', 'messagesPerDay', limits),
      ...orderComplaints('messagesPerHour', 'messagesPerDay', limits),
    ],
  },
  {
    name: 'has dated retirements, the product’s and the vendor’s apart',
    without: ({ provider }) => (provider.retirements === undefined ? 'nothing is being retired' : undefined),
    complaints: ({ provider: { id, retirements = [] } }) => [
      ...retirements.flatMap((row) => retirementComplaints(id, row)),
      ...repeated(retirements.map((row) => row.id)).map(
        (row) => `retirements: ${quote(row)} stands there twice`,
      ),
    ],
  },
  {
    name: 'has egress addresses that an allow-list takes',
    without: ({ provider }) => (provider.egress === undefined ? 'no egress address is known' : undefined),
    complaints: ({ provider: { egress = [] } }) =>
      egress
        .filter((address) => isIP(address) === 0)
        .map((address) => `egress: ${quote(address)} is not an IP address`),
  },
  ...sendingCases,
]
