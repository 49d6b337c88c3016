import { posix } from 'node:path'
import { type AttachmentLine, InputError } from '@saatja/cli/workspace'
import type { Attachment, Locale, UserCard } from '@saatja/core'
import type { Batch } from '@saatja/outbox'
import { HttpError } from '../http-error.ts'
import { parseBatch } from './batch-file.ts'
import type { BulkSource } from './contract.ts'
import type { Uploads } from './uploads.ts'

type FileSource = Extract<BulkSource, { readonly kind: 'file' }>

type BatchSource = Pick<Batch, 'kind' | 'messages' | 'run' | 'sendAt'>

/** Most messages of one run that the page takes: enough to see the rate, few enough for one browser. */
export const maxMessages = 1000

interface Words {
  readonly invoice: (number: number) => string
  readonly dear: (customer: string) => string
  readonly invoiceText: string
  readonly notice: string
  readonly noticeText: string
  readonly tooMany: string
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    invoice: (number) => `Invoice ${number}`,
    dear: (customer) => `Dear ${customer},`,
    invoiceText: 'This sample invoice was sent by a bulk run in the playground.',
    notice: 'Sent to every user',
    noticeText: 'This message was sent to every user of the company by a bulk run in the playground.',
    tooMany: `the page accepts ${maxMessages} messages at most; send more with npm run bulk`,
  },
  et: {
    invoice: (number) => `Arve ${number}`,
    dear: (customer) => `Lugupeetud ${customer}`,
    invoiceText: 'Selle näidisarve saatis proovikeskkonna massmeil.',
    notice: 'Saadetud kõigile kasutajatele',
    noticeText: 'Selle kirja saatis proovikeskkonna massmeil ettevõtte kõigile kasutajatele.',
    tooMany: `leht võtab vastu kuni ${maxMessages} kirja; rohkem saad saata käsuga npm run bulk`,
  },
  lv: {
    invoice: (number) => `Rēķins ${number}`,
    dear: (customer) => `Labdien, ${customer}!`,
    invoiceText: 'Šis parauga rēķins ir nosūtīts izmēģinājumu vides masveida sūtījumā.',
    notice: 'Nosūtīts visiem lietotājiem',
    noticeText: 'Šī vēstule ir nosūtīta visiem uzņēmuma lietotājiem izmēģinājumu vides masveida sūtījumā.',
    tooMany: `no šīs lapas var sūtīt līdz ${maxMessages} vēstulēm; ja to ir vairāk, izmantojiet komandu npm run bulk`,
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

const invalid = (message: string) => new HttpError('invalid', message, 'source')

const fromFile = ({ content, upload, locale }: FileSource, uploads: Uploads): BatchSource => {
  const { run, kind = 'mail', sendAt, messages } = read(content, locale)
  return {
    run,
    kind,
    ...(sendAt === undefined ? {} : { sendAt: new Date(sendAt) }),
    messages: messages.map(({ key, attachments = [], ...message }, index) => ({
      key,
      message: {
        ...message,
        ...(attachments.length === 0
          ? {}
          : {
              attachments: attachments.map((line, at) =>
                attached(line, `messages[${index}].attachments[${at}].path`, upload, uploads),
              ),
            }),
      },
    })),
  }
}

/** Finds the chosen file of this name: the page never reads a path of this computer. */
const attached = (
  { path, filename, ...rest }: AttachmentLine,
  field: string,
  upload: string | undefined,
  uploads: Uploads,
): Attachment => {
  const name = posix.basename(path.replaceAll('\\', '/'))
  const content = upload === undefined ? undefined : uploads.get(upload, name)
  if (content === undefined)
    throw new HttpError('file-missing', `${field}: choose the file ${name} too`, name)
  return { ...rest, filename: filename ?? name, content }
}

const read = (content: string, locale?: Locale) => {
  try {
    return parseBatch(content, 'source', locale)
  } catch (error) {
    throw error instanceof InputError ? invalid(error.message) : error
  }
}

/** @throws HttpError that names the field */
export const readBatch = (
  source: BulkSource,
  run: string,
  cards: readonly UserCard[],
  uploads: Uploads,
): BatchSource => {
  const batch =
    source.kind === 'sample'
      ? invoices(run, source.count, source.locale)
      : source.kind === 'everyone'
        ? everyone(run, cards, source.locale)
        : fromFile(source, uploads)
  if (batch.messages.length > maxMessages) throw invalid(`messages: ${words[source.locale ?? 'en'].tooMany}`)
  return batch
}
