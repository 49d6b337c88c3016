import { useWords } from '@saatja/ui'
import { useEffect } from 'react'
import { Icon } from '../components/icon.tsx'
import { Link } from '../components/link.tsx'
import { useProviderName } from '../scenarios/titles.ts'
import { loadScenarios, useScenarios } from '../state/scenarios.ts'
import { helpWords } from './messages.ts'

/** How many providers' scenarios of the same failure are offered. */
const most = 4

/** Lists the failures that lead to a diagnosis, to be played. */
export const ScenariosOf = ({ code }: { code: string }) => {
  const word = useWords(helpWords)
  const provider = useProviderName()
  const all = useScenarios()
  useEffect(() => {
    loadScenarios().catch(() => undefined)
  }, [])
  const list = (all ?? []).filter(({ expected }) => expected === code).slice(0, most)
  if (list.length === 0) return null
  return (
    <section className="see-it" aria-label={word('scenarios')}>
      <h3 className="group">{word('scenarios')}</h3>
      <ul>
        {list.map(({ id, provider: of }) => (
          <li key={id}>
            <Link route={{ screen: 'scenarios', scenario: id }}>
              <Icon name="flask" size={16} /> {provider(of)} · <code>{id}</code>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
