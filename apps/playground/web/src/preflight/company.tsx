import { useWords } from '@saatja/ui'
import type { CompanyRow } from '../../../server/preflight/contract.ts'
import { Refused } from '../components/http-error.tsx'
import { Link } from '../components/link.tsx'
import { useSenderName } from '../components/sender-name.ts'
import { useStored } from '../state/overview.ts'
import { useCompanyRows, useDnsSource } from '../state/preflight.ts'
import { companyWords, preflightWords } from './messages.ts'
import { SourceChoice } from './source-choice.tsx'
import { Toned } from './tone.tsx'
import { unknownWords } from './unknown-messages.ts'
import { outlookTones } from './verdict.ts'

/** How many users are named in a row; the others are counted. */
const mostNamed = 12

const Users = ({ codes }: { codes: readonly string[] }) => {
  const word = useWords(companyWords)
  const rest = codes.length - mostNamed
  return (
    <ul className="preflight-users">
      {codes.slice(0, mostNamed).map((code) => (
        <li key={code}>
          <Link route={{ screen: 'preflight', user: code }}>{code}</Link>
        </li>
      ))}
      {rest > 0 && <li>{word('more', { count: rest })}</li>}
    </ul>
  )
}

// The table is laid out as cards on a narrow screen, which takes the meaning from its elements.
/* biome-ignore-start lint/a11y/noRedundantRoles: see above */
const Row = ({ row }: { row: CompanyRow }) => {
  const word = useWords(companyWords)
  const unknown = useWords(unknownWords)
  const senderName = useSenderName()
  const { domain, sender, route, users, recordsKnown, outlook, changes } = row
  const named = sender === null ? '–' : senderName(sender)
  return (
    <tr role="row">
      <td role="cell" className="everyone-from">
        <b>{domain}</b>
      </td>
      <td role="cell">
        {named}
        {route !== named && <span className="everyone-server">{route}</span>}
      </td>
      <td role="cell">
        <Users codes={users} />
      </td>
      <td role="cell">
        {recordsKnown ? (
          <Toned tone={outlookTones[outlook]}>{word(outlook)}</Toned>
        ) : (
          <>
            <Toned tone="idle">{word('unknown')}</Toned>
            <span className="everyone-server">{unknown('row')}</span>
          </>
        )}
        {recordsKnown && changes > 0 && (
          <span className="everyone-server">{word('changes', { count: changes })}</span>
        )}
      </td>
    </tr>
  )
}

/** Every user of the company, by the domain and the route of the mail. */
export const CompanyReport = () => {
  const word = useWords(preflightWords)
  const column = useWords(companyWords)
  const { company } = useStored()
  const { rows, error } = useCompanyRows(useDnsSource())
  return (
    <div className="page preflight">
      <header className="page-head">
        <div>
          <h1>{word('title')}</h1>
          <p>{word('intro')}</p>
        </div>
        <SourceChoice />
      </header>
      <Refused error={error} />
      {rows?.length === 0 && <p>{column('none')}</p>}
      {rows && rows.length > 0 && (
        <table className="everyone" role="table" aria-label={`${word('title')} ${company.name}`}>
          <thead role="rowgroup">
            <tr role="row">
              {(['domain', 'route', 'users', 'verdict'] as const).map((name) => (
                <th key={name} role="columnheader" scope="col">
                  {column(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <Row key={row.users[0]} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
/* biome-ignore-end lint/a11y/noRedundantRoles: see above */
