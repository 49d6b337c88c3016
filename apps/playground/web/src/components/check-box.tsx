import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'
import { Icon } from './icon.tsx'

export interface CheckBoxProps {
  readonly isSelected: boolean
  readonly onChange: (selected: boolean) => void
  readonly children: ReactNode
}

export const CheckBox = ({ children, ...rest }: CheckBoxProps) => (
  <AriaCheckbox {...rest} className="check-box">
    <span className="check-box-mark">
      <Icon name="check" size={14} />
    </span>
    <span>{children}</span>
  </AriaCheckbox>
)
