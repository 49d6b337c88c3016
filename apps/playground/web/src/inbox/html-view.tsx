import { useWords } from '@saatja/ui'
import { useState } from 'react'
import { CheckBox } from '../components/check-box.tsx'
import { inboxWords } from './messages.ts'

/** Shows the message as HTML, as wide as the window or as a phone. */
export const HtmlView = ({ id }: { id: string }) => {
  const word = useWords(inboxWords)
  const [isNarrow, setNarrow] = useState(false)
  return (
    <>
      <CheckBox isSelected={isNarrow} onChange={setNarrow}>
        {word('phone-width')}
      </CheckBox>
      <iframe
        className="mail-html"
        data-narrow={isNarrow || undefined}
        title={word('frame')}
        sandbox=""
        src={`/api/inbox/${encodeURIComponent(id)}/html`}
      />
    </>
  )
}
