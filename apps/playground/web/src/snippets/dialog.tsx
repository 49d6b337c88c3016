import { type Messages, useWords } from '@saatja/ui'
import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import type { Editing } from '../state/editing.ts'
import { useStored } from '../state/overview.ts'
import { type SnippetKind, snippets } from './snippets.ts'
import type { SnippetSource } from './source.ts'

const words = {
  title: { en: '{code} as code', et: '{code} koodina', lv: 'Lietotājs {code} kā kods' },
  copy: { en: 'Copy', et: 'Kopeeri', lv: 'Kopēt' },
  copied: { en: 'Copied', et: 'Kopeeritud', lv: 'Nokopēts' },
  close: { en: 'Close', et: 'Sulge', lv: 'Aizvērt' },
} satisfies Messages

const names: Readonly<Record<SnippetKind, string>> = {
  typescript: 'TypeScript',
  nodemailer: 'nodemailer',
  env: '.env',
  curl: 'curl',
  swaks: 'swaks',
  powershell: 'PowerShell',
  json: 'JSON',
}
const kinds = Object.keys(names) as SnippetKind[]

const viewOf = ({ draft, stored }: Editing): SnippetSource['card'] => ({
  code: draft.code,
  email: draft.email,
  ...(draft.name === undefined ? {} : { name: draft.name }),
  mail: draft.mail ?? {},
  privateKeySet: draft.dkimKey !== undefined || (stored?.privateKeySet ?? false),
  passwordSet: draft.password === undefined ? (stored?.passwordSet ?? false) : draft.password !== '',
})

const useSource = (editing: Editing): SnippetSource | undefined => {
  const { company, cards, providers } = useStored()
  const { effective } = editing
  if (effective === undefined) return undefined
  const systemUser = cards.find(({ code }) => code === company.mailUserCode && code !== editing.draft.code)
  return { company, card: viewOf(editing), systemUser, effective, providers }
}

const SnippetTabs = ({
  title,
  kind,
  onKind,
  text,
}: {
  title: string
  kind: SnippetKind
  onKind: (kind: SnippetKind) => void
  text: string
}) => (
  <Tabs className="tabs" selectedKey={kind} onSelectionChange={(key) => onKind(key as SnippetKind)}>
    <TabList className="tab-list" aria-label={title}>
      {kinds.map((one) => (
        <Tab key={one} id={one} className="tab">
          {names[one]}
        </Tab>
      ))}
    </TabList>
    {kinds.map((one) => (
      <TabPanel key={one} id={one} className="tab-panel">
        <pre className="snippet" lang="en">
          {text}
        </pre>
      </TabPanel>
    ))}
  </Tabs>
)

/** The settings in effect, for other programs. Passwords are read from the environment. */
export const SnippetDialog = ({ editing, onClose }: { editing: Editing; onClose: () => void }) => {
  const word = useWords(words)
  const title = word('title', { code: editing.draft.code })
  const source = useSource(editing)
  const [kind, setKind] = useState<SnippetKind>('typescript')
  const [copied, setCopied] = useState<string>()
  const text = source ? snippets[kind](source) : ''
  return (
    <Dialog
      title={title}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button
            icon="copy"
            onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
          >
            {word(copied === text ? 'copied' : 'copy')}
          </Button>
          <Button look="primary" onPress={onClose}>
            {word('close')}
          </Button>
        </>
      }
    >
      <SnippetTabs title={title} kind={kind} onKind={setKind} text={text} />
    </Dialog>
  )
}
