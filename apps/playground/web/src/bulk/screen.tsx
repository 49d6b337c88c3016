import { useWords } from '@saatja/ui'
import { Refused } from '../components/http-error.tsx'
import { useStored } from '../state/overview.ts'
import { useRoute } from '../state/route.ts'
import './bulk.css'
import { bulkWords } from './messages.ts'
import { Run } from './run.tsx'
import { Runs } from './runs.tsx'
import { StartRun } from './start.tsx'
import { useOverview } from './state.ts'

const All = () => {
  const word = useWords(bulkWords)
  const { company, realAllowed } = useStored()
  const { value, error } = useOverview(company.slug)
  return (
    <div className="page bulk">
      <header className="page-head">
        <div>
          <h1>{word('title')}</h1>
          <p>{word(realAllowed ? 'intro' : 'intro-hosted')}</p>
        </div>
      </header>
      <Refused error={error} />
      <div className="bulk-columns">
        <StartRun />
        <Runs overview={value} />
      </div>
    </div>
  )
}

/** Shows bulk mail: all runs, or one. */
export const BulkScreen = () => {
  const route = useRoute()
  const run = route.screen === 'bulk' ? route.run : undefined
  return run === undefined ? <All /> : <Run key={run} id={run} />
}
