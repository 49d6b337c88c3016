import { type Messages, useWords } from '@saatja/ui'
import { useEffect, useState } from 'react'
import { Button } from './button.tsx'

const words = {
  copy: { en: 'Copy', et: 'Kopeeri', lv: 'Kopēt' },
  copied: { en: 'Copied', et: 'Kopeeritud', lv: 'Nokopēts' },
} satisfies Messages

/** Milliseconds for which the button says that it is done. */
const shown = 2000

interface CopyButtonProps {
  readonly text: string
  /** What is copied, for those who do not see where the button stands. */
  readonly label: string
  /** On the button itself. Default: “Copy”. */
  readonly show?: string
}

/** Copies a text, and says so where it was pressed. */
export const CopyButton = ({ text, label, show }: CopyButtonProps) => {
  const word = useWords(words)
  const [copied, setCopied] = useState<string>()
  useEffect(() => {
    if (copied === undefined) return
    const timer = setTimeout(() => setCopied(undefined), shown)
    return () => clearTimeout(timer)
  }, [copied])
  const done = copied === text
  return (
    <Button
      icon={done ? 'check' : 'copy'}
      aria-label={label}
      onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(text))}
    >
      <span aria-live="polite">{done ? word('copied') : (show ?? word('copy'))}</span>
    </Button>
  )
}
