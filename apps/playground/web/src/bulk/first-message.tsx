import { type Messages, useWords } from '@saatja/ui'
import { useId } from 'react'
import type { FirstMessage } from '../../../server/bulk/contract.ts'

const words = {
  title: { en: 'First message', et: 'Esimene kiri', lv: 'Pirmā vēstule' },
  to: { en: 'To', et: 'Saaja', lv: 'Kam' },
  subject: { en: 'Subject', et: 'Teema', lv: 'Temats' },
  text: { en: 'Text', et: 'Tekst', lv: 'Teksts' },
  attachments: { en: 'Attachments', et: 'Manused', lv: 'Pielikumi' },
} satisfies Messages

/** Shows the message that is sent first, as its recipient gets it. */
export const FirstMessagePreview = ({ message }: { message: FirstMessage }) => {
  const word = useWords(words)
  const title = useId()
  const { to, subject, text, attachments } = message
  return (
    <section className="bulk-first" aria-labelledby={title}>
      <h3 id={title}>{word('title')}</h3>
      <dl>
        <dt>{word('to')}</dt>
        <dd>{to}</dd>
        <dt>{word('subject')}</dt>
        <dd>{subject}</dd>
        {text !== undefined && (
          <>
            <dt>{word('text')}</dt>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard */}
            <dd className="bulk-first-text" tabIndex={0}>
              {text}
            </dd>
          </>
        )}
        {attachments.length > 0 && (
          <>
            <dt>{word('attachments')}</dt>
            <dd>{attachments.join(', ')}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
