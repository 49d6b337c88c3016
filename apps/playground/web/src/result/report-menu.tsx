import { fieldLabels, say, stageNames, useLocale, useWords } from '@saatja/ui'
import { type Action, ActionMenu } from '../components/action-menu.tsx'
import { Button } from '../components/button.tsx'
import { download } from '../components/download.ts'
import { effectiveWords } from '../components/effective-messages.ts'
import type { RunState } from '../state/runs.ts'
import { useExplain } from '../state/texts.ts'
import { useSentence } from './headline.tsx'
import { resultWords } from './messages.ts'
import { pageReport } from './page-report.ts'
import { linesOf } from './progress.ts'
import { jsonReport, markdownReport, reportOf } from './report.ts'

/** The run as a file, for someone who can help. */
export const ReportMenu = ({ run }: { run: RunState }) => {
  const word = useWords(resultWords)
  const inForce = useWords(effectiveWords)
  const locale = useLocale()
  const explain = useExplain()
  const { text: headline } = useSentence(run)
  const { view } = run
  const name = `${view.user.toLowerCase()}-${new Date(view.startedAt).toISOString().slice(0, 19).replaceAll(':', '')}`
  const report = () => {
    const diagnosis = view.report?.diagnosis
    return reportOf(view, linesOf(run), diagnosis && explain(diagnosis), {
      headline,
      settings: inForce('title'),
      transcript: word('transcript'),
      timing: word('timing'),
      field: (field) => say(fieldLabels[field as keyof typeof fieldLabels], locale),
      stage: (stage) => say(stageNames[stage], locale),
    })
  }
  const actions: readonly Action[] = [
    {
      id: 'page',
      label: word('report-html'),
      icon: 'share',
      onAction: () => download(`${name}.html`, 'text/html', pageReport(report(), locale)),
    },
    {
      id: 'markdown',
      label: word('report-markdown'),
      icon: 'share',
      onAction: () => download(`${name}.md`, 'text/markdown', markdownReport(report())),
    },
    {
      id: 'json',
      label: word('report-json'),
      icon: 'share',
      onAction: () => download(`${name}.json`, 'application/json', jsonReport(view)),
    },
    {
      id: 'copy',
      label: word('report-copy'),
      icon: 'copy',
      onAction: () => void navigator.clipboard.writeText(markdownReport(report())),
    },
  ]
  return (
    <ActionMenu label={word('report')} actions={actions}>
      <Button look="quiet" icon="share" aria-label={word('report')} isDisabled={!run.over} />
    </ActionMenu>
  )
}
