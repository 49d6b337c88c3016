import { Transcript, useWords } from '@saatja/ui'
import { type RefObject, useEffect, useRef } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { type Panel, panelStore } from '../state/panel.ts'
import { useStore } from '../state/store.ts'
import { Encryption, SentMessage } from './facts.tsx'
import { Headline } from './headline.tsx'
import { LastReal } from './last-real.tsx'
import { resultWords } from './messages.ts'
import { Problems, type ProblemsProps } from './problems.tsx'
import { linesOf } from './progress.ts'
import { awaitedCards, isForeign } from './readiness.ts'
import { ReportMenu } from './report-menu.tsx'
import { Timing } from './timing.tsx'

const Conversation = ({ run }: Pick<ProblemsProps, 'run'>) => {
  const word = useWords(resultWords)
  const lines = run ? linesOf(run) : []
  return lines.length === 0 ? <p>{word('no-transcript')}</p> : <Transcript lines={lines} />
}

const problemCount = ({ effective, run }: ProblemsProps): number =>
  awaitedCards(effective).length +
  (effective?.findings.filter((finding) => finding.severity !== 'info' && !isForeign(finding, effective.user))
    .length ?? 0) +
  (run?.view.report?.diagnosis && run.view.report.diagnosis.stage !== 'settings' ? 1 : 0)

/** On a narrow screen the result lies below what was pressed: a new run comes into view. */
const useInView = (run: ProblemsProps['run']): RefObject<HTMLElement | null> => {
  const place = useRef<HTMLElement>(null)
  const shown = useRef(run?.view.id)
  const id = run?.view.id
  useEffect(() => {
    if (id === shown.current) return
    shown.current = id
    if (matchMedia('(max-width: 899px)').matches) place.current?.scrollIntoView({ block: 'start' })
  }, [id])
  return place
}

const panels: readonly Panel[] = ['problems', 'transcript', 'timing', 'encryption', 'message']

/** `count`: how many problems there are. */
const PanelTabs = ({ count }: { count: number }) => {
  const word = useWords(resultWords)
  return (
    <TabList aria-label={word('title')} className="tab-list">
      {panels.map((panel) => (
        <Tab key={panel} id={panel} className="tab">
          {word(panel)}
          {panel === 'problems' && count > 0 && <span className="count">{count}</span>}
        </Tab>
      ))}
    </TabList>
  )
}

/** Everything about the last test of the user. */
export const ResultPanel = (props: ProblemsProps) => {
  const word = useWords(resultWords)
  const panel = useStore(panelStore)
  const { run } = props
  const place = useInView(run)
  return (
    <section
      ref={place}
      className="result"
      aria-label={word('title')}
      data-idle={run === undefined || undefined}
    >
      <h2 className="visually-hidden">{word('title')}</h2>
      <Headline run={run} />
      <LastReal user={props.user} run={run} />
      <Tabs className="tabs" selectedKey={panel} onSelectionChange={(key) => panelStore.set(key as Panel)}>
        <div className="tabs-head">
          <PanelTabs count={problemCount(props)} />
          <span className="tabs-end">{run && <ReportMenu run={run} />}</span>
        </div>
        <h3 className="visually-hidden">{word(panel)}</h3>
        <TabPanel id="problems" className="tab-panel">
          <Problems {...props} />
        </TabPanel>
        <TabPanel id="transcript" className="tab-panel">
          <Conversation run={run} />
        </TabPanel>
        <TabPanel id="timing" className="tab-panel">
          <Timing run={run} />
        </TabPanel>
        <TabPanel id="encryption" className="tab-panel">
          <Encryption run={run} />
        </TabPanel>
        <TabPanel id="message" className="tab-panel">
          <SentMessage run={run} />
        </TabPanel>
      </Tabs>
    </section>
  )
}
