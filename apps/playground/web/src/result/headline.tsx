import { say, stageNames, useLocale, useWords } from '@saatja/ui'
import { Icon } from '../components/icon.tsx'
import type { RunState } from '../state/runs.ts'
import { useExplain } from '../state/texts.ts'
import { useForeignTitle } from './foreign-problem.tsx'
import { resultWords } from './messages.ts'
import { awaitedCards } from './readiness.ts'

type Tone = 'running' | 'ok' | 'bad' | 'idle'

export const useSentence = (run: RunState | undefined): { readonly tone: Tone; readonly text: string } => {
  const word = useWords(resultWords)
  const locale = useLocale()
  const explain = useExplain()
  const foreignTitle = useForeignTitle()
  if (run === undefined) return { tone: 'idle', text: word('empty-title') }
  const { view, events, over } = run
  const { report, depth, effective, to = '' } = view
  const server = report?.receipt?.server ?? effective.fields.server.value ?? ''
  const where = view.target === 'sandbox' ? 'sandbox' : 'ok'
  if (report?.ok) return { tone: 'ok', text: word(`${where}-${depth}`, { server, to }) }
  const awaited = report?.diagnosis?.stage === 'settings' ? awaitedCards(effective)[0] : undefined
  if (awaited !== undefined) return { tone: 'bad', text: foreignTitle(awaited) }
  if (report?.diagnosis) return { tone: 'bad', text: explain(report.diagnosis)?.title ?? report.diagnosis.id }
  if (over) return { tone: 'bad', text: word('broken') }
  const stage = events.at(-1)?.stage
  return {
    tone: 'running',
    text: stage ? word('running', { stage: say(stageNames[stage], locale) }) : word('starting'),
  }
}

/** Shows who sent to whom, through which server and signed in as whom, in case that is not what was meant. */
const routeText = ({ view }: RunState): string => {
  const { effective, depth, to } = view
  const { fields, identity, auth } = effective
  const server = view.report?.receipt?.server ?? fields.server.value
  return [
    ...(depth === 'message' ? [`${identity.from.address} → ${to ?? ''}`] : []),
    ...(server ? [server] : []),
    ...(depth !== 'connection' && auth !== 'none' && fields.username.value ? [fields.username.value] : []),
  ].join(' · ')
}

const icons = { running: 'play', ok: 'check', bad: 'cross', idle: 'info' } as const

/** Shows the result in one sentence, which is read aloud when it changes. */
export const Headline = ({ run }: { run: RunState | undefined }) => {
  const word = useWords(resultWords)
  const { tone, text } = useSentence(run)
  return (
    <p className="headline" data-tone={tone} data-target={run?.view.target} role="status">
      <Icon name={icons[tone]} />
      <span className="headline-text">
        <b>{text}</b>
        {run && (
          <span className="headline-how">
            <span className="place" data-target={run.view.target}>
              {word(run.view.target)}
            </span>{' '}
            {routeText(run)}
            {run.view.draft && ` · ${word('unsaved-used')}`}
          </span>
        )}
      </span>
    </p>
  )
}
