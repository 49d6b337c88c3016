import { type Messages, useWords } from '@saatja/ui'
import { type ComponentType, useState } from 'react'
import type { CardDraft } from '../../../server/contract.ts'
import { type Action, ActionMenu } from '../components/action-menu.tsx'
import { Button } from '../components/button.tsx'
import { call } from '../state/api.ts'
import { dropDraft } from '../state/drafts.ts'
import type { Editing } from '../state/editing.ts'
import { refresh, removeCard, useStored } from '../state/overview.ts'
import { removedStore } from '../state/removed.ts'
import { navigate } from '../state/route.ts'
import { AddUser } from './add-user.tsx'
import { shareFragment } from './share.ts'

const words = {
  menu: { en: 'More for {code}', et: 'Veel: {code}', lv: 'Vairāk: {code}' },
  copy: { en: 'Copy as a new user', et: 'Kopeeri uueks kasutajaks', lv: 'Kopēt kā jaunu lietotāju' },
  system: { en: 'Make system user', et: 'Määra süsteemikasutajaks', lv: 'Iestatīt kā sistēmas lietotāju' },
  share: {
    en: 'Copy link (without passwords)',
    et: 'Kopeeri link ilma salasõnadeta',
    lv: 'Kopēt saiti bez parolēm',
  },
  code: { en: 'Show as code', et: 'Näita koodina', lv: 'Rādīt kā kodu' },
  remove: { en: 'Delete user', et: 'Kustuta kasutaja', lv: 'Dzēst lietotāju' },
  shared: { en: 'Link copied', et: 'Link on kopeeritud', lv: 'Saite ir nokopēta' },
} satisfies Messages

const copyLink = (draft: CardDraft): Promise<void> =>
  navigator.clipboard.writeText(`${location.origin}/${shareFragment(draft)}`)

/** Shows the settings in force for other programs. */
export type SnippetsOf = ComponentType<{ editing: Editing; onClose: () => void }>

/** What is done to a user as a whole. */
export const UserMenu = ({ editing, Snippets }: { editing: Editing; Snippets: SnippetsOf }) => {
  const word = useWords(words)
  const { company } = useStored()
  const [open, setOpen] = useState<'copy' | 'code' | undefined>()
  const [shared, setShared] = useState(false)
  const { draft } = editing
  const { code } = draft
  const close = () => setOpen(undefined)
  const remove = async () => {
    await removeCard(code)
    dropDraft(code)
    removedStore.set(code)
    navigate({ screen: 'workbench' })
  }
  const makeSystem = () => call('PUT', '/company', { ...company, mailUserCode: code }).then(refresh)
  const actions: readonly Action[] = [
    { id: 'copy', label: word('copy'), icon: 'copy', onAction: () => setOpen('copy') },
    ...(company.mailUserCode === code
      ? []
      : [{ id: 'system', label: word('system'), icon: 'bench' as const, onAction: () => void makeSystem() }]),
    {
      id: 'share',
      label: word('share'),
      icon: 'share',
      apart: true,
      onAction: () => void copyLink(draft).then(() => setShared(true)),
    },
    { id: 'code', label: word('code'), icon: 'clip', onAction: () => setOpen('code') },
    {
      id: 'remove',
      label: word('remove'),
      icon: 'trash',
      danger: true,
      apart: true,
      onAction: () => void remove(),
    },
  ]
  return (
    <>
      <span role="status" className="field-note">
        {shared && word('shared')}
      </span>
      <ActionMenu label={word('menu', { code })} actions={actions}>
        <Button look="quiet" icon="dots" aria-label={word('menu', { code })} />
      </ActionMenu>
      {open === 'copy' && <AddUser from={draft} onClose={close} />}
      {open === 'code' && <Snippets editing={editing} onClose={close} />}
    </>
  )
}
