import { Hono } from 'hono'
import type { InboxFeed } from '../inbox/inbox.ts'
import { inboxItem, inboxMessage } from '../inbox/view.ts'
import { streamLog } from './stream.ts'

/** Nothing in a mail may run, load or reach anything; only its own styles and inline pictures show. */
const mailPolicy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; form-action 'none'"

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
    .delete('/', (context) => {
      inbox.empty()
      return context.body(null, 204)
    })
