import { type Application, sendInvoice } from './invoices.ts'

interface Context {
  readonly params: Promise<{ readonly number: string }>
}

/**
 * The handler of `app/invoices/[number]/send/route.ts`:
 *
 *     export const runtime = 'nodejs'
 *     export const POST = invoiceRoute(application)
 */
export const invoiceRoute =
  (application: () => Application) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    const { number } = await params
    const { status, headers, body } = await sendInvoice(application(), number, request.headers)
    return new Response(body, { status, headers })
  }

const shared = globalThis as { saatjaApplication?: Application }

/** One for the process: Next loads a module again for each route, and at every change while you develop. */
export const sharedApplication = (open: () => Application) => (): Application => {
  const known = shared.saatjaApplication
  if (known) return known
  const opened = open()
  shared.saatjaApplication = opened
  // Next finishes its requests at this signal; mail in progress is finished too.
  process.once('SIGTERM', () => void opened.mailer.close({ within: 10_000 }))
  return opened
}
