import { useWords } from '@saatja/ui'
import type { DnsType, ZoneProblem, ZoneRecord, ZoneView } from '../../../server/preflight/contract.ts'
import { Button } from '../components/button.tsx'
import { TextField } from '../components/field.tsx'
import { Select } from '../components/select.tsx'
import { zoneWords } from './messages.ts'
import { withNewRecord, withoutRecord, withRecord } from './zone-edit.ts'

const types: readonly DnsType[] = ['TXT', 'MX', 'A', 'AAAA', 'CNAME', 'NS', 'SRV', 'PTR']

interface RecordFieldsProps {
  readonly record: ZoneRecord
  readonly number: number
  readonly problem: ZoneProblem['field'] | undefined
  readonly onChange: (part: Partial<ZoneRecord>) => void
  readonly onRemove: () => void
}

const RecordFields = ({ record, number, problem, onChange, onRemove }: RecordFieldsProps) => {
  const word = useWords(zoneWords)
  const { name, type, value } = record
  return (
    <li>
      <fieldset className="preflight-record">
        <legend className="visually-hidden">{word('record', { count: number })}</legend>
        <TextField
          label={word('name')}
          value={name}
          onChange={(text) => onChange({ name: text })}
          isInvalid={problem === 'name'}
          note={problem === 'name' ? word('name-wrong') : undefined}
          autoComplete="off"
          spellCheck="false"
        />
        <Select
          label={word('type')}
          value={type}
          choices={types.map((id) => ({ id, label: id }))}
          onChange={(id) => onChange({ type: id as DnsType })}
        />
        <Button look="quiet" icon="trash" aria-label={word('remove')} onPress={onRemove} />
        <TextField
          label={word('value')}
          value={value}
          onChange={(text) => onChange({ value: text.replace(/[\r\n]+/g, '') })}
          isInvalid={problem === 'value'}
          note={problem === 'value' ? word('value-wrong', { type }) : undefined}
          lines={value.length > 44 ? 2 : 1}
          autoComplete="off"
          spellCheck="false"
        />
      </fieldset>
    </li>
  )
}

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
    </section>
  )
}
