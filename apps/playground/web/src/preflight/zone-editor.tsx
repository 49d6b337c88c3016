import { useWords } from '@saatja/ui'
import type { ZoneRecord, ZoneView } from '../../../server/preflight/contract.ts'
import { Button } from '../components/button.tsx'
import { zoneWords } from './messages.ts'
import { RecordFields } from './record-fields.tsx'
import { withNewRecord, withoutRecord, withRecord } from './zone-edit.ts'

const ReadRecords = ({ records }: { records: readonly ZoneRecord[] }) => (
  <ul className="preflight-read">
    {records.map(({ name, type, value }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two records may be equal, and the list is only read
      <li key={index}>
        <b>
          {name} {type}
        </b>{' '}
        <code className="preflight-value">{value}</code>
      </li>
    ))}
  </ul>
)

export interface ZoneEditorProps {
  readonly zone: ZoneView
  /** As typed. */
  readonly records: readonly ZoneRecord[]
  /** Absent where the records are real. */
  readonly onChange: ((records: readonly ZoneRecord[]) => void) | undefined
  readonly onRestore: () => void
  /** Copies real records to the sandbox. */
  readonly onTake: () => void
}

const Actions = ({ records, onChange, onRestore, onTake }: Omit<ZoneEditorProps, 'zone'>) => {
  const word = useWords(zoneWords)
  return (
    <div className="preflight-zone-actions">
      {onChange ? (
        <>
          <Button icon="plus" onPress={() => onChange(withNewRecord(records))}>
            {word('add')}
          </Button>
          <Button icon="undo" onPress={onRestore}>
            {word('restore')}
          </Button>
        </>
      ) : (
        <Button icon="flask" onPress={onTake}>
          {word('take')}
        </Button>
      )}
    </div>
  )
}

/** The records of one domain. In the sandbox each can be changed, and the verdict follows at once. */
export const ZoneEditor = ({ zone, records, onChange, onRestore, onTake }: ZoneEditorProps) => {
  const word = useWords(zoneWords)
  const { domain, problems } = zone
  const problemAt = (index: number) =>
    records.length === zone.records.length
      ? problems.find((problem) => problem.index === index)?.field
      : undefined
  return (
    <section className="preflight-zone" aria-labelledby={`zone-${domain}`}>
      <h2 id={`zone-${domain}`}>{word('title', { domain })}</h2>
      <p className="field-note">{word(onChange ? 'note' : 'real-note')}</p>
      {records.length === 0 && <p>{word(onChange ? 'empty' : 'empty-real')}</p>}
      {onChange ? (
        <ol className="preflight-zone-records">
          {records.map((record, index) => (
            <RecordFields
              // biome-ignore lint/suspicious/noArrayIndexKey: records have no names of their own, and keep their place
              key={index}
              record={record}
              number={index + 1}
              problem={problemAt(index)}
              onChange={(part) => onChange(withRecord(records, index, part))}
              onRemove={() => onChange(withoutRecord(records, index))}
            />
          ))}
        </ol>
      ) : (
        <ReadRecords records={records} />
      )}
      <Actions records={records} onChange={onChange} onRestore={onRestore} onTake={onTake} />
    </section>
  )
}
