import Link from '@docusaurus/Link'
import retirements from '@facts/retirements.json'
import Admonition from '@theme/Admonition'
import type { ReactNode } from 'react'
import { dateText, phrase, retirementEffects, retirementSides } from '../facts/phrases.ts'
import { guideOf } from '../facts/retirement.ts'
import { useSite } from '../messages/site.ts'
import { Table } from './table.tsx'

/** What has no date yet comes last. */
const lateDate = '9999'

/** The dates on which a sign-in method ends, of one provider or of all: the product's own rule and the provider's, apart. */
export const RetirementTable = ({ provider }: { readonly provider?: string }) => {
  const { t, locale } = useSite()
  const rows = retirements
    .filter((row) => provider === undefined || row.provider === provider)
    .sort((one, other) => (one.date ?? lateDate).localeCompare(other.date ?? lateDate))
  return (
    <Table>
      <thead>
        <tr>
          {provider === undefined && <th>{t('provider')}</th>}
          <th>{t('date')}</th>
          <th>{t('whatHappens')}</th>
          <th>{t('source')}</th>
          <th>{t('checked')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {provider === undefined && (
              <td>
                <Link to={guideOf(row.provider)}>{row.name}</Link>
              </td>
            )}
            <td>{row.date ? dateText(row.date, locale) : t('dateOpen')}</td>
            <td>{phrase(retirementEffects, row.effect, locale)}</td>
            <td>{phrase(retirementSides, row.by, locale)}</td>
            <td>{dateText(row.checkedAt, locale)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** A warning that carries the dates of a provider's retirements. */
export const Deprecation = ({
  provider,
  children,
}: {
  readonly provider: string
  readonly children: ReactNode
}) => (
  <Admonition type="warning">
    {children}
    <RetirementTable provider={provider} />
  </Admonition>
)
