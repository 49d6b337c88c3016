import useBaseUrl from '@docusaurus/useBaseUrl'
import recordings from '@facts/recordings.json'
import { ExplainedCard, LocaleProvider, Transcript } from '@saatja/ui'
import type { RecordingFacts } from '../facts/types.ts'
import { useSite } from '../messages/site.ts'

const recordedIn = {
  en: 'Recorded in the sandbox',
  et: 'Salvestatud liivakastis',
  lv: 'Ierakstīts smilškastē',
}

/** Of a failure, what follows the greetings; of one within them, everything. */
const worthReading = ({ lines, meaning }: RecordingFacts): RecordingFacts['lines'] => {
  const rest = lines.slice(lines.findLastIndex(({ stage }) => stage === 'capabilities') + 1)
  return meaning && rest.length > 0 ? rest : lines
}

/** A run that was recorded in the sandbox, as the playground shows it: what was said, and what its end means. */
export const RecordedRun = ({ name }: { readonly name: string }) => {
  const { locale } = useSite()
  const reference = useBaseUrl('/docs/reference/errors')
  const run = recordings.find((one) => one.name === name)
  if (!run) throw new Error(`No run was recorded under the name "${name}"../parts`)
  return (
    <LocaleProvider locale={locale}>
      <figure className="recorded">
        <figcaption>{recordedIn[locale]}</figcaption>
        <Transcript lines={worthReading(run).map((line) => ({ ...line, at: 0 }))} times={false} />
        {run.meaning && (
          <ExplainedCard
            explained={{ ...run.meaning, guide: `${reference}#${run.meaning.id}` }}
            severity="error"
          />
        )}
      </figure>
    </LocaleProvider>
  )
}
