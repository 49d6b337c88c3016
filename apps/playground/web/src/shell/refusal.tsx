import { useWords } from '@saatja/ui'
import { RefusedError } from '../state/api.ts'
import { refusalWords } from './words.ts'

/** What went wrong with a request, in the reader's language. */
export const useRefusal = (): ((error: unknown) => string) => {
  const word = useWords(refusalWords)
  return (error) =>
    error instanceof RefusedError
      ? word(error.refusal.code, { message: error.refusal.message })
      : word('failed')
}

/** Says it where the reader looks, and aloud. */
export const Refused = ({ error }: { error: unknown }) => {
  const sentence = useRefusal()
  return error === undefined ? null : (
    <p className="refused" role="alert">
      {sentence(error)}
    </p>
  )
}
