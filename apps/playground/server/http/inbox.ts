import { type Context, Hono } from 'hono'
import { HttpError } from '../http-error.ts'
import type { InboxFeed } from '../inbox/inbox.ts'
import { inboxItem, inboxMessage } from '../inbox/view.ts'
import { streamLog } from './stream.ts'

/** Nothing in a message may run, load or connect to anything; only its own styles and inline pictures are shown. */
const mailPolicy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; form-action 'none'"

/** Writes a name by RFC 8187, so that no character of it can end the header's value. */
const spelled = (filename: string): string =>
  encodeURIComponent(Buffer.from(filename).toString()).replaceAll(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** Sends the file of a message at this place of its list to be saved, never shown: a browser must not run it. */
const attachment = (inbox: InboxFeed) => (context: Context) => {
  const { id = '', index = '' } = context.req.param()
  const file = /^\d{1,6}$/.test(index) ? inbox.get(id).attachments[Number(index)] : undefined
  if (file === undefined)
    throw new HttpError('unknown-message', 'The message has no attachment with this number.', 'index')
  context.header('Content-Security-Policy', mailPolicy)
  context.header('Content-Type', 'application/octet-stream')
  const filename = file.filename ?? `attachment-${Number(index) + 1}`
  context.header('Content-Disposition', `attachment; filename*=UTF-8''${spelled(filename)}`)
  return context.body(new Uint8Array(file.content))
}

/** The sandbox's inbox. */
export const inboxRoutes = (inbox: InboxFeed): Hono =>
  new Hono()
    .get('/', (context) => context.json(inbox.all().map(inboxItem)))
    .get('/events', (context) => streamLog(context, inbox.news))
    .get('/:id', (context) => context.json(inboxMessage(inbox.get(context.req.param('id')))))
    .get('/:id/html', (context) => {
      context.header('Content-Security-Policy', mailPolicy)
      return context.html(inbox.get(context.req.param('id')).html)
    })
    .get('/:id/raw', (context) => {
      const { raw } = inbox.get(context.req.param('id'))
      context.header('Content-Security-Policy', mailPolicy)
      context.header('Content-Type', 'text/plain; charset=utf-8')
      return context.body(new Uint8Array(raw))
    })
    .get('/:id/attachments/:index', attachment(inbox))
    .delete('/:id', (context) => {
      inbox.remove(context.req.param('id'))
      return context.body(null, 204)
    })
    .delete('/', (context) => {
      inbox.empty()
      return context.body(null, 204)
    })
