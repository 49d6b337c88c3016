import { type Diagnosis, type Locale, locales, type Provider } from '@saatja/core'
import { explain, loadTexts, type Texts } from '@saatja/core/explain'
import type { BatchMessage, CompanyOutbox } from '@saatja/outbox'

export interface Invoice {
  readonly number: string
  readonly customer: string
  readonly email: string
  readonly language: Locale
  readonly pdf: Uint8Array
}

export interface Night {
  /** Code of the card from whose mailbox the invoices go. */
  readonly user: string
  /** Date of the invoices, such as `2026-11-22`. */
  readonly date: string
  readonly invoices: readonly Invoice[]
}

/** What the accountant reads in the morning. */
export interface Report {
  readonly sent: number
  /** Someone has to act on these. */
  readonly open: readonly { readonly invoice: string; readonly state: string; readonly words: string }[]
}

const letters: Readonly<Record<Locale, (invoice: Invoice) => { subject: string; text: string }>> = {
  et: ({ number, customer }) => ({
    subject: `Arve ${number}`,
    text: `Tere!\n\nArve firmale ${customer} on manuses.`,
  }),
  lv: ({ number, customer }) => ({
    subject: `Rēķins ${number}`,
    text: `Labdien!\n\nRēķins uzņēmumam ${customer} ir pielikumā.`,
  }),
  en: ({ number, customer }) => ({
    subject: `Invoice ${number}`,
    text: `Hello,\n\nThe invoice for ${customer} is attached.`,
  }),
}

// The key is the promise that an invoice leaves once, however often this job is started.
const messageOf = (invoice: Invoice): BatchMessage => ({
  key: `invoice-${invoice.number}`,
  message: {
    to: invoice.email,
    ...letters[invoice.language](invoice),
    attachments: [{ filename: `${invoice.number}.pdf`, content: invoice.pdf }],
  },
})

/**
 * Hands the night's invoices to the outbox and waits until they are sent, a person has to act, or the signal. What
 * is not sent by then is sent by the worker that runs next.
 */
export const sendInvoices = async (
  outbox: CompanyOutbox,
  { user, date, invoices }: Night,
  texts: Texts,
  signal?: AbortSignal,
): Promise<Report> => {
  const batch = { user, run: `Invoices ${date}`, kind: 'invoice', messages: invoices.map(messageOf) }
  const { run } = await outbox.enqueue(batch)
  const options = { every: 200, ...(signal ? { signal } : {}) }
  for await (const progress of outbox.watch(run, options)) {
    if (progress.resting?.diagnosis) console.log(sentence(progress.resting.diagnosis, texts))
    // At night nobody is there to act; once the card is saved, the worker that runs then sends the rest.
    if (progress.blocked) break
  }
  return report(outbox, run, texts)
}

const report = async (outbox: CompanyOutbox, run: string, texts: Texts): Promise<Report> => {
  const progress = await outbox.progress(run)
  const states = ['unknown', 'failed', 'partial', 'deferred', 'queued'] as const
  const pages = await Promise.all(states.map((state) => outbox.messages({ run, state, limit: 1_000 })))
  return {
    sent: progress?.counts.sent ?? 0,
    open: pages.flat().map(({ key, state, diagnosis }) => ({
      invoice: key.replace('invoice-', ''),
      state,
      words: diagnosis ? sentence(diagnosis, texts) : '',
    })),
  }
}

const sentence = (diagnosis: Diagnosis, texts: Texts): string => {
  const { title, remedy, who } = explain(diagnosis, texts)
  return `${title}. ${who}: ${remedy}`
}

/** The texts in the accountant's language. */
export const textsFor = (language: string, providers: readonly Provider[]): Promise<Texts> =>
  loadTexts(locales.find((locale) => locale === language) ?? 'en', providers)
