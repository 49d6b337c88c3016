import { readFileSync } from 'node:fs'
import { returnCauses } from '@saatja/bounce'
import { faults, type Limits, type Locale, type Provider, type ReplyRule } from '@saatja/core'
import { type Explanation, explain, loadTexts, replyRules, type Texts } from '@saatja/core/explain'
import { providers } from '@saatja/demo'
import { scenarios } from '@saatja/testkit'
import { stageNames } from '@saatja/ui/stages'
import { arrivalFacts, preflightFacts } from './arrival.ts'
import type {
  ErrorFacts,
  FindingFacts,
  LimitFacts,
  PresetFacts,
  RecordingFacts,
  RetirementFacts,
  ReturnCauseFacts,
  ScenarioFacts,
  SourceFacts,
} from './types.ts'

const sourceOf = ({ from, checkedAt, confidence }: SourceFacts): SourceFacts => ({
  from,
  checkedAt,
  confidence,
})

/** The sender that core itself has. */
const smtp = { id: 'smtp', name: 'SMTP' }

const presetOf = (provider: Provider): PresetFacts => {
  const own = provider.senders?.find(({ ownRoute }) => ownRoute)?.ownRoute
  const { preset } = provider
  return {
    id: provider.id,
    name: provider.name,
    hosts: provider.hosts,
    sender: provider.senders?.[0]?.id ?? 'smtp',
    senders: [smtp, ...(provider.senders ?? []).map(({ id, name = id }) => ({ id, name }))],
    server: preset?.server ?? own?.server ?? '',
    security: preset?.security ?? own?.security ?? 'starttls',
    alternatives: preset?.alternatives ?? [],
    signIn: preset?.signIn ?? 'none',
    foreignFrom: provider.foreignFrom,
    secret: preset?.secret?.kind ?? null,
    egress: provider.egress ?? [],
    source: preset ? sourceOf(preset.source) : null,
  }
}

const presets = (): readonly PresetFacts[] => providers.map(presetOf)

const limits = (): readonly LimitFacts[] =>
  providers.flatMap(({ id, name, limits: all }) =>
    (Object.keys(all) as (keyof Limits)[]).flatMap((limit) => {
      const fact = all[limit]
      return fact ? [{ provider: id, name, limit, value: fact.value, ...sourceOf(fact) }] : []
    }),
  )

const retirements = (): readonly RetirementFacts[] =>
  providers.flatMap(({ id: provider, name, retirements: all = [] }) =>
    all.map((row) => ({
      provider,
      name,
      id: row.id,
      by: row.by,
      date: row.date ?? null,
      effect: row.effect,
      ...sourceOf(row),
    })),
  )

type Judgement = Pick<ReplyRule, 'id' | 'code' | 'actor' | 'retry'>

const explained = ({ id, code, actor, retry }: Judgement, texts: Texts): Explanation =>
  explain({ id, code, actor, retry, params: {} }, texts)

/** Several rules may lead to one diagnosis: one entry, with the codes of all of them. */
const errorsOf = (
  rules: readonly ReplyRule[],
  provider: string | null,
  texts: Texts,
): readonly ErrorFacts[] => {
  const byId = new Map<string, readonly ReplyRule[]>()
  for (const rule of rules) byId.set(rule.id, [...(byId.get(rule.id) ?? []), rule])
  return [...byId].flatMap(([id, [first, ...others]]) => {
    if (!first) return []
    const { title, cause, remedy, who } = explained(first, texts)
    const all = [first, ...others]
    const codes = [
      ...new Set(
        all.flatMap(({ replyCodes: basic = [], enhanced = [] }) => [...basic.map(String), ...enhanced]),
      ),
    ]
    const sample = all.find((rule) => rule.sample)?.sample ?? null
    const { code, actor, retry } = first
    return [{ id, provider, code, actor, who, retry, title, cause, remedy, codes, sample }]
  })
}

const faultErrors = (texts: Texts, known: ReadonlySet<string>): readonly ErrorFacts[] =>
  Object.entries(faults)
    .filter(([id]) => !known.has(id))
    .map(([id, { code, actor, retry }]) => {
      const { title, cause, remedy, who } = explained({ id, code, actor, retry }, texts)
      return { id, provider: null, code, actor, who, retry, title, cause, remedy, codes: [], sample: null }
    })

const errorFacts = (texts: Texts): readonly ErrorFacts[] => {
  const generic = errorsOf(replyRules, null, texts)
  const own = providers.flatMap(({ id, replies }) => errorsOf(replies, id, texts))
  return [...own, ...generic, ...faultErrors(texts, new Set(generic.map(({ id }) => id)))]
}

/** The causes of returned mail in the order of the package, each with the errors that are explained. */
const returnFacts = (errors: readonly ErrorFacts[]): readonly ReturnCauseFacts[] =>
  [...new Set(Object.values(returnCauses))].map((cause) => ({
    cause,
    errors: errors
      .filter(({ id, provider }) => provider === null && returnCauses[id] === cause)
      .map(({ id, title, remedy, who }) => ({ id, title, remedy, who })),
  }))

/** What is left of the texts once the errors are taken out: what the settings may be told. */
const findingFacts = (texts: Texts, errors: readonly ErrorFacts[]): readonly FindingFacts[] => {
  const known = new Set(errors.map(({ id }) => id))
  return Object.keys(texts.table)
    .filter((code) => !known.has(code))
    .map((code) => {
      const { title, cause, remedy } = explain({ code, severity: 'info', params: {} }, texts)
      const provider = providers.find(({ id }) => code.startsWith(`${id}-`))?.id ?? null
      return { id: code, provider, title, cause, remedy }
    })
}

/** Stand in for the values that a real failure would have. */
const sampleParams = {
  server: 'mail.kivi.example:587',
  mailbox: 'mari@kivi.example',
  address: 'someone@example.com',
}

const scenarioFacts = (locale: Locale, texts: Texts): readonly ScenarioFacts[] =>
  scenarios(providers).map(({ id, provider, stage, expected, code }) => {
    const name = providers.find((one) => one.id === provider)?.name ?? null
    const params = { ...sampleParams, ...(name ? { provider: name } : {}) }
    const diagnosis = { id: expected, code, stage, actor: 'user', retry: 'never', params } as const
    return {
      id,
      provider: provider ?? null,
      stage,
      stageName: String(stageNames[stage][locale]),
      expected,
      title: explain(diagnosis, texts).title,
    }
  })

type Lines = RecordingFacts['lines']

const recordingsFile = new URL('../transcripts/recorded.json', import.meta.url)

/** The recorded transcripts, those of failures with their explanation. */
const recordingFacts = (
  scenarioTable: readonly ScenarioFacts[],
  errors: readonly ErrorFacts[],
): readonly RecordingFacts[] => {
  const recordings: Readonly<Record<string, Lines>> = JSON.parse(readFileSync(recordingsFile, 'utf8'))
  return Object.entries(recordings).map(([name, lines]) => {
    const expected = scenarioTable.find(({ id }) => id === name)?.expected
    const error = errors.find(({ id }) => id === expected)
    if (!error) return { name, lines, meaning: null }
    const { id, title, cause, remedy, who } = error
    return { name, lines, meaning: { id, title, cause, remedy, who } }
  })
}

/** All tables that pages may import, in one language. */
export const collectFacts = async (locale: Locale) => {
  const texts = await loadTexts(locale, providers)
  const errors = errorFacts(texts)
  const scenarioTable = scenarioFacts(locale, texts)
  return {
    presets: presets(),
    limits: limits(),
    retirements: retirements(),
    errors,
    findings: findingFacts(texts, errors),
    preflight: await preflightFacts(locale),
    arrival: await arrivalFacts(locale),
    returns: returnFacts(errors),
    scenarios: scenarioTable,
    recordings: recordingFacts(scenarioTable, errors),
    rules: providers.map(({ id, name, replies, replyMark }) => ({
      id,
      name,
      replies,
      ...(replyMark ? { replyMark } : {}),
    })),
    texts,
  }
}
