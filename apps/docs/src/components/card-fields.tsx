import { cardFields } from '../facts/card-fields.ts'
import { useSite } from '../messages/site.ts'
import { Table } from './table.tsx'

/** The fields of the user card, with the label that the business application shows in this language. */
export const CardFields = () => {
  const { t, locale } = useSite()
  return (
    <Table>
      <thead>
        <tr>
          <th>{t('field')}</th>
          <th>{t('meaning')}</th>
          <th>{t('dataName')}</th>
        </tr>
      </thead>
      <tbody>
        {cardFields.map(({ field, label, meaning }) => (
          <tr key={field}>
            <td>
              <strong>{label[locale]}</strong>
            </td>
            <td>{meaning[locale]}</td>
            <td>
              <code>{field}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
