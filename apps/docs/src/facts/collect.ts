import type { Locale, Provider, Sourced, Text } from '@saatja/core'
import { explain, loadTexts } from '@saatja/core/explain'
import { directo } from '@saatja/provider-directo'
import { gmail } from '@saatja/provider-gmail'
import { inbox } from '@saatja/provider-inbox'
import { m365 } from '@saatja/provider-m365'
import { zone } from '@saatja/provider-zone'
import type {
  ErrorFacts,
  FindingFacts,
  LimitFacts,
  PresetFacts,
  RetirementFacts,
  SourceFacts,
} from './types.ts'

export const providers: readonly Provider[] = [directo(), m365(), gmail(), zone(), inbox()]

const sourceOf = ({ from, checkedAt, confidence }: SourceFacts): SourceFacts => ({
  from,
  checkedAt,
  confidence,
})

const presetOf = (provider: Provider): PresetFacts => {
  const own = provider.senders?.find(({ ownRoute }) => ownRoute)?.ownRoute
  const { preset } = provider
  return {
    id: provider.id,
    name: provider.name,
    hosts: provider.hosts,
    sender: provider.senders?.[0]?.id ?? 'smtp',
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

export const presets = (): readonly PresetFacts[] => providers.map(presetOf)

export const limits = (): readonly LimitFacts[] =>
  providers.flatMap(({ id, name, limits: all }) =>
    Object.entries(all as Readonly<Record<string, Sourced<number> | undefined>>).flatMap(([limit, fact]) =>
      fact ? [{ provider: id, name, limit, value: fact.value, ...sourceOf(fact) }] : [],
    ),
  )

export const retirements = (): readonly RetirementFacts[] =>
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
