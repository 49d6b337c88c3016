import { findInvalidAddress, MailError } from '@saatja/core'
import type { Batch, CompanyOutbox, Correction } from '@saatja/outbox'
import { StoreError } from '@saatja/store'
import { HttpError } from '../http-error.ts'
import type { BulkStart } from './contract.ts'

/**
 * Adds a batch, or says why not.
 * @throws HttpError
 */
export const enqueue = async (company: CompanyOutbox, batch: Batch): Promise<BulkStart> => {
  try {
    const { run: id, added, known, suppressed } = await company.enqueue(batch)
    return { ok: true, id, added, known, suppressed }
  } catch (error) {
    if (error instanceof StoreError && error.code === 'INPUT')
      throw new HttpError('invalid', error.message.replace(/^batch\./, ''), 'source')
    if (!MailError.is(error)) throw error
    return { ok: false, diagnosis: error.diagnosis, findings: error.findings ?? [] }
  }
}

/** Sends a message once more, to the corrected address. @throws HttpError */
export const correct = async (company: CompanyOutbox, id: string, correction: Correction): Promise<void> => {
  try {
    await company.sendCorrected(id, correction, { by: 'playground' })
  } catch (error) {
    if (error instanceof StoreError && error.code === 'INPUT') {
      const address = findInvalidAddress(correction.corrected)
      throw address === undefined
        ? new HttpError('recipient-invalid', error.message, 'corrected')
        : new HttpError('recipient-not-an-address', error.message, 'corrected', { address })
    }
    if (MailError.is(error)) throw new HttpError('invalid', error.message)
    throw error
  }
}
