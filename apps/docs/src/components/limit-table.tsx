import limits from '@facts/limits.json'
import { limitLabels, limitValue } from '@saatja/ui/limits'
import { confidences, dateText, phrase } from '../facts/phrases.ts'
import { useSite } from '../messages/site.ts'
import { Table } from './table.tsx'

/** The limits of one provider, or of all, each with its source and the date on which it was read. */
export const LimitTable = ({ provider }: { readonly provider?: string }) => {
  const { t, locale } = useSite()
  const rows = limits.filter((row) => provider === undefined || row.provider === provider)
  return (
    <Table>
      <thead>
        <tr>
          {provider === undefined && <th>{t('provider')}</th>}
          <th>{t('limit')}</th>
          <th>{t('value')}</th>
          <th>{t('source')}</th>
          <th>{t('checked')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.provider}${row.limit}`}>
            {provider === undefined && <td>{row.name}</td>}
            <td>{limitLabels[row.limit][locale]}</td>
            <td>{limitValue(row.limit, row.value, locale)}</td>
            <td>{phrase(confidences, row.confidence, locale)}</td>
            <td>{dateText(row.checkedAt, locale)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
