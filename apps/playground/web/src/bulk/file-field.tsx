import { useWords } from '@saatja/ui'
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components'
import { Button } from '../components/button.tsx'
import { TextField } from '../components/field.tsx'
import { startWords } from './messages.ts'

const example = JSON.stringify(
  {
    run: 'Invoices of November',
    kind: 'invoice',
    messages: [
      {
        key: 'invoice-1001',
        to: { name: 'Anna Kask', address: 'anna@example.com' },
        subject: 'Invoice 1001',
        text: 'Thank you.',
      },
      {
        key: 'invoice-1002',
        to: ['janis@example.com', 'office@example.com'],
        subject: 'Invoice 1002',
        text: 'Thank you.',
      },
    ],
  },
  null,
  2,
)

/** Letters as JSON: dropped, chosen or pasted. */
export const FileField = ({
  content,
  onChange,
}: {
  content: string
  onChange: (content: string) => void
}) => {
  const word = useWords(startWords)
  const read = (file: File | undefined) => void file?.text().then(onChange, () => undefined)
  return (
    <>
      <DropZone
        className="drop-zone"
        aria-label={word('file')}
        onDrop={({ items }) => void items.find(isFileDropItem)?.getFile().then(read)}
      >
        <p>{word('file-note')}</p>
        <div className="sign-in-actions">
          <FileTrigger
            acceptedFileTypes={['application/json', '.json']}
            onSelect={(files) => read(files?.[0])}
          >
            <Button icon="share">{word('choose')}</Button>
          </FileTrigger>
          <Button look="quiet" onPress={() => onChange(example)}>
            {word('example')}
          </Button>
        </div>
      </DropZone>
      <TextField label={word('content')} value={content} onChange={onChange} lines={9} spellCheck="false" />
    </>
  )
}
