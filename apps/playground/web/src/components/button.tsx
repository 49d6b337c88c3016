import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger' | 'warn'
  readonly icon?: IconName
  /** Absent only with an `aria-label`. */
  readonly children?: ReactNode
}

export const Button = ({ look = 'plain', icon, children, ...rest }: ButtonProps) => (
  <AriaButton {...rest} className="button" data-look={look} data-square={children === undefined || undefined}>
    {icon && <Icon name={icon} />}
    {children !== undefined && <span>{children}</span>}
  </AriaButton>
)
