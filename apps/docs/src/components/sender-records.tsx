import arrival from '@facts/arrival.json'
import { Fragment, type ReactNode } from 'react'
import { confidences, dateText, phrase, receiverNeeds, receiverRuleNames } from '../facts/phrases.ts'
import type { SourceFacts } from '../facts/types.ts'
import { useSite } from '../messages/site.ts'
import { Table } from './table.tsx'

interface SourcedRow {
  readonly key: string
  readonly fact: SourceFacts
  readonly cells: readonly ReactNode[]
}

/** Facts with where each comes from and when it was read, in the last two columns. */
const SourcedTable = ({
  heads,
  rows,
}: {
  readonly heads: readonly string[]
  readonly rows: readonly SourcedRow[]
}) => {
  const { t, locale } = useSite()
  return (
    <Table>
      <thead>
        <tr>
          {[...heads, t('source'), t('checked')].map((head) => (
            <th key={head}>{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, fact, cells }) => (
          <tr key={key}>
            {cells.map((cell, index) => (
              <td key={heads[index]}>{cell}</td>
            ))}
            <td>{phrase(confidences, fact.confidence, locale)}</td>
            <td>{dateText(fact.checkedAt, locale)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const Codes = ({ list }: { readonly list: readonly string[] }) =>
  list.map((text, index) => (
    <Fragment key={text}>
      {index > 0 && ' '}
      <code>{text}</code>
    </Fragment>
  ))

/** What an SPF record has to hold for each provider. */
export const SpfNames = () => {
  const { t } = useSite()
  const rows = arrival.spf.map((fact) => ({
    key: fact.name,
    fact,
    cells: [fact.name, <Codes key="parts" list={fact.parts} />],
  }))
  return <SourcedTable heads={[t('provider'), t('spfPart')]} rows={rows} />
}

/** Under which names providers look for the keys of a domain, and who signs until they are there. */
export const DkimKeys = () => {
  const { t } = useSite()
  const rows = arrival.dkim.map((fact) => ({
    key: fact.name,
    fact,
    cells: [
      fact.name,
      <Codes key="selectors" list={fact.selectors} />,
      fact.otherwise !== null && <code key="otherwise">{fact.otherwise}</code>,
    ],
  }))
  return <SourcedTable heads={[t('provider'), t('selector'), t('signsOtherwise')]} rows={rows} />
}

/** What large receivers require of mail to personal mailboxes. */
export const ReceiverRules = () => {
  const { t, locale } = useSite()
  const many = (perDay: number | null) =>
    perDay === null ? '' : `, ${perDay.toLocaleString(locale)} ${t('aDayOrMore')}`
  const rows = arrival.receivers.map((fact) => ({
    key: `${fact.name}${fact.rule}`,
    fact,
    cells: [
      fact.name,
      `${phrase(receiverRuleNames, fact.rule, locale)}${many(fact.perDay)}`,
      fact.needs.map((need) => phrase(receiverNeeds, need, locale)).join(', '),
    ],
  }))
  return <SourcedTable heads={[t('receiver'), t('appliesTo'), t('requires')]} rows={rows} />
}

/** The message that the application writes to the owner of a domain, for one user of the sample company. */
export const OwnerMessage = () => (
  <pre className="owner-message">
    <code>
      {arrival.handover.subject}
      {'\n\n'}
      {arrival.handover.text}
    </code>
  </pre>
)
