import type { CheckReport, EffectiveSettings } from '@saatja/core'
import type { Explained, SpokenLine } from '@saatja/ui'
import type { RunView } from '../../../server/contract.ts'

/** Words of a report in the reader's language. */
export interface ReportWords {
  readonly headline: string
  readonly settings: string
  readonly transcript: string
  readonly timing: string
  readonly field: (name: string) => string
  readonly stage: (stage: SpokenLine['stage']) => string
}

const settingRows = ({ fields }: EffectiveSettings, { field }: ReportWords): readonly string[] =>
  (['sender', 'provider', 'server', 'security', 'username'] as const).map((name) => {
    const { value, origin, card } = fields[name]
    return `| ${field(name)} | ${value ?? '–'} | ${origin}${card === undefined ? '' : ` ${card}`} |`
  })

const timingRows = ({ steps }: CheckReport, { stage }: ReportWords): readonly string[] =>
  steps.map((step) => `| ${stage(step.stage)} | ${step.result} | ${Math.round(step.took)} ms |`)

/**
 * What happened in one run, to send to somebody who can help. Everything in it came scrubbed of secrets from the
 * server.
 */
export const markdownReport = (
  view: RunView,
  lines: readonly SpokenLine[],
  explained: Explained | undefined,
  words: ReportWords,
): string => {
  const { effective, report, startedAt } = view
  const parts = [
    `# ${words.headline}`,
    `${view.user} · ${view.depth} · ${view.target} · ${new Date(startedAt).toISOString()}`,
    ...(explained && report?.diagnosis
      ? [`${explained.cause}`, `${explained.remedy}`, `\`${report.diagnosis.id}\``]
      : []),
    `## ${words.settings}`,
    ['| | | |', '|---|---|---|', ...settingRows(effective, words)].join('\n'),
    ...(report
      ? [`## ${words.timing}`, ['| | | |', '|---|---|---|', ...timingRows(report, words)].join('\n')]
      : []),
    `## ${words.transcript}`,
    `\`\`\`\n${lines.map(({ from, text }) => `${from === 'client' ? 'C' : 'S'}: ${text.replaceAll('\n', '\n   ')}`).join('\n')}\n\`\`\``,
  ]
  return `${parts.join('\n\n')}\n`
}

export const jsonReport = (view: RunView): string => `${JSON.stringify(view, null, 2)}\n`
