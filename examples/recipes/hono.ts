import { once } from 'node:events'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { type Application, sendInvoice } from './invoices.ts'
import { stopServer } from './stop-server.ts'

/** Returns the server and a function that stops it: requests and mail in progress are finished first. */
export const serve = async (application: Application, port: number) => {
  const app = new Hono()
  app.post('/invoices/:number/send', async (context) => {
    const { raw } = context.req
    const { status, headers, body } = await sendInvoice(application, context.req.param('number'), raw.headers)
    return new Response(body, { status, headers })
  })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return { server, stop: () => stopServer(server, application.mailer) }
}
