import fastify from 'fastify'
import { type Application, sendInvoice } from './invoices.ts'

/** Returns the server and a function that stops it: requests and mail in progress are finished first. */
export const serve = async (application: Application, port: number) => {
  const app = fastify()
  app.post<{ Params: { number: string } }>('/invoices/:number/send', async (request, reply) => {
    const headers = new Headers(request.headers as Record<string, string>)
    const { status, headers: named, body } = await sendInvoice(application, request.params.number, headers)
    return reply.code(status).headers(named).send(body)
  })
  app.addHook('onClose', () => application.mailer.close({ within: 10_000 }))
  await app.listen({ port, host: '127.0.0.1' })
  return { server: app.server, stop: () => app.close() }
}
