import type { ReactNode } from 'react'
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'

export interface TextFieldProps extends Omit<AriaProps, 'children' | 'className' | 'style'> {
  readonly label: string
  readonly placeholder?: string
  /** Below the field: what it is for, or what is wrong. */
  readonly note?: ReactNode
  /** Beside the label. */
  readonly aside?: ReactNode
  readonly lines?: number
  /** By which the field is found when something else leads to it. */
  readonly field?: string
}

export const TextField = ({ label, placeholder, note, aside, lines, field, ...rest }: TextFieldProps) => (
  <AriaTextField {...rest} className="field" data-field={field}>
    <span className="field-head">
      <Label>{label}</Label>
      {aside}
    </span>
    {lines === undefined ? (
      <Input className="input" {...(placeholder === undefined ? {} : { placeholder })} />
    ) : (
      <TextArea className="input" rows={lines} {...(placeholder === undefined ? {} : { placeholder })} />
    )}
    {note && (
      <Text slot="description" className="field-note">
        {note}
      </Text>
    )}
  </AriaTextField>
)
