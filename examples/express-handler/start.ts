// Starts the route on the sandbox, so that it can be tried without an account.
import { createMailer, secret } from '@saatja/core'
import { gmail } from '@saatja/provider-gmail'
import { startSandbox } from '@saatja/testkit'
import { application } from './app.ts'

const providers = [gmail()]
// Without the sandbox and `dial` the same program sends through Gmail itself.
const sandbox = await startSandbox({ providers })
const mail = (password: string) => ({
  provider: 'gmail',
  username: 'mari@kivi.ee',
  password: secret(password),
})
const cards = new Map([
  ['MARI', { code: 'MARI', email: 'mari@kivi.ee', mail: mail('abcd efgh ijkl mnop') }],
  ['JAAN', { code: 'JAAN', email: 'mari@kivi.ee', mail: mail('wrong') }],
])

const mailer = createMailer({
  providers,
  company: { name: 'Kivi OÜ', slug: 'kivi' },
  cards,
  dial: sandbox.dial,
})

const app = application({
  mailer,
  providers,
  // Your session goes here.
  signedIn: (request) => request.get('x-user'),
  invoice: async (number) => ({ number, to: 'customer@example.com', pdf: Buffer.from('%PDF-1.7') }),
})

const server = app.listen(3000, '127.0.0.1', () => {
  console.log('A mail that goes:')
  console.log("  curl -X POST -H 'x-user: MARI' http://127.0.0.1:3000/invoices/1042/send")
  console.log('One that does not, explained in Latvian:')
  console.log(
    "  curl -X POST -H 'x-user: JAAN' -H 'Accept-Language: lv' http://127.0.0.1:3000/invoices/1042/send",
  )
})
process.once('SIGINT', async () => {
  server.close()
  await mailer.close()
  await sandbox.close()
})
