import Link from '@docusaurus/Link'
import scenarios from '@facts/scenarios.json'
import { useSite } from '../messages/site.ts'
import { Table } from './table.tsx'
import { usePlayground } from './use-playground.ts'

/** Every failure of one provider's servers, or with `provider="any"` of any server, each opening in the playground where the site knows one. */
export const ScenarioTable = ({ provider }: { readonly provider: string }) => {
  const { t } = useSite()
  const addressOf = usePlayground()
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
                {addressOf ? (
                  <a href={addressOf({ scenario: id })}>
                    <code>{id}</code>
                  </a>
                ) : (
                  <code>{id}</code>
                )}
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
