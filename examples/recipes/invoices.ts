import { type Locale, locales, type Mailer, type Message, type Provider } from '@saatja/core'
import { problemOf, rejectedOf } from './problem.ts'

export interface Invoice {
  readonly number: string
  readonly to: string
  readonly cc?: readonly string[]
  readonly pdf: Uint8Array
}

/** What the application already has. */
export interface Application {
  /** One for the whole process. */
  readonly mailer: Mailer
  /** The same as the mailer's: their texts explain their servers' replies. */
  readonly providers: readonly Provider[]
  /** Code of the signed-in user's card; your session goes here. */
  readonly signedIn: (headers: Headers) => string | undefined
  readonly invoice: (number: string) => Promise<Invoice | undefined>
}

/** An HTTP response, for any framework. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const words: Readonly<Record<Locale, { readonly subject: string; readonly text: string }>> = {
  et: { subject: 'Arve', text: 'Arve on manuses.' },
  lv: { subject: 'Rēķins', text: 'Rēķins ir pielikumā.' },
  en: { subject: 'Invoice', text: 'The invoice is attached.' },
}

const messageOf = ({ number, to, cc, pdf }: Invoice, locale: Locale): Message => ({
  to,
  cc,
  subject: `${words[locale].subject} ${number}`,
  text: words[locale].text,
  attachments: [{ filename: `${number}.pdf`, content: pdf }],
})

/** The first of the browser's languages for which there are texts. */
const localeOf = (headers: Headers): Locale => {
  const wanted = (headers.get('accept-language') ?? '').split(',').map((part) => part.trim().slice(0, 2))
  return wanted.flatMap((language) => locales.filter((locale) => locale === language))[0] ?? 'en'
}

const answer = (
  status: number,
  content: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(content),
})

/** Sends an invoice from the signed-in user's mailbox. Responds in the language of the browser. */
export const sendInvoice = async (
  { mailer, providers, signedIn, invoice }: Application,
  number: string,
  headers: Headers,
): Promise<Answer> => {
  const user = signedIn(headers)
  if (user === undefined) return answer(401, {})
  const found = await invoice(number)
  if (found === undefined) return answer(404, {})
  const locale = localeOf(headers)
  try {
    const receipt = await mailer.send(user, messageOf(found, locale))
    const { messageId, accepted } = receipt
    return answer(200, { messageId, accepted, rejected: await rejectedOf(receipt, locale, providers) })
  } catch (error) {
    const problem = await problemOf(error, locale, providers)
    return answer(problem.status, problem, {
      'Content-Type': 'application/problem+json',
      'Content-Language': locale,
      ...(problem.retryAfter === undefined ? {} : { 'Retry-After': String(problem.retryAfter) }),
    })
  }
}
