// Starts the recipe for Express on the sandbox, so that it can be tried without an account.
import { createMailer, secret } from '@saatja/core'
import { gmail } from '@saatja/provider-gmail'
import { startSandbox } from '@saatja/testkit'
import { serve } from './express.ts'

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

const application = {
  mailer,
  providers,
  signedIn: (headers: Headers) => headers.get('x-user') ?? undefined,
  invoice: async (number: string) => ({ number, to: 'customer@example.com', pdf: Buffer.from('%PDF-1.7') }),
}
const { stop } = await serve(application, 3000)
const address = 'http://127.0.0.1:3000/invoices/1042/send'
console.log(`A message that is sent:\n  curl -X POST -H 'x-user: MARI' ${address}`)
console.log(
  `One that is not, explained in Latvian:\n  curl -X POST -H 'x-user: JAAN' -H 'Accept-Language: lv' ${address}`,
)
process.once('SIGINT', async () => {
  await stop()
  await sandbox.close()
})
