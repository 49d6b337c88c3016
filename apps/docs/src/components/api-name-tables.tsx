import api from '@facts/api.json'
import type { ApiName } from '../facts/types.ts'
import { useSite } from '../messages/site.ts'
import { Table } from './table.tsx'
import { WithCode } from './with-code.tsx'

const NameTable = ({ names }: { readonly names: readonly ApiName[] }) => {
  const { t } = useSite()
  return (
    <Table>
      <thead>
        <tr>
          <th>{t('name')}</th>
          <th>{t('meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map(({ name, kind, doc }) => (
          <tr key={name}>
            <td>
              <code>{kind === 'function' ? `${name}()` : name}</code>
            </td>
            <td lang="en">
              <WithCode text={doc} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** What one package exports, from its doc comments: what can be called first, then the types. */
export const ApiNames = ({ entry }: { readonly entry: string }) => {
  const { t } = useSite()
  const names = api.find((one) => one.entry === entry)?.names
  if (!names) throw new Error(`Nothing is exported from "${entry}"../parts`)
  const values = names.filter(({ kind }) => kind !== 'type')
  const types = names.filter(({ kind, doc }) => kind === 'type' && doc !== '')
  const others = names.filter(({ kind, doc }) => kind === 'type' && doc === '')
  return (
    <>
      <NameTable names={[...values, ...types]} />
      {others.length > 0 && (
        <p>
          {t('otherTypes')}:{' '}
          {others.map(({ name }, at) => (
            <span key={name}>
              {at > 0 && ', '}
              <code>{name}</code>
            </span>
          ))}
        </p>
      )}
    </>
  )
}
