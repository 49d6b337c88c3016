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

/** Makes the report in the reader's language when it is called. */
const useReport = (run: RunState) => {
  const word = useWords(resultWords)
  const inForce = useWords(effectiveWords)
  const locale = useLocale()
  const explain = useExplain()
  const { text: headline } = useSentence(run)
  return () => {
    const { view } = run
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
}

const fileName = ({ user, startedAt }: RunState['view']): string =>
  `${user.toLowerCase()}-${new Date(startedAt).toISOString().slice(0, 19).replaceAll(':', '')}`

/** The run as a file, for someone who can help. */
export const ReportMenu = ({ run }: { run: RunState }) => {
  const word = useWords(resultWords)
  const locale = useLocale()
  const report = useReport(run)
  const name = fileName(run.view)
  const save = (id: string, label: string, ending: string, type: string, text: () => string): Action => ({
    id,
    label,
    icon: 'share',
    onAction: () => download(`${name}.${ending}`, type, text()),
  })
  const actions: readonly Action[] = [
    save('page', word('report-html'), 'html', 'text/html', () => pageReport(report(), locale)),
    save('markdown', word('report-markdown'), 'md', 'text/markdown', () => markdownReport(report())),
    save('json', word('report-json'), 'json', 'application/json', () => jsonReport(run.view)),
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
