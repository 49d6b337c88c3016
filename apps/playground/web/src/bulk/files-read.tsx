import { type Messages, useWords } from '@saatja/ui'
import { Label, ProgressBar } from 'react-aria-components'
import { Button } from '../components/button.tsx'
import type { FilesRead } from './use-files.ts'

const words = {
  title: { en: 'Reading files', et: 'Failide lugemine', lv: 'Notiek failu lasīšana' },
  count: { en: '{done} of {total}', et: '{done} / {total}', lv: '{done} no {total}' },
  stop: { en: 'Stop reading', et: 'Katkesta lugemine', lv: 'Pārtraukt lasīšanu' },
  stopped: {
    en: 'Reading was stopped: {done} of {total} files were read.',
    et: 'Lugemine on katkestatud: loetud on {done} faili {total}-st.',
    lv: 'Lasīšana ir pārtraukta: nolasīti {done} faili no {total}.',
  },
} satisfies Messages

/** Shows how many of the chosen files have been read, and stops reading them. */
export const FilesReading = ({ reading, onStop }: { reading: FilesRead; onStop: () => void }) => {
  const word = useWords(words)
  const { done, total } = reading
  return (
    <div className="files-reading">
      <ProgressBar
        className="progress"
        value={done}
        maxValue={total}
        valueLabel={word('count', { done, total })}
      >
        {({ valueText, percentage }) => (
          <>
            <Label>{word('title')}</Label>
            <span>{valueText}</span>
            <span className="progress-bar">
              <span style={{ inlineSize: `${percentage}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <Button look="quiet" icon="cross" onPress={onStop}>
        {word('stop')}
      </Button>
    </div>
  )
}

/** Says how many files were read before a person stopped it. */
export const ReadingStopped = ({ stopped }: { stopped: FilesRead | undefined }) => {
  const word = useWords(words)
  return (
    <p className="field-note" role="status">
      {stopped && word('stopped', { ...stopped })}
    </p>
  )
}
