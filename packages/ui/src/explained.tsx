import type { ReactNode } from 'react'
import './explained.css'
import { Linked } from './linked.tsx'
import { type Messages, useWords } from './messages.tsx'

const words = {
  who: { en: 'Who can fix it', et: 'Kes saab parandada', lv: 'Kurš to var novērst' },
  todo: { en: 'What to do', et: 'Mida teha', lv: 'Ko darīt' },
  guide: { en: 'Open the guide', et: 'Ava juhend', lv: 'Atvērt pamācību' },
  reply: { en: 'Server reply', et: 'Serveri vastus', lv: 'Servera atbilde' },
  error: { en: 'Error', et: 'Viga', lv: 'Kļūda' },
  warning: { en: 'Warning', et: 'Hoiatus', lv: 'Brīdinājums' },
  info: { en: 'Note', et: 'Märkus', lv: 'Piezīme' },
} satisfies Messages

/**
 * A finding or a diagnosis in words, such as the result of `explain` in `@saatja/core/explain`.
 */
export interface Explained {
  readonly title: string
  readonly cause: string
  readonly remedy: string
  readonly who?: string | undefined
  /** URL of the guide. */
  readonly guide?: string | undefined
}

export interface ExplainedCardProps {
  readonly explained: Explained
  readonly severity: 'error' | 'warning' | 'info'
  /** Id of the text, for those who look it up. */
  readonly code?: string | undefined
  /** Raw reply of the server, scrubbed of secrets. */
  readonly reply?: string | undefined
  /** Level of the heading, where the page needs another one. Default 4. */
  readonly level?: 3 | 4
  /** Buttons. */
  readonly children?: ReactNode
}

/** What to do, and who can do it. */
const Remedy = ({ explained: { remedy, who } }: { explained: Explained }) => {
  const word = useWords(words)
  return (
    <>
      {remedy !== '' && (
        <p>
          <b>{word('todo')}:</b> <Linked>{remedy}</Linked>
        </p>
      )}
      {who !== undefined && who !== '' && (
        <p className="explained-who">
          {word('who')}: <b>{who}</b>
        </p>
      )}
    </>
  )
}

/** Shows what happened, who can fix it and what to do next; the server's own reply is one key press away. */
export const ExplainedCard = ({
  explained,
  severity,
  code,
  reply,
  level = 4,
  children,
}: ExplainedCardProps) => {
  const word = useWords(words)
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    <article className="explained" data-severity={severity}>
      <Heading>
        <span className="explained-severity">{word(severity)}</span> {explained.title}
      </Heading>
      <p>
        <Linked>{explained.cause}</Linked>
      </p>
      <Remedy explained={explained} />
      {reply !== undefined && (
        <details>
          <summary>{word('reply')}</summary>
          <pre lang="en">{reply}</pre>
        </details>
      )}
      <footer>
        {children}
        {explained.guide !== undefined && (
          <a href={explained.guide} target="_blank" rel="noreferrer">
            {word('guide')}
          </a>
        )}
        {code !== undefined && <code lang="en">{code}</code>}
      </footer>
    </article>
  )
}
