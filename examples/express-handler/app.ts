import { type Locale, locales, type Mailer, type Provider } from '@saatja/core'
import express, { type Express, type Request } from 'express'
import { problemOf } from './problem.ts'

export interface Invoice {
  readonly number: string
  readonly to: string
  readonly pdf: Uint8Array
}

/** What the application has already. */
export interface Application {
  readonly mailer: Mailer
  /** Those that the mailer has: their texts explain their servers' replies. */
  readonly providers: readonly Provider[]
  /** Code of the user card of whoever is signed in. */
  readonly signedIn: (request: Request) => string | undefined
  readonly invoice: (number: string) => Promise<Invoice | undefined>
}

const subjects: Readonly<Record<Locale, string>> = { et: 'Arve', lv: 'Rēķins', en: 'Invoice' }
const words: Readonly<Record<Locale, string>> = {
  et: 'Arve on manuses.',
  lv: 'Rēķins ir pielikumā.',
  en: 'The invoice is attached.',
}

/** The language that the browser prefers. */
const localeOf = (request: Request): Locale =>
  locales.find((locale) => locale === request.acceptsLanguages([...locales])) ?? 'en'

/** `POST /invoices/:number/send` sends an invoice from the mailbox of whoever is signed in. */
export const application = ({ mailer, providers, signedIn, invoice }: Application): Express => {
  const app = express()
  app.post('/invoices/:number/send', async (request, response) => {
    const user = signedIn(request)
    if (user === undefined) return void response.sendStatus(401)
    const found = await invoice(request.params.number)
    if (found === undefined) return void response.sendStatus(404)

    const locale = localeOf(request)
    try {
      const receipt = await mailer.send(user, {
        to: found.to,
        subject: `${subjects[locale]} ${found.number}`,
        text: words[locale],
        attachments: [{ filename: `${found.number}.pdf`, content: found.pdf }],
      })
      response.json({ messageId: receipt.messageId, accepted: receipt.accepted })
    } catch (error) {
      const problem = await problemOf(error, locale, providers)
      if (problem.retryAfter !== undefined) response.set('Retry-After', String(problem.retryAfter))
      response.status(problem.status).type('application/problem+json').set('Content-Language', locale)
      response.send(JSON.stringify(problem))
    }
  })
  return app
}
