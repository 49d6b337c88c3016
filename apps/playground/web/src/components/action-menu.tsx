import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover, Separator, Text } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'

export interface Action {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  readonly danger?: boolean
  /** Begins a new group. */
  readonly apart?: boolean
  readonly onAction: () => void
}

/** A menu of actions behind any button. */
export const ActionMenu = ({
  label,
  actions,
  children,
}: {
  label: string
  actions: readonly Action[]
  children: ReactNode
}) => (
  <MenuTrigger>
    {children}
    <Popover className="popover" placement="bottom end">
      <Menu className="options" aria-label={label}>
        {actions.flatMap(({ id, label: text, icon, danger, apart, onAction }) => [
          ...(apart ? [<Separator key={`${id} separator`} className="separator" />] : []),
          <MenuItem
            key={id}
            id={id}
            className="option action"
            textValue={text}
            onAction={onAction}
            data-danger={danger || undefined}
          >
            {icon ? <Icon name={icon} size={16} /> : <span className="icon-space" />}
            <Text slot="label">{text}</Text>
          </MenuItem>,
        ])}
      </Menu>
    </Popover>
  </MenuTrigger>
)
