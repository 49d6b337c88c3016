import type { Finding } from '@saatja/core'
import { useWords } from '@saatja/ui'
import { useStored } from '../state/overview.ts'
import { useExplain } from '../state/texts.ts'
import type { Editing } from './editing.ts'
import { editorWords } from './words.ts'

/** What is worth knowing about the provider before anything fails. */
export const ProviderHints = ({ editing }: { editing: Editing }) => {
  const explain = useExplain()
  const word = useWords(editorWords)
  const { providers, senders } = useStored()
  const fields = editing.effective?.fields
  const sender = senders.find(({ id }) => id === fields?.sender.value)
  const id = fields?.provider.value ?? sender?.provider
  const hints = providers.find((provider) => provider.id === id)?.preset?.hints ?? []
  const said = hints.flatMap((code) => {
    const finding: Finding = { code, severity: 'info', params: {} }
    const explained = explain(finding)
    return explained ? [{ code, ...explained }] : []
  })
  return said.length === 0 ? null : (
    <ul className="field-wide hints">
      {said.map(({ code, title, cause, remedy, guide }) => (
        <li key={code}>
          <b>{title}</b> {cause} {remedy}{' '}
          {guide && (
            <a href={guide} target="_blank" rel="noreferrer">
              {word('guide')}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
