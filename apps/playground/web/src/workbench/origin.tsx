import type { Effective, MailField } from '@saatja/core'
import { fieldLabels, OriginChip, originName, say, useLocale, useWords } from '@saatja/ui'
import { createContext, type ReactNode, useContext } from 'react'
import { Button } from 'react-aria-components'
import { effectiveWords } from '../components/effective-messages.ts'
import { Link } from '../components/link.tsx'

export type OnEdit = (field: MailField) => void

/** How a field of the own card is opened; absent where there is no card beside. */
export const EditContext = createContext<OnEdit | undefined>(undefined)

type Of = Pick<Effective<unknown>, 'origin' | 'card'>

const CardLink = ({ card, children }: { card: string; children: ReactNode }) => {
  const word = useWords(effectiveWords)
  return (
    <Link className="origin-link" route={{ screen: 'workbench', user: card }} title={word('open', { card })}>
      {children}
    </Link>
  )
}

const FieldButton = ({ field, children }: { field: MailField; children: ReactNode }) => {
  const word = useWords(effectiveWords)
  const locale = useLocale()
  const onEdit = useContext(EditContext)
  if (onEdit === undefined) return children
  const label = word('edit', { field: say(fieldLabels[field], locale) })
  return (
    <Button className="origin-link" onPress={() => onEdit(field)}>
      <span className="visually-hidden">{label} </span>
      {children}
    </Button>
  )
}

/** Shows where a value came from; the chip leads to the field that states it. */
export const OriginOf = ({ of }: { of: Of }) => {
  const chip = <OriginChip origin={of.origin} card={of.card} />
  return of.origin === 'system-user' && of.card !== undefined ? (
    <CardLink card={of.card}>{chip}</CardLink>
  ) : (
    chip
  )
}

/** A mark whose meaning stands once at the head of the list; read aloud it is complete. */
const Mark = ({ of, field }: { of: Of; field?: MailField | undefined }) => {
  const locale = useLocale()
  const { origin, card = '' } = of
  const mark = (
    <span className="origin-mark" data-origin={origin}>
      <span className="visually-hidden">
        {originName(origin, locale)} {origin === 'system-user' ? card : ''}
      </span>
    </span>
  )
  if (origin === 'system-user' && card !== '') return <CardLink card={card}>{mark}</CardLink>
  return origin === 'card' && field ? <FieldButton field={field}>{mark}</FieldButton> : mark
}

export const Row = ({
  label,
  value,
  of,
  field,
}: {
  label: string
  value: ReactNode
  of?: Of
  field?: MailField
}) => (
  <div className="row">
    <dt>{label}</dt>
    <dd className="row-origin">{of && <Mark of={of} field={field} />}</dd>
    <dd className="row-value">{value}</dd>
  </div>
)
