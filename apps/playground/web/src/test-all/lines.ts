import type { Diagnosis, EffectiveSettings, Finding } from '@saatja/core'
import type { Explained } from '@saatja/ui'
import type { CardView } from '../../../server/contract.ts'
import type { BatchNews } from '../../../server/runs/contract.ts'
import { awaitedCards, isForeign, type Readiness, readinessOf } from '../result/readiness.ts'
import type { RunState } from '../state/runs.ts'

/** One user in the table: everything that a row shows, as text. */
export interface Line {
  readonly code: string
  readonly name: string
  readonly from: string
  readonly sender: string
  readonly server: string
  readonly standing: Readiness
  /** What is wrong with the settings, the worst first. */
  readonly problems: readonly string[]
  readonly test: 'untested' | 'ok' | 'failed'
  /** Why the test failed. */
  readonly failure: string
  readonly run?: string
}

/** One cause, with the users whom it prevents from sending. */
export interface Cause {
  readonly text: string
  readonly users: readonly string[]
}

export interface LineSources {
  readonly effective: ReadonlyMap<string, EffectiveSettings>
  readonly results: ReadonlyMap<string, BatchNews>
  readonly runs: ReadonlyMap<string, RunState>
  readonly latest: ReadonlyMap<string, string>
  readonly explain: (what: Finding | Diagnosis) => Explained | undefined
  readonly senderName: (id: string) => string
  /** What is said of users who wait for the card of another one. */
  readonly foreign: (card: string) => string
}

const weight = { error: 0, warning: 1, info: 2 } as const

const problemsOf = (
  settings: EffectiveSettings | undefined,
  { explain, foreign }: LineSources,
): readonly string[] => {
  const own = (settings?.findings ?? [])
    .filter((finding) => finding.severity !== 'info' && !isForeign(finding, settings?.user ?? ''))
    .sort((a, b) => weight[a.severity] - weight[b.severity])
    .map((finding) => explain(finding)?.title ?? '…')
  return [...new Set([...own, ...awaitedCards(settings).map(foreign)])]
}

const testOf = (
  code: string,
  settings: EffectiveSettings | undefined,
  { results, runs, latest, explain, foreign }: LineSources,
): Pick<Line, 'test' | 'failure'> => {
  const report = runs.get(latest.get(code) ?? '')?.view.report ?? results.get(code)
  if (report === undefined) return { test: 'untested', failure: '' }
  if (report.ok) return { test: 'ok', failure: '' }
  const { diagnosis } = report
  const [card] = awaitedCards(settings)
  if (diagnosis?.stage === 'settings' && card !== undefined) return { test: 'failed', failure: foreign(card) }
  return { test: 'failed', failure: (diagnosis && explain(diagnosis)?.title) ?? diagnosis?.id ?? '' }
}

export const lineOf = (card: CardView, sources: LineSources): Line => {
  const settings = sources.effective.get(card.code)
  const sender = settings?.fields.sender.value
  const run = sources.latest.get(card.code)
  return {
    code: card.code,
    name: card.name ?? card.email,
    from: settings?.identity.from.address ?? card.email,
    sender: sender ? sources.senderName(sender) : '–',
    server: settings?.fields.server.value ?? '–',
    standing: readinessOf(settings),
    problems: problemsOf(settings, sources),
    ...testOf(card.code, settings, sources),
    ...(run === undefined ? {} : { run }),
  }
}

/** Whether a row would be the same: every result makes the lines of all users anew. */
export const sameLine = ({ problems, ...a }: Line, { problems: others, ...b }: Line): boolean =>
  a.run === b.run &&
  (Object.keys(a) as readonly (keyof typeof a)[]).every((key) => a[key] === b[key]) &&
  problems.length === others.length &&
  problems.every((problem, index) => problem === others[index])

const hasProblem = ({ test, standing }: Line): boolean => test === 'failed' || standing !== 'fine'

/** Lists what prevents users from sending, or warns them, the most frequent first. */
export const causesOf = (lines: readonly Line[]): readonly Cause[] => {
  const users = new Map<string, string[]>()
  for (const { code, problems, failure } of lines)
    for (const text of new Set([...problems, ...(failure === '' ? [] : [failure])]))
      users.set(text, [...(users.get(text) ?? []), code])
  return [...users]
    .map(([text, codes]) => ({ text, users: codes }))
    .sort((a, b) => b.users.length - a.users.length)
}

export type SortColumn = 'user' | 'from' | 'route' | 'settings' | 'result'

const standings: readonly Readiness[] = ['broken', 'waits', 'warned', 'fine']
const tests: readonly Line['test'][] = ['failed', 'untested', 'ok']

const keyOf: Readonly<Record<SortColumn, (line: Line) => string>> = {
  user: ({ code }) => code,
  from: ({ from }) => from,
  route: ({ sender, server }) => `${sender} ${server}`,
  settings: ({ standing, problems }) => `${standings.indexOf(standing)} ${problems[0] ?? ''}`,
  result: ({ test, failure }) => `${tests.indexOf(test)} ${failure}`,
}

/** Sorts by one column; users with equal values keep their order. */
export const sorted = (
  lines: readonly Line[],
  { column, descending }: { readonly column: SortColumn; readonly descending: boolean },
): readonly Line[] => {
  const key = keyOf[column]
  const order = [...lines].sort((a, b) => key(a).localeCompare(key(b), undefined, { numeric: true }))
  return descending ? order.reverse() : order
}

export interface LineFilter {
  readonly text: string
  readonly sender: string | undefined
  readonly cause: string | undefined
  readonly onlyProblems: boolean
}

export const matching = (lines: readonly Line[], { text, sender, cause, onlyProblems }: LineFilter) => {
  const typed = text.trim().toLocaleLowerCase()
  return lines.filter(
    (line) =>
      (!onlyProblems || hasProblem(line)) &&
      (sender === undefined || line.sender === sender) &&
      (cause === undefined || line.failure === cause || line.problems.includes(cause)) &&
      `${line.code} ${line.name} ${line.from} ${line.server} ${line.problems.join(' ')} ${line.failure}`
        .toLocaleLowerCase()
        .includes(typed),
  )
}
