import { useWords } from '@saatja/ui'
import type { HttpErrorBody } from '../../../server/contract.ts'
import { RefusedError } from '../state/api.ts'
import { refusalWords } from './http-error-messages.ts'

const saidOf = (
  { code, field, message, address = '' }: HttpErrorBody,
  word: ReturnType<typeof useWords<typeof refusalWords>>,
) =>
  code === 'invalid' && field
    ? word('invalid-field', { field, message })
    : word(code, { message, address, field: field ?? '' })

/** What went wrong with a request, in the reader's language. */
const useRefusal = (): ((error: unknown) => string) => {
  const word = useWords(refusalWords)
  return (error) => (error instanceof RefusedError ? saidOf(error.refusal, word) : word('failed'))
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
