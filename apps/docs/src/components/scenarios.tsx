import Link from '@docusaurus/Link'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import scenarios from '@facts/scenarios.json'
import { useSite } from '../messages/site.ts'
import { Table } from './table.tsx'

/** Every failure of one provider's servers, or with `provider="any"` of any server, each opening in the playground. */
export const ScenarioTable = ({ provider }: { readonly provider: string }) => {
  const { siteConfig } = useDocusaurusContext()
  const { t, locale } = useSite()
  return (
    <Table>
      <thead>
        <tr>
          <th>{t('scenario')}</th>
          <th>{t('step')}</th>
          <th>{t('endsIn')}</th>
        </tr>
      </thead>
      <tbody>
        {scenarios
          .filter((one) => (one.provider ?? 'any') === provider)
          .map(({ id, stageName, expected, title }) => (
            <tr key={id}>
              <td>
                <a href={`${siteConfig.customFields?.playground}/?scenario=${id}&lang=${locale}`}>
                  <code>{id}</code>
                </a>
              </td>
              <td>{stageName}</td>
              <td>
                <Link to={`/docs/reference/errors#${expected}`}>{title}</Link>
              </td>
            </tr>
          ))}
      </tbody>
    </Table>
  )
}
