import type { Locale, UserCard } from '@saatja/core'
import type { Batch } from '@saatja/outbox'
import { HttpError } from '../http-error.ts'
import { InputError } from '../input-error.ts'
import { parseBatch } from './batch-file.ts'
import type { BulkSource } from './contract.ts'

type BatchSource = Pick<Batch, 'kind' | 'messages' | 'run'>

/** Letters of one run that the page takes: enough to see the pace, few enough for one browser. */
export const maxMessages = 1000

interface Words {
  readonly invoice: (number: number) => string
  readonly dear: (customer: string) => string
  readonly invoiceText: string
  readonly notice: string
  readonly noticeText: string
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    invoice: (number) => `Invoice ${number}`,
    dear: (customer) => `Dear ${customer},`,
    invoiceText: 'This sample invoice was sent by a bulk run in the playground.',
    notice: 'Sent to every user',
    noticeText: 'This message was sent to every user of the company by a bulk run in the playground.',
  },
  et: {
    invoice: (number) => `Arve ${number}`,
    dear: (customer) => `Lugupeetud ${customer}`,
    invoiceText: 'Selle näidisarve saatis proovikeskkonna massmeil.',
    notice: 'Saadetud kõigile kasutajatele',
    noticeText: 'Selle kirja saatis proovikeskkonna massmeil ettevõtte kõigile kasutajatele.',
  },
  lv: {
    invoice: (number) => `Rēķins ${number}`,
    dear: (customer) => `Labdien, ${customer}!`,
    invoiceText: 'Šo parauga rēķinu nosūtīja izmēģinājumu vides masveida sūtījums.',
    notice: 'Nosūtīts visiem lietotājiem',
    noticeText: 'Šo vēstuli izmēģinājumu vides masveida sūtījums nosūtīja visiem uzņēmuma lietotājiem.',
  },
}

const firstNumber = 1001

const invoices = (run: string, count: number, locale: Locale): BatchSource => ({
  run,
  kind: 'invoice',
  messages: Array.from({ length: count }, (_, index) => {
    const number = firstNumber + index
    const customer = `customer-${number}`
    return {
      key: `${run} ${number}`,
      message: {
        to: `${customer}@example.com`,
        subject: words[locale].invoice(number),
        text: `${words[locale].dear(customer)}\n\n${words[locale].invoiceText}\n`,
      },
    }
  }),
})

const everyone = (run: string, cards: readonly UserCard[], locale: Locale): BatchSource => ({
  run,
  kind: 'notice',
  messages: cards.map(({ code, email, name }) => ({
    key: `${run} ${code}`,
    message: {
      to: name === undefined ? email : { name, address: email },
      subject: words[locale].notice,
      text: `${words[locale].noticeText}\n`,
    },
  })),
})

const invalid = (message: string) => new HttpError('invalid', message, 'letters')

const fromFile = (content: string): BatchSource => {
  const { run, kind = 'mail', messages } = read(content)
  const attached = messages.findIndex(({ attachments }) => attachments !== undefined)
  if (attached !== -1)
    throw invalid(
      `messages[${attached}].attachments: the page cannot read files on this computer; leave them out, or use npm run bulk`,
    )
  return {
    run,
    kind,
    messages: messages.map(({ key, attachments: _none, ...message }) => ({ key, message })),
  }
}

const read = (content: string) => {
  try {
    return parseBatch(content, 'letters')
  } catch (error) {
    throw error instanceof InputError ? invalid(error.message) : error
  }
}

/** @throws HttpError that names the field */
export const readBatch = (source: BulkSource, run: string, cards: readonly UserCard[]): BatchSource => {
  const letters =
    source.kind === 'sample'
      ? invoices(run, source.count, source.locale)
      : source.kind === 'everyone'
        ? everyone(run, cards, source.locale)
        : fromFile(source.content)
  if (letters.messages.length > maxMessages)
    throw invalid(`messages: the page accepts ${maxMessages} messages at most; send more with npm run bulk`)
  return letters
}
