import type { EffectiveSettings, Finding } from '@saatja/core'

/** What can be said of settings before anything is sent. `waits`: only the card of someone else is in the way. */
export type Readiness = 'fine' | 'warned' | 'waits' | 'broken'

/** Whether a finding is for the card of someone else, whose settings apply here. */
export const isForeign = ({ card }: Finding, user: string): boolean => card !== undefined && card !== user

export const readinessOf = (settings: EffectiveSettings | undefined): Readiness => {
  if (settings === undefined) return 'fine'
  const errors = settings.findings.filter(({ severity }) => severity === 'error')
  if (errors.some((finding) => !isForeign(finding, settings.user))) return 'broken'
  if (errors.length > 0) return 'waits'
  return settings.findings.some(({ severity }) => severity === 'warning') ? 'warned' : 'fine'
}

/** Cards of others that are in the way, each named once. */
export const awaitedCards = (settings: EffectiveSettings | undefined): readonly string[] => [
  ...new Set(
    (settings?.findings ?? []).flatMap((finding) =>
      finding.severity === 'error' && finding.card !== undefined && isForeign(finding, settings?.user ?? '')
        ? [finding.card]
        : [],
    ),
  ),
]
