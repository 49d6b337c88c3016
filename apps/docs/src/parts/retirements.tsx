import retirements from '@facts/retirements.json'
import Admonition from '@theme/Admonition'
import type { ReactNode } from 'react'
import { dateText } from '../facts/phrases.ts'
import { useSite } from '../words/site.ts'

/** The dates on which a sign-in method ends: the product's own rule and the provider's, apart. */
export const RetirementTable = ({ provider }: { readonly provider: string }) => {
  const { t, locale } = useSite()
  const words = {
    product: { en: 'Rule of the application', et: 'Rakenduse enda reegel', lv: 'Lietotnes pašas noteikums' },
    vendor: { en: 'The provider’s plan', et: 'Teenusepakkuja kava', lv: 'Pakalpojumu sniedzēja plāns' },
    refused: { en: 'passwords are refused', et: 'paroolid lükatakse tagasi', lv: 'paroles tiek noraidītas' },
    'off-by-default': {
      en: 'passwords are off unless an administrator turns them on',
      et: 'paroolid on väljas, kui administraator neid sisse ei lülita',
      lv: 'paroles ir izslēgtas, ja administrators tās neieslēdz',
    },
    announcement: {
      en: 'the final date will be announced',
      et: 'teatatakse lõplik kuupäev',
      lv: 'tiks paziņots galīgais datums',
    },
  } as const
  const say = (word: string): string => words[word as keyof typeof words]?.[locale] ?? word
  return (
    <table>
      <tbody>
        {retirements
          .filter((row) => row.provider === provider)
          .map((row) => (
            <tr key={row.id}>
              <th scope="row">{say(row.by)}</th>
              <td>{row.date ? dateText(row.date, locale) : '–'}</td>
              <td>{say(row.effect)}</td>
              <td>
                {t('checked')}: {dateText(row.checkedAt, locale)}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
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
