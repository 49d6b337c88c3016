import { useLocale, useWords } from '@saatja/ui'
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components'
import { Button } from '../components/button.tsx'
import { CheckBox } from '../components/check-box.tsx'
import { sizeText } from '../components/dates.ts'
import { EncodingNote } from '../components/encoding-note.tsx'
import { TextField } from '../components/field.tsx'
import { Refused } from '../components/http-error.tsx'
import { Icon } from '../components/icon.tsx'
import { messagesWith, unusedFiles } from './attachments.ts'
import type { ChosenFile } from './draft.ts'
import { example } from './example.ts'
import { FilesReading, ReadingStopped } from './files-read.tsx'
import { startWords } from './start-messages.ts'
import { type FileFieldProps, FileProblem, TableFields } from './table-fields.tsx'
import { useFiles } from './use-files.ts'

interface FileProps extends FileFieldProps {
  readonly file: ChosenFile
  readonly onRemove: (name: string) => void
}

/** Chooses the messages to which a file is attached; to all of them only when a person says so. */
const FileUse = ({ file, draft, table, onChange }: Omit<FileProps, 'onRemove'>) => {
  const word = useWords(startWords)
  if (table === undefined || (table.files.has(file.name) && !file.toAll)) {
    const count = messagesWith(file, draft, table)
    return count === undefined ? null : <span className="field-note">{word('file-goes', { count })}</span>
  }
  const choose = (toAll: boolean) =>
    onChange((now) => ({
      ...now,
      files: now.files.map((one) => (one.name === file.name ? { ...one, toAll } : one)),
    }))
  return (
    <CheckBox isSelected={file.toAll === true} onChange={choose}>
      {word('file-to-all')}
    </CheckBox>
  )
}

const FileItem = ({ onRemove, ...props }: FileProps) => {
  const word = useWords(startWords)
  const locale = useLocale()
  const { name, size } = props.file
  return (
    <li>
      <Icon name="clip" size={14} /> <span>{name}</span>
      <span className="field-note">{sizeText(size, locale)}</span>
      <FileUse {...props} />
      <Button
        look="quiet"
        icon="cross"
        aria-label={word('remove-file', { name })}
        onPress={() => onRemove(name)}
      />
    </li>
  )
}

const Files = (props: Omit<FileProps, 'file'>) => {
  const { draft, table } = props
  const word = useWords(startWords)
  if (draft.files.length === 0) return null
  const unused = draft.content.trim() === '' ? [] : unusedFiles(draft, table)
  return (
    <section className="field" aria-label={word('attachments')}>
      <span className="field-label">{word('attachments')}</span>
      <ul className="files">
        {draft.files.map((file) => (
          <FileItem key={file.name} {...props} file={file} />
        ))}
      </ul>
      <FileProblem said={table ? 'files-unused' : 'files-unnamed'} names={unused} />
    </section>
  )
}

/** Files that are dropped or chosen, or an example in their place. */
const MessageFiles = ({
  onFiles,
  onExample,
}: {
  onFiles: (files: readonly File[]) => void
  onExample: () => void
}) => {
  const word = useWords(startWords)
  return (
    <DropZone
      className="drop-zone"
      aria-label={word('file')}
      onDrop={({ items }) =>
        void Promise.all(items.filter(isFileDropItem).map((item) => item.getFile())).then(onFiles)
      }
    >
      <p>{word('file-note')}</p>
      <div className="sign-in-actions">
        <FileTrigger allowsMultiple onSelect={(files) => onFiles([...(files ?? [])])}>
          <Button icon="share">{word('choose')}</Button>
        </FileTrigger>
        <Button look="quiet" onPress={onExample}>
          {word('example')}
        </Button>
      </div>
    </DropZone>
  )
}

/** Messages as JSON or as a table, with the files that go with them: dropped, chosen or pasted. */
export const FileField = (props: FileFieldProps) => {
  const { draft, table, onChange } = props
  const word = useWords(startWords)
  const locale = useLocale()
  const { take, remove, error, reading, stopped, stop } = useFiles(props)
  const fillIn = () => onChange(({ list: _read, ...now }) => ({ ...now, content: example[locale] }))
  return (
    <>
      <MessageFiles onFiles={take} onExample={fillIn} />
      {reading && <FilesReading reading={reading} onStop={stop} />}
      <ReadingStopped stopped={stopped} />
      <TextField
        label={word('content')}
        value={draft.content}
        onChange={(content) =>
          onChange(({ list, ...now }) => ({ ...now, content, ...(list && content !== '' ? { list } : {}) }))
        }
        note={draft.list && word('list-read', { name: draft.list.name })}
        lines={7}
        spellCheck="false"
        placeholder={`${word('content-example')}\nanna@example.com;Anna;1001;1001.pdf`}
      />
      <EncodingNote encoding={draft.list?.encoding} />
      {table && <TableFields draft={draft} table={table} onChange={onChange} />}
      <Files {...props} onRemove={remove} />
      <Refused error={error} />
    </>
  )
}
