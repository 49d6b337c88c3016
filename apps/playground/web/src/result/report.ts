import type { CheckReport, EffectiveSettings } from '@saatja/core'
import type { Explained, SpokenLine } from '@saatja/ui'
import type { RunView } from '../../../server/runs/contract.ts'

/** Messages of a report in the reader's language. */
export interface ReportWords {
  readonly headline: string
  readonly settings: string
  readonly transcript: string
  readonly timing: string
  readonly field: (name: string) => string
  readonly stage: (stage: SpokenLine['stage']) => string
}

/**
 * What happened in one run, to send to someone who can help. Everything in it came scrubbed of secrets from the
 * server.
 */
export interface RunReport {
  readonly title: string
  readonly about: string
  /** Cause, remedy and the id of the text, when something failed. */
  readonly explained: readonly string[]
  readonly tables: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[]
  readonly transcript: { readonly name: string; readonly text: string }
}

type Rows = RunReport['tables'][number]['rows']

const settingRows = ({ fields }: EffectiveSettings, { field }: ReportWords): Rows =>
  (['sender', 'provider', 'server', 'security', 'username'] as const).map((name) => {
    const { value, origin, card } = fields[name]
    return [field(name), value ?? '–', `${origin}${card === undefined ? '' : ` ${card}`}`]
  })

const timingRows = ({ steps }: CheckReport, { stage }: ReportWords): Rows =>
  steps.map((step) => [stage(step.stage), step.result, `${Math.round(step.took)} ms`])

const spoken = ({ from, text }: SpokenLine): string =>
  `${from === 'client' ? 'C' : 'S'}: ${text.replaceAll('\n', '\n   ')}`

export const reportOf = (
  view: RunView,
  lines: readonly SpokenLine[],
  explained: Explained | undefined,
  words: ReportWords,
): RunReport => {
  const { effective, report, startedAt } = view
  const id = report?.diagnosis?.id
  return {
    title: words.headline,
    about: `${view.user} · ${view.depth} · ${view.target} · ${new Date(startedAt).toISOString()}`,
    explained: explained && id ? [explained.cause, explained.remedy, id] : [],
    tables: [
      { name: words.settings, rows: settingRows(effective, words) },
      ...(report ? [{ name: words.timing, rows: timingRows(report, words) }] : []),
    ],
    transcript: { name: words.transcript, text: lines.map(spoken).join('\n') },
  }
}

const table = (rows: Rows): string =>
  ['| | | |', '|---|---|---|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')

export const markdownReport = ({ title, about, explained, tables, transcript }: RunReport): string =>
  `${[
    `# ${title}`,
    about,
    ...explained,
    ...tables.flatMap(({ name, rows }) => [`## ${name}`, table(rows)]),
    `## ${transcript.name}`,
    `\`\`\`\n${transcript.text}\n\`\`\``,
  ].join('\n\n')}\n`

export const jsonReport = (view: RunView): string => `${JSON.stringify(view, null, 2)}\n`
