import { useWords } from '@saatja/ui'
import type { DnsType, ZoneProblem, ZoneRecord } from '../../../server/preflight/contract.ts'
import { Button } from '../components/button.tsx'
import { TextField } from '../components/field.tsx'
import { Select } from '../components/select.tsx'
import { zoneWords } from './messages.ts'

const types: readonly DnsType[] = ['TXT', 'MX', 'A', 'AAAA', 'CNAME', 'NS', 'SRV', 'PTR']

interface RecordFieldsProps {
  readonly record: ZoneRecord
  readonly number: number
  readonly problem: ZoneProblem['field'] | undefined
  readonly onChange: (part: Partial<ZoneRecord>) => void
  readonly onRemove: () => void
}

/** One record of a zone, to be changed. */
export const RecordFields = ({ record, number, problem, onChange, onRemove }: RecordFieldsProps) => {
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
