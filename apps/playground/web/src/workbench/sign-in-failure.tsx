import { useWords } from '@saatja/ui'
import { useState } from 'react'
import type { SignInResult } from '../../../server/oauth/contract.ts'
import { Button } from '../components/button.tsx'
import { useExplain } from '../state/texts.ts'
import { words } from './oauth-sign-in-messages.ts'

/** What the person sends to the administrator. */
const Approval = ({ url }: { url: string }) => {
  const word = useWords(words)
  const [copied, setCopied] = useState(false)
  return (
    <p className="sign-in-actions">
      <a href={url} target="_blank" rel="noreferrer">
        {word('approve')}
      </a>
      <Button
        icon="copy"
        onPress={() =>
          void navigator.clipboard.writeText(url).then(
            () => setCopied(true),
            () => undefined,
          )
        }
      >
        {word(copied ? 'copied' : 'copy')}
      </Button>
    </p>
  )
}

/** Shows the result of the sign-in that was just tried, when it gave no grant. */
export const SignInFailure = ({ result }: { result: SignInResult | undefined }) => {
  const word = useWords(words)
  const explain = useExplain()
  if (result === undefined || result.ok) return null
  const explained = explain(result.diagnosis)
  return explained ? (
    <div className="refused" role="alert">
      <p>
        <b>{explained.title}</b>
      </p>
      <p>{explained.cause}</p>
      <p>{explained.remedy}</p>
      <p>
        {word('who')}: <b>{explained.who}</b>
      </p>
      {result.approval !== undefined && <Approval url={result.approval} />}
    </div>
  ) : null
}
