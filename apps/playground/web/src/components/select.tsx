import type { ReactNode } from 'react'
import {
  Select as AriaSelect,
  Button,
  ButtonContext,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components'
import { Icon } from './icon.tsx'

export interface SelectOption {
  readonly id: string
  readonly label: string
  /** Second line. */
  readonly detail?: string | undefined
}

export interface SelectProps {
  readonly label: string
  readonly choices: readonly SelectOption[]
  /** Undefined while nothing is chosen. */
  readonly value: string | undefined
  /** Shown while nothing is chosen. */
  readonly placeholder?: string
  readonly onChange: (id: string) => void
  readonly note?: ReactNode
  readonly aside?: ReactNode
  /** Shows the label to assistive technology alone. */
  readonly bare?: boolean
  readonly isDisabled?: boolean
  /** By which the field is found when something else leads to it. */
  readonly field?: string
}

const Options = ({ choices }: { choices: readonly SelectOption[] }) => (
  <Popover className="popover">
    <ListBox className="options">
      {choices.map(({ id, label, detail }) => (
        <ListBoxItem key={id} id={id} textValue={label} className="option">
          <Text slot="label">{label}</Text>
          {detail && (
            <Text slot="description" className="option-detail">
              {detail}
            </Text>
          )}
        </ListBoxItem>
      ))}
    </ListBox>
  </Popover>
)

export const Select = ({
  label,
  choices,
  value,
  placeholder,
  onChange,
  note,
  aside,
  bare,
  isDisabled,
  field,
}: SelectProps) => (
  <AriaSelect
    className="field"
    data-field={field}
    value={value ?? null}
    onChange={(key) => key !== null && onChange(String(key))}
    {...(isDisabled === undefined ? {} : { isDisabled })}
    {...(bare ? { 'aria-label': label } : {})}
  >
    {!bare && (
      <span className="field-head">
        <Label>{label}</Label>
        <ButtonContext value={null}>{aside}</ButtonContext>
      </span>
    )}
    <Button className="input select">
      <SelectValue>{({ selectedText }) => selectedText || (placeholder ?? '–')}</SelectValue>
      <Icon name="down" size={16} />
    </Button>
    {note && (
      <Text slot="description" className="field-note">
        <ButtonContext value={null}>{note}</ButtonContext>
      </Text>
    )}
    <Options choices={choices} />
  </AriaSelect>
)
