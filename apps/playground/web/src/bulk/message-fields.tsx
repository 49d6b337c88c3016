import { useWords } from '@saatja/ui'
import { TextField } from '../components/field.tsx'
import { FileField } from './file-field.tsx'
import { isCount } from './source.ts'
import { startWords } from './start-messages.ts'
import type { useBatchDraft } from './use-batch-draft.ts'

/** The fields of the chosen kind of messages. */
export const MessageFields = ({
  messages: { draft, setDraft, suggested, table },
}: {
  messages: ReturnType<typeof useBatchDraft>
}) => {
  const word = useWords(startWords)
  const { kind, count } = draft
  const valid = isCount(count)
  // A file of JSON names its run itself.
  const namesItself = kind === 'file' && table === undefined
  return (
    <>
      {kind === 'sample' && (
        <TextField
          label={word('count')}
          value={count}
          onChange={(next) => setDraft((now) => ({ ...now, count: next }))}
          inputMode="numeric"
          isInvalid={!valid}
          note={word(valid ? 'count-note' : 'count-wrong')}
        />
      )}
      {kind === 'file' && <FileField draft={draft} table={table} onChange={setDraft} />}
      {!namesItself && (
        <TextField
          label={word('name')}
          value={draft.name}
          onChange={(name) => setDraft((now) => ({ ...now, name }))}
          placeholder={suggested}
          maxLength={150}
        />
      )}
    </>
  )
}
