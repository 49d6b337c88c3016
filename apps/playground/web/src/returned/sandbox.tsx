import { useLocale, useWords } from '@saatja/ui'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { SandboxReturn } from '../../../server/returned/contract.ts'
import { clockText } from '../components/dates.ts'
import { kindWords } from '../components/return-kind-messages.ts'
import { Select } from '../components/select.tsx'
import { chosen } from '../components/selection.ts'
import { useSandboxReturns } from '../state/returned.ts'
import { sandboxWords } from './messages.ts'

interface SandboxReturnListProps {
  /** Id of the one that is read. */
  readonly value: string | undefined
  readonly onChange: (returned: SandboxReturn) => void
}

const ReturnList = ({
  returns,
  value,
  onChange,
}: SandboxReturnListProps & { readonly returns: readonly SandboxReturn[] }) => {
  const word = useWords(sandboxWords)
  const kinds = useWords(kindWords)
  const locale = useLocale()
  return (
    <ListBox
      className="mails-list"
      aria-label={word('title')}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={value === undefined ? [] : [value]}
      onSelectionChange={(keys) => {
        const id = chosen(keys)
        const returned = returns.find((one) => one.id === id)
        if (returned) onChange(returned)
      }}
    >
      {returns.map(({ id, at, address, user, kind, program: form }) => (
        <ListBoxItem key={id} id={id} className="mail" textValue={`${address} ${kinds(kind)}`}>
          <span className="scenario-title">
            <bdi>{address}</bdi>: {kinds(kind)}
          </span>
          <span className="mail-detail">
            {[user, form, clockText(at, locale)].filter((part) => part !== undefined).join(' · ')}
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  )
}

/** What came back in the sandbox, of whose messages, and in which form the next one will. */
export const SandboxReturnList = ({ value, onChange }: SandboxReturnListProps) => {
  const word = useWords(sandboxWords)
  const { view, choose } = useSandboxReturns()
  if (view === undefined) return null
  const { program, programs, addresses, returns } = view
  return (
    <div className="return-sandbox">
      <h3 className="scenario-group return-samples">{word('title')}</h3>
      <p className="field-note">{word('intro', { names: addresses.map((name) => `${name}@`).join(', ') })}</p>
      <Select
        field="return-program"
        label={word('form')}
        value={program}
        choices={programs.map((id) => ({ id, label: id }))}
        onChange={choose}
      />
      {returns.length === 0 && <p className="field-note">{word('none')}</p>}
      {returns.length > 0 && <ReturnList returns={returns} value={value} onChange={onChange} />}
    </div>
  )
}
