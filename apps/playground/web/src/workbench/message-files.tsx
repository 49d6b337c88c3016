import { useWords } from '@saatja/ui'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { sendWords } from './messages.ts'
import type { OwnFile } from './own-message.ts'

const withoutFile = (files: readonly OwnFile[], index: number): readonly OwnFile[] =>
  files.filter((_file, at) => at !== index)

/** What goes with the message: what the card attaches, and own files, which can be removed. */
export const MessageFiles = ({
  attached,
  files,
  onChange,
}: {
  attached: readonly string[]
  files: readonly OwnFile[]
  onChange: (files: readonly OwnFile[]) => void
}) => {
  const word = useWords(sendWords)
  if (attached.length + files.length === 0) return null
  return (
    <section className="field" aria-label={word('goes')}>
      <span className="field-label">{word('goes')}</span>
      <ul className="files">
        {attached.map((name) => (
          <li key={name}>
            <Icon name="clip" size={14} /> {name}
          </li>
        ))}
        {files.map(({ filename }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
          <li key={`own ${index}`}>
            <Icon name="clip" size={14} /> {filename}
            <Button
              look="quiet"
              icon="cross"
              aria-label={word('remove-file', { name: filename })}
              onPress={() => onChange(withoutFile(files, index))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
