import { OriginChip, useWords } from '@saatja/ui'
import { Disclosure, DisclosurePanel, Button as PlainButton } from 'react-aria-components'
import { effectiveWords } from '../components/effective-messages.ts'
import { Icon } from '../components/icon.tsx'

/** In the order in which they are asked. */
const origins = ['card', 'system-user', 'preset', 'default'] as const

/** What the four origins mean. */
export const Why = () => {
  const word = useWords(effectiveWords)
  return (
    <Disclosure className="more why">
      <h3>
        <PlainButton slot="trigger" className="more-button">
          <Icon name="down" size={16} />
          {word('why')}
        </PlainButton>
      </h3>
      <DisclosurePanel>
        <ol className="why-list">
          {origins.map((origin) => (
            <li key={origin}>
              <OriginChip origin={origin} /> {word(`why-${origin}`)}
            </li>
          ))}
        </ol>
      </DisclosurePanel>
    </Disclosure>
  )
}
