import { useWords } from '@saatja/ui'
import { lazy, Suspense, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import { type Action, ActionMenu } from '../components/action-menu.tsx'
import { Icon } from '../components/icon.tsx'
import { openCompany, useStored } from '../state/overview.ts'
import { exportCards, exportTable } from './export.ts'
import { ForgetSecrets } from './forget-secrets.tsx'
import { companyWords } from './messages.ts'

const CompanySettings = lazy(async () => ({ default: (await import('./settings.tsx')).CompanySettings }))
const ImportCards = lazy(async () => ({ default: (await import('./import-cards.tsx')).ImportCards }))

const ImportTable = lazy(async () => ({ default: (await import('./import-table.tsx')).ImportTable }))

const NewCompany = lazy(async () => ({ default: (await import('./new-company.tsx')).NewCompany }))

type Open = 'new' | 'settings' | 'import' | 'table' | 'forget' | undefined

const useActions = (setOpen: (open: Open) => void): readonly Action[] => {
  const word = useWords(companyWords)
  const stored = useStored()
  const { company, companies } = stored
  return [
    ...companies.map(
      ({ slug, name }): Action => ({
        id: slug,
        label: name,
        ...(slug === company.slug ? { icon: 'check' as const } : {}),
        onAction: () => void openCompany(slug),
      }),
    ),
    { id: 'new', label: word('new'), icon: 'plus', onAction: () => setOpen('new') },
    {
      id: 'settings',
      label: word('settings'),
      icon: 'bench',
      apart: true,
      onAction: () => setOpen('settings'),
    },
    { id: 'export', label: word('export'), icon: 'share', onAction: () => exportCards(stored) },
    { id: 'import', label: word('import'), icon: 'inbox', onAction: () => setOpen('import') },
    {
      id: 'table-export',
      label: word('table-export'),
      icon: 'share',
      onAction: () => void exportTable(stored),
    },
    { id: 'table', label: word('table'), icon: 'grid', onAction: () => setOpen('table') },
    {
      id: 'forget',
      label: word('forget'),
      icon: 'lock',
      danger: true,
      apart: true,
      onAction: () => setOpen('forget'),
    },
  ]
}

/** Shows which company is open, and what can be done to it as a whole. */
export const CompanyMenu = () => {
  const word = useWords(companyWords)
  const { company } = useStored()
  const [open, setOpen] = useState<Open>()
  const actions = useActions(setOpen)
  const close = () => setOpen(undefined)
  const label = word('menu', { name: company.name })
  return (
    <>
      <ActionMenu label={label} actions={actions}>
        <PlainButton className="company">
          <span className="visually-hidden">{label.replace(company.name, '')}</span>
          <span className="company-name">{company.name}</span>
          <Icon name="down" size={16} />
        </PlainButton>
      </ActionMenu>
      <Suspense fallback={null}>
        {open === 'new' && <NewCompany onClose={close} />}
        {open === 'settings' && <CompanySettings onClose={close} />}
        {open === 'import' && <ImportCards onClose={close} />}
        {open === 'table' && <ImportTable onClose={close} />}
      </Suspense>
      <ForgetSecrets isOpen={open === 'forget'} onClose={close} />
    </>
  )
}
