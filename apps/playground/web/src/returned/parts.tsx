import { useWords } from '@saatja/ui'
import type { ReturnedPart } from '../../../server/returned/contract.ts'
import { partWords } from './messages.ts'

interface Branch {
  readonly part: ReturnedPart
  readonly below: readonly Branch[]
}

/** The list as a tree: a part lies in the last one above it that is less deep. */
const branches = (parts: readonly ReturnedPart[]): readonly Branch[] => {
  const found: Branch[] = []
  for (let at = 0; at < parts.length; ) {
    const part = parts[at]
    if (part === undefined) break
    const next = parts.findIndex(({ level }, index) => index > at && level <= part.level)
    const end = next < 0 ? parts.length : next
    found.push({ part, below: branches(parts.slice(at + 1, end)) })
    at = end
  }
  return found
}

const Node = ({ branch: { part, below } }: { branch: Branch }) => {
  const word = useWords(partWords)
  const { type, use, bytes, text } = part
  return (
    <li className="return-part" data-use={use}>
      <p className="return-part-head">
        <code lang="en">{type}</code> <span className="field-note">{word('bytes', { count: bytes })}</span>
      </p>
      <p className="field-note">{word(use)}</p>
      {text !== undefined && text.trim() !== '' && (
        <details>
          <summary>{word('text')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard */}
          <pre tabIndex={0}>{text}</pre>
        </details>
      )}
      {below.length > 0 && <Tree list={below} />}
    </li>
  )
}

const Tree = ({ list }: { list: readonly Branch[] }) => (
  <ul className="return-tree">
    {list.map((branch, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no names, and the list never changes
      <Node key={index} branch={branch} />
    ))}
  </ul>
)

/** The parts of the mail, and what each was read for. */
export const Parts = ({ parts }: { parts: readonly ReturnedPart[] }) => {
  const word = useWords(partWords)
  if (parts.length === 0) return null
  return (
    <section className="return-parts">
      <h2 className="group">{word('title')}</h2>
      <Tree list={branches(parts)} />
    </section>
  )
}
