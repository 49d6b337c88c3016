import { type Messages, useWords } from '@saatja/ui'
import { Icon } from './icon.tsx'

const words = {
  encoding: {
    en: 'The file is not saved as UTF-8, so it was read as {encoding}. Check characters such as õ, ä, and š.',
    et: 'Fail ei ole salvestatud UTF-8 kodeeringus, seetõttu loeti seda kodeeringus {encoding}. Kontrolli täpitähti.',
    lv: 'Fails nav saglabāts UTF-8 kodējumā, tāpēc tas nolasīts kodējumā {encoding}. Pārbaudiet burtus ar garumzīmēm un mīkstinājuma zīmēm.',
  },
} satisfies Messages

/** Says when the code page of a file was concluded from its bytes, since the conclusion may be wrong. */
export const EncodingNote = ({ encoding }: { encoding: string | undefined }) => {
  const word = useWords(words)
  if (!encoding?.startsWith('windows-')) return null
  return (
    <p className="note" data-severity="warning" role="status">
      <Icon name="warn" size={14} />
      <span>{word('encoding', { encoding: encoding.replace('w', 'W') })}</span>
    </p>
  )
}
