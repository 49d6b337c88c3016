import { type Messages, useWords } from '@saatja/ui'
import { type ComponentType, lazy, Suspense, useState } from 'react'
import type { CardDraft } from '../../../server/contract.ts'
import { type Action, ActionMenu } from '../components/action-menu.tsx'
import { Button } from '../components/button.tsx'
import type { Editing } from '../state/editing.ts'
import { useStored } from '../state/overview.ts'
import { removeUser } from './remove-user.ts'
import { shareFragment } from './share.ts'
import type { UserStep } from './step-dialog.tsx'

const AddUser = lazy(async () => ({ default: (await import('./add-user.tsx')).AddUser }))

const StepDialog = lazy(async () => ({ default: (await import('./step-dialog.tsx')).StepDialog }))

const leaving = () => import('./leaving.tsx')
const LeavingDialog = lazy(async () => ({ default: (await leaving()).LeavingDialog }))

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

/** Shows the settings in effect for other programs. */
export type SnippetsOf = ComponentType<{ editing: Editing; onClose: () => void }>

type Open = 'copy' | 'code' | 'leaving' | UserStep

const useActions = (
  code: string,
  does: { open: (what: Open) => void; share: () => void; remove: () => void },
): readonly Action[] => {
  const word = useWords(words)
  const { company } = useStored()
  const isSystem = company.mailUserCode === code
  return [
    { id: 'copy', label: word('copy'), icon: 'copy', onAction: () => does.open('copy') },
    ...(isSystem
      ? []
      : [
          {
            id: 'system',
            label: word('system'),
            icon: 'bench' as const,
            onAction: () => does.open('system'),
          },
        ]),
    {
      id: 'share',
      label: word('share'),
      icon: 'share',
      apart: true,
      onAction: does.share,
    },
    { id: 'code', label: word('code'), icon: 'clip', onAction: () => does.open('code') },
    {
      id: 'remove',
      label: word('remove'),
      icon: 'trash',
      danger: true,
      apart: true,
      onAction: () => (isSystem ? does.open('removed') : does.remove()),
    },
  ]
}

/** The actions on a user as a whole. */
export const UserMenu = ({ editing, Snippets }: { editing: Editing; Snippets: SnippetsOf }) => {
  const word = useWords(words)
  const [open, setOpen] = useState<Open>()
  const [shared, setShared] = useState(false)
  const { draft } = editing
  const { code } = draft
  const [waiting, setWaiting] = useState<number>()
  const close = () => setOpen(undefined)
  const remove = async () => {
    const { waitingMessages } = await leaving()
    const count = await waitingMessages(code)
    if (count === 0) return removeUser(code)
    setWaiting(count)
    setOpen('leaving')
  }
  const actions = useActions(code, {
    open: setOpen,
    share: () => void copyLink(draft).then(() => setShared(true)),
    remove: () => void remove(),
  })
  return (
    <>
      <span role="status" className="field-note">
        {shared && word('shared')}
      </span>
      <ActionMenu label={word('menu', { code })} actions={actions}>
        <Button look="quiet" icon="dots" aria-label={word('menu', { code })} />
      </ActionMenu>
      <Suspense fallback={null}>
        {open === 'copy' && <AddUser from={draft} onClose={close} />}
        {open === 'code' && <Snippets editing={editing} onClose={close} />}
        {open === 'leaving' && <LeavingDialog code={code} count={waiting} onClose={close} />}
        {(open === 'system' || open === 'removed') && <StepDialog step={open} code={code} onClose={close} />}
      </Suspense>
    </>
  )
}
