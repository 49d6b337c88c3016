import retirements from '@facts/retirements.json'
import Admonition from '@theme/Admonition'
import type { ReactNode } from 'react'
import { dateText, type Phrases, phrase } from '../facts/phrases.ts'
import { useSite } from '../words/site.ts'
import { Table } from './table.tsx'

const sides: Phrases = {
  product: {
    en: 'Rule of the business application',
    et: 'Äritarkvara enda reegel',
    lv: 'Biznesa programmas noteikums',
  },
  vendor: { en: 'The provider’s plan', et: 'Teenusepakkuja kava', lv: 'Pakalpojumu sniedzēja plāns' },
}

const effects: Phrases = {
  refused: { en: 'passwords are refused', et: 'paroolid lükatakse tagasi', lv: 'paroles tiek noraidītas' },
  'off-by-default': {
    en: 'passwords are off unless an administrator turns them on',
    et: 'paroolid on väljas, kui administraator neid sisse ei lülita',
    lv: 'paroles ir izslēgtas, ja vien administrators tās neieslēdz',
  },
  announcement: {
    en: 'the final date will be announced',
    et: 'teatatakse lõplik kuupäev',
    lv: 'tiks paziņots galīgais datums',
  },
}

/** The dates on which a sign-in method ends: the product's own rule and the provider's, apart. */
export const RetirementTable = ({ provider }: { readonly provider: string }) => {
  const { t, locale } = useSite()
  return (
    <Table>
      <thead>
        <tr>
          <th>{t('date')}</th>
          <th>{t('whatHappens')}</th>
          <th>{t('source')}</th>
          <th>{t('checked')}</th>
        </tr>
      </thead>
      <tbody>
        {retirements
          .filter((row) => row.provider === provider)
          .map((row) => (
            <tr key={row.id}>
              <td>{row.date ? dateText(row.date, locale) : t('dateOpen')}</td>
              <td>{phrase(effects, row.effect, locale)}</td>
              <td>{phrase(sides, row.by, locale)}</td>
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
