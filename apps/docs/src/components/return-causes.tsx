import Link from '@docusaurus/Link'
import returns from '@facts/returns.json'
import { phrase, returnCauseNames } from '../facts/phrases.ts'
import { useSite } from '../messages/site.ts'
import { Table } from './table.tsx'

/** Why mail comes back and what to do, cause by cause, with the words that the application shows. */
export const ReturnCauses = () => {
  const { t, locale } = useSite()
  return (
    <Table>
      <thead>
        <tr>
          <th>{t('whatHappened')}</th>
          <th>{t('whatToDo')}</th>
          <th>{t('whoCanFix')}</th>
        </tr>
      </thead>
      {returns
        .filter(({ errors }) => errors.length > 0)
        .map(({ cause, errors }) => (
          <tbody key={cause}>
            <tr>
              <th colSpan={3} scope="rowgroup">
                {phrase(returnCauseNames, cause, locale)}
              </th>
            </tr>
            {errors.map(({ id, title, remedy, who }) => (
              <tr key={id}>
                <td>
                  <Link to={`/docs/reference/errors#${id}`}>{title}</Link>
                </td>
                <td>{remedy}</td>
                <td>{who}</td>
              </tr>
            ))}
          </tbody>
        ))}
    </Table>
  )
}
