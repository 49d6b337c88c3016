import type { ReturnedMail } from '@saatja/bounce'
import type { CompanyStore } from '@saatja/store'
import type { OutboxContext } from '../context.ts'
import { type RecordedReturn, recordReturn } from './record-return.ts'

/** Records a returned message of a company, and tells the listeners how the state of its message changed. */
export const takeReturn = async (
  { store, emit, returnPaths }: OutboxContext,
  company: CompanyStore,
  mail: ReturnedMail,
): Promise<RecordedReturn> => {
  const recorded = await store.database.transaction((tx) =>
    recordReturn({ tx, company: company.within(tx), returnPaths }, mail),
  )
  const { changed, run, message, key, state } = recorded
  if (changed && run !== undefined && message !== undefined && key !== undefined && state !== undefined)
    emit({ kind: 'message', company: company.slug, run, id: message, key, state })
  return recorded
}
