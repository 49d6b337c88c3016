import { InputError } from '@saatja/cli/workspace'
import { MailError } from '@saatja/core'
import { explain, type Texts } from '@saatja/core/explain'
import type { CompanyOutbox } from '@saatja/outbox'
import { StoreError } from '@saatja/store'
import type { BatchMessages } from '../bulk/batch-file.ts'
import type { BulkArguments } from './bulk-arguments.ts'
import { bulkWords } from './bulk-messages.ts'

/** Writes a refusal of the outbox with the field of the file; about a message in the reader's language. */
const refusalOf = (error: StoreError, { file, lang }: BulkArguments, texts: Texts): InputError => {
  const said = error.message.replace(/^batch\./, '')
  if (!MailError.is(error.cause)) return new InputError(`${file}: ${said}`)
  const [field = ''] = said.split(':')
  const { cause, remedy } = explain(error.cause.diagnosis, texts)
  return new InputError(lang === 'en' ? `${file}: ${said}` : `${file}: ${field}: ${cause} ${remedy}`)
}

/** Enqueues the messages and says how many are new. Returns the id of the run. @throws InputError */
export const enqueueFile = async (
  company: CompanyOutbox,
  batch: BatchMessages,
  args: BulkArguments,
  texts: Texts,
): Promise<string> => {
  try {
    const { run, added, known } = await company.enqueue({ user: args.as, ...batch })
    console.log(bulkWords[args.lang].begun(batch.run, added, known))
    return run
  } catch (error) {
    throw error instanceof StoreError && error.code === 'INPUT' ? refusalOf(error, args, texts) : error
  }
}
