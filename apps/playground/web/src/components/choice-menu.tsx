import { Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import { Button } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'

export interface ChoiceMenuProps<Id extends string> {
  /** What is chosen, said before the present choice. */
  readonly label: string
  readonly icon: IconName
  readonly choices: readonly { readonly id: Id; readonly label: string; readonly lang?: string }[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  /** Short form of the present choice, for the button. */
  readonly short?: string
}

/** A quiet button whose menu holds one choice. */
export const ChoiceMenu = <Id extends string>({
  label,
  icon,
  choices,
  value,
  onChange,
  short,
}: ChoiceMenuProps<Id>) => {
  const present = choices.find(({ id }) => id === value)
  return (
    <MenuTrigger>
      {short === undefined ? (
        <Button look="quiet" icon={icon} aria-label={`${label}: ${present?.label ?? value}`} />
      ) : (
        <Button look="quiet" icon={icon}>
          <span className="visually-hidden">{label}: </span>
          {short}
        </Button>
      )}
      <Popover className="popover" placement="bottom end">
        <Menu
          className="options"
          aria-label={label}
          selectionMode="single"
          selectedKeys={[value]}
          onAction={(key) => onChange(key as Id)}
        >
          {choices.map((choice) => (
            <MenuItem key={choice.id} id={choice.id} className="option" textValue={choice.label}>
              <Text slot="label" {...(choice.lang ? { lang: choice.lang } : {})}>
                {choice.label}
              </Text>
              {choice.id === value && <Icon name="check" size={16} />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
