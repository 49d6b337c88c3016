import { useWords } from '@saatja/ui'
import { memo } from 'react'
import { Address } from '../components/address.tsx'
import { Icon, type IconName } from '../components/icon.tsx'
import { Link } from '../components/link.tsx'
import { type Line, sameLine } from './lines.ts'
import { everyoneWords } from './messages.ts'

type Tone = 'ok' | 'bad' | 'warn' | 'idle' | 'played'

const icons: Readonly<Record<Tone, IconName>> = {
  ok: 'check',
  played: 'check',
  bad: 'cross',
  warn: 'warn',
  idle: 'dash',
}

const settingsTone: Readonly<Record<Line['standing'], Tone>> = {
  broken: 'bad',
  waits: 'idle',
  warned: 'warn',
  fine: 'ok',
}

const RowStatus = ({ tone, text, more = 0 }: { tone: Tone; text: string; more?: number }) => {
  const word = useWords(everyoneWords)
  return (
    <span className="verdict" data-tone={tone}>
      <Icon name={icons[tone]} size={16} />
      <span>
        {text}
        {more > 0 && <span className="verdict-more"> {word('more', { count: more })}</span>}
      </span>
    </span>
  )
}

// The table is laid out as cards on a narrow screen, which takes the meaning from its elements.
/* biome-ignore-start lint/a11y/noRedundantRoles: see above */
const Row = ({ line }: { line: Line }) => {
  const word = useWords(everyoneWords)
  const { code, name, from, sender, server, standing, problems, test, failure, run } = line
  const [problem = word('fine')] = problems
  return (
    <tr role="row">
      <td role="cell">
        <Link className="everyone-user" route={{ screen: 'workbench', user: code, ...(run ? { run } : {}) }}>
          <b>{code}</b>
          <span>{name}</span>
        </Link>
      </td>
      <td role="cell" className="everyone-from">
        <Address text={from} />
      </td>
      <td role="cell">
        {sender}
        <span className="everyone-server">{server}</span>
      </td>
      <td role="cell">
        <RowStatus
          tone={settingsTone[standing]}
          text={standing === 'fine' ? word('fine') : problem}
          more={problems.length - 1}
        />
      </td>
      <td role="cell">
        {test === 'untested' && <RowStatus tone="idle" text={word('untested')} />}
        {test === 'ok' && <RowStatus tone="played" text={word('ok')} />}
        {test === 'failed' && <RowStatus tone="bad" text={failure} />}
      </td>
    </tr>
  )
}
/* biome-ignore-end lint/a11y/noRedundantRoles: see above */

/** Shows one user: who, through which server, in what state. Rendered anew only when that changes. */
export const UserRow = memo(Row, (before, after) => sameLine(before.line, after.line))
