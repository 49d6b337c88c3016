import type { Stage } from '@saatja/core'
import { stageNames } from './stages.ts'
import './transcript.css'
import { type Messages, say, useLocale, useWords } from './messages.tsx'

/** One line of the conversation. Secrets have been removed. */
export interface SpokenLine {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly stage: Stage
  readonly from: 'client' | 'server'
  readonly text: string
}

interface Chapter {
  readonly stage: Stage
  readonly lines: readonly SpokenLine[]
}

/** A reply belongs to its command, however many commands were sent before it came. */
const isContinued = ({ stage, lines }: Chapter, line: SpokenLine, isLast: boolean): boolean =>
  stage === line.stage && (isLast || (line.from === 'server' && lines.at(-1)?.from === 'client'))

/** Groups the lines of one stage; a stage may come back, as the capabilities do after STARTTLS. */
export const chapters = (lines: readonly SpokenLine[]): readonly Chapter[] =>
  lines.reduce<Chapter[]>((done, line) => {
    const at = done.findLastIndex((chapter, index) => isContinued(chapter, line, index === done.length - 1))
    const chapter = done[at]
    if (chapter) done[at] = { ...chapter, lines: [...chapter.lines, line] }
    else done.push({ stage: line.stage, lines: [line] })
    return done
  }, [])

const words = {
  log: { en: 'Transcript', et: 'Seansi logi', lv: 'Sesijas žurnāls' },
  client: { en: 'client', et: 'klient', lv: 'klients' },
  server: { en: 'server', et: 'server', lv: 'serveris' },
  milliseconds: { en: '{count} ms', et: '{count} ms', lv: '{count} ms' },
} satisfies Messages

const refusal = /^[45]\d\d/

const Line = ({ line, start, times }: { line: SpokenLine; start: number; times: boolean }) => {
  const word = useWords(words)
  const bad = line.from === 'server' && refusal.test(line.text)
  return (
    <li className="said" data-from={line.from} data-bad={bad || undefined}>
      <span className="said-by" aria-hidden="true">
        {line.from === 'client' ? 'C' : 'S'}
      </span>
      <span className="visually-hidden">{word(line.from)}: </span>
      <code lang="en">{line.text}</code>
      {times && (
        <span className="said-at">{word('milliseconds', { count: Math.round(line.at - start) })}</span>
      )}
    </li>
  )
}

/**
 * Shows the conversation with the server, grouped by stage. It is not read aloud line by line: announce the result
 * elsewhere.
 */
export const Transcript = ({ lines, times = true }: { lines: readonly SpokenLine[]; times?: boolean }) => {
  const word = useWords(words)
  const locale = useLocale()
  const start = lines[0]?.at ?? 0
  return (
    <section className="transcript" aria-label={word('log')} tabIndex={lines.length > 0 ? 0 : -1}>
      {chapters(lines).map((chapter) => (
        <div className="chapter" key={`${chapter.stage} ${lines.indexOf(chapter.lines[0] as SpokenLine)}`}>
          <h4>{say(stageNames[chapter.stage], locale)}</h4>
          <ul>
            {chapter.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
              <Line key={index} line={line} start={start} times={times} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
