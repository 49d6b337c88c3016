import type { EffectiveSettings, Finding } from '@saatja/core'

/** What can be said about settings before anything is sent. `waits`: only the card of someone else prevents it. */
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

/** Lists the other cards that prevent sending, each once. */
export const awaitedCards = (settings: EffectiveSettings | undefined): readonly string[] => [
  ...new Set(
    (settings?.findings ?? []).flatMap((finding) =>
      finding.severity === 'error' && finding.card !== undefined && isForeign(finding, settings?.user ?? '')
        ? [finding.card]
        : [],
    ),
  ),
]
