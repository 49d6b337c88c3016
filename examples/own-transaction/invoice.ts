import type { Batch } from '@saatja/outbox'

export interface Invoice {
  readonly number: string
  readonly email: string
}

/** The message of an invoice. Its key ensures that it is sent only once. */
export const batchOf = ({ number, email }: Invoice): Batch => ({
  user: 'MARI',
  run: 'Invoices',
  kind: 'invoice',
  messages: [
    {
      key: `invoice-${number}`,
      message: { to: email, subject: `Invoice ${number}`, text: 'Thank you.' },
    },
  ],
})
