import type { Company, UserChange } from '@saatja/core'
import { useWords } from '@saatja/ui'
import { useEffect, useState } from 'react'
import { CheckBox } from '../components/check-box.tsx'
import { Dialog } from '../components/dialog.tsx'
import { DialogActions } from '../components/dialog-actions.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { Select } from '../components/select.tsx'
import { call } from '../state/api.ts'
import { saveCompany, useStored } from '../state/overview.ts'
import { ChangeList } from '../workbench/change-list.tsx'
import { companyWords } from './messages.ts'

/** Stands for “no system user”. */
const nobody = '-'

const without = ({ mailUserCode: _code, ...company }: Company): Company => company

/** Users whom the changed company would affect; none while nothing is changed. */
const useImpact = (company: Company, changed: boolean): readonly UserChange[] => {
  const [changes, setChanges] = useState<readonly UserChange[]>([])
  useEffect(() => {
    const left = new AbortController()
    if (!changed) setChanges([])
    else
      call<readonly UserChange[]>('POST', '/company/impact', company, left.signal).then(
        setChanges,
        () => undefined,
      )
    return () => left.abort()
  }, [company, changed])
  return changes
}

const Impact = ({ company, saved }: { company: Company; saved: Company }) => {
  const word = useWords(companyWords)
  const changes = useImpact(company, JSON.stringify(company) !== JSON.stringify(saved))
  if (changes.length === 0) return null
  return (
    <div>
      <p>{word('changes', { count: changes.length })}</p>
      <ChangeList changes={changes} />
    </div>
  )
}

const SystemUser = ({ company, onChange }: { company: Company; onChange: (company: Company) => void }) => {
  const word = useWords(companyWords)
  const { cards } = useStored()
  return (
    <Select
      label={word('mail-user')}
      value={company.mailUserCode ?? nobody}
      choices={[
        { id: nobody, label: word('nobody') },
        ...cards.map(({ code, name, email }) => ({ id: code, label: `${code} · ${name ?? email}` })),
      ]}
      onChange={(id) => onChange(id === nobody ? without(company) : { ...company, mailUserCode: id })}
      note={word('mail-user-note')}
    />
  )
}

/** Name, system user and mass-mail module, with those who would be affected. */
export const CompanySettings = ({ onClose }: { onClose: () => void }) => {
  const word = useWords(companyWords)
  const { company: saved } = useStored()
  const [company, setCompany] = useState(saved)
  const [error, setError] = useState<unknown>()
  const save = () => {
    setError(undefined)
    saveCompany(company).then(onClose, setError)
  }
  return (
    <Dialog
      title={word('settings')}
      isOpen
      onClose={onClose}
      actions={
        <DialogActions no={word('cancel')} onNo={onClose} onPress={save}>
          {word('save')}
        </DialogActions>
      }
    >
      <TextField
        label={word('name')}
        value={company.name}
        onChange={(name) => setCompany({ ...company, name })}
      />
      <TextField label={word('slug')} value={company.slug} isReadOnly note={word('slug-note')} />
      <SystemUser company={company} onChange={setCompany} />
      <CheckBox
        isSelected={company.bulkModule === true}
        onChange={(bulkModule) => setCompany({ ...company, bulkModule })}
      >
        {word('bulk')}
      </CheckBox>
      <Impact company={company} saved={saved} />
      <Refused error={error} />
    </Dialog>
  )
}
