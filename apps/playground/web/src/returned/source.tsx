import { useWords } from '@saatja/ui'
import { DropZone, FileTrigger, isFileDropItem, ListBox, ListBoxItem } from 'react-aria-components'
import type { SampleReturnView } from '../../../server/returned/contract.ts'
import { Button } from '../components/button.tsx'
import { chosen } from '../components/selection.ts'
import { returnedWords } from './messages.ts'

type Named = keyof typeof returnedWords

/** What a sample shows; its id where the page has no words for it. */
export const useSampleTitle = (): ((id: string) => string) => {
  const word = useWords(returnedWords)
  return (id) => (`sample-${id}` in returnedWords ? word(`sample-${id}` as Named) : id)
}

/** A mail of one's own: dropped or chosen. */
export const MailFile = ({ onFile }: { onFile: (file: File) => void }) => {
  const word = useWords(returnedWords)
  const take = (file: File | undefined) => file && onFile(file)
  return (
    <DropZone
      className="drop-zone return-drop"
      aria-label={word('file')}
      onDrop={({ items }) => void items.find(isFileDropItem)?.getFile().then(take)}
    >
      <p>{word('drop')}</p>
      <FileTrigger acceptedFileTypes={['message/rfc822', '.eml']} onSelect={(files) => take(files?.[0])}>
        <Button icon="share">{word('choose')}</Button>
      </FileTrigger>
    </DropZone>
  )
}

export const Samples = ({
  samples,
  value,
  onChange,
}: {
  samples: readonly SampleReturnView[]
  value: string | undefined
  onChange: (id: string) => void
}) => {
  const word = useWords(returnedWords)
  const title = useSampleTitle()
  return (
    <ListBox
      className="mails-list"
      aria-label={word('samples')}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={value === undefined ? [] : [value]}
      onSelectionChange={(keys) => {
        const id = chosen(keys)
        if (id !== undefined) onChange(id)
      }}
    >
      {samples.map(({ id, program }) => (
        <ListBoxItem key={id} id={id} className="mail" textValue={title(id)}>
          <span className="scenario-title">{title(id)}</span>
          <span className="mail-detail">{program}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  )
}
