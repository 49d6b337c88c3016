import { useWords } from '@saatja/ui'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { SendTarget } from '../../../server/runs/contract.ts'
import { Select } from '../components/select.tsx'
import { useStored } from '../state/overview.ts'
import type { BulkSourceKind } from './draft.ts'
import { startWords } from './start-messages.ts'

/** Customers of the sample invoices do not exist, so nothing real is sent to them. */
export const kindsFor: Readonly<Record<SendTarget, readonly BulkSourceKind[]>> = {
  sandbox: ['sample', 'everyone', 'file'],
  real: ['everyone', 'file'],
}

/** Which messages a run is made of. */
export const KindChoice = ({
  target,
  kind,
  onChange,
}: {
  target: SendTarget
  kind: BulkSourceKind
  onChange: (kind: BulkSourceKind) => void
}) => {
  const word = useWords(startWords)
  const count = useStored().cards.length
  return (
    <RadioGroup
      className="field bulk-kinds"
      value={kind}
      onChange={(value) => onChange(value as BulkSourceKind)}
    >
      <span className="field-head">
        <Label>{word('messages')}</Label>
      </span>
      {kindsFor[target].map((one) => (
        <Radio key={one} value={one} className="bulk-kind">
          <span className="bulk-kind-mark" />
          {word(one, { count })}
        </Radio>
      ))}
    </RadioGroup>
  )
}

/** Chooses the target: the sandbox, unless a person chooses otherwise and real sending is allowed. */
export const Where = ({
  target,
  onChange,
}: {
  target: SendTarget
  onChange: (target: SendTarget) => void
}) => {
  const word = useWords(startWords)
  const { realAllowed } = useStored()
  if (!realAllowed) return null
  return (
    <Select
      label={word('where')}
      value={target}
      choices={(['sandbox', 'real'] as const).map((id) => ({
        id,
        label: word(`to-${id}`),
        detail: word(`to-${id}-detail`),
      }))}
      onChange={(id) => onChange(id as SendTarget)}
    />
  )
}
