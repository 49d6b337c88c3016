import type { Finding } from '@saatja/core'
import { Linked, useLocale, useWords } from '@saatja/ui'
import type { Editing } from '../state/editing.ts'
import { useStored } from '../state/overview.ts'
import { guideAddress, useExplain } from '../state/texts.ts'
import { editorWords } from './messages.ts'

/** Shows what is worth knowing about the provider before anything fails. */
export const ProviderHints = ({ editing }: { editing: Editing }) => {
  const explain = useExplain()
  const word = useWords(editorWords)
  const locale = useLocale()
  const { providers, senders, docs } = useStored()
  const { effective, draft } = editing
  const fields = effective?.fields
  const sender = senders.find(({ id }) => id === fields?.sender.value)
  const id = fields?.provider.value ?? sender?.provider
  const known = providers.find((provider) => provider.id === id)
  const hints = sender?.hints ?? known?.preset?.hints ?? []
  const said = hints.flatMap((code) => {
    const finding: Finding = { code, severity: 'info', params: {} }
    const explained = explain(finding)
    return explained ? [{ code, ...explained }] : []
  })
  // One page is about all the APIs.
  const guide = sender?.route === 'api' ? 'without-smtp' : id
  return id === undefined ? null : (
    <ul className="field-wide hints">
      {said.map(({ code, title, cause, remedy }) => (
        <li key={code}>
          <b>{title}</b> <Linked>{`${cause} ${remedy}`}</Linked>
        </li>
      ))}
      <li>
        <a
          href={guideAddress(docs, locale, `providers/${guide}`, draft.code)}
          target="_blank"
          rel="noreferrer"
        >
          {word('guide')}
        </a>
      </li>
    </ul>
  )
}
