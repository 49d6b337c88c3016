import { once } from 'node:events'
import express from 'express'
import { type Application, sendInvoice } from './invoices.ts'
import { stopServer } from './stop-server.ts'

/** Returns the server and a function that stops it: requests and mail in progress are finished first. */
export const serve = async (application: Application, port: number) => {
  const app = express()
  app.post('/invoices/:number/send', async (request, response) => {
    const headers = new Headers(request.headers as Record<string, string>)
    const { status, headers: named, body } = await sendInvoice(application, request.params.number, headers)
    response.status(status).set(named).send(body)
  })
  const server = app.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return { server, stop: () => stopServer(server, application.mailer) }
}
