/** Programs of someone who uses the packages, as text. Each prints the recipient that its mail was accepted for. */

const card = `{ code: 'MARI', email: 'mari@kivi.ee', mail: { provider: 'gmail', username: 'mari@kivi.ee', password: 'abcd efgh ijkl mnop' } }`
const message = `{ to: 'customer@example.com', subject: 'Hello', text: 'Hello' }`

/** Sends through a sandbox of its own, and lets an explanation speak. */
const sendItself = `
  const sandbox = await startSandbox({ providers: [gmail()] })
  const mailer = createMailer({
    providers: [gmail()],
    company: { name: 'Kivi', slug: 'kivi' },
    cards: { get: (code) => (code === 'MARI' ? ${card} : undefined) },
    dial: sandbox.dial,
  })
  const { accepted } = await mailer.send('MARI', ${message})
  const texts = await loadTexts('et', [gmail()])
  const error = await mailer.send('KATI', ${message}).catch((error) => error)
  await mailer.close()
  await sandbox.close()
  if (!MailError.is(error)) throw error
  if (explain(error.diagnosis, texts).title === '') throw new Error('no explanation')
  return accepted.join()`

const sendNames = {
  '@saatja/core': ['createMailer', 'MailError'],
  '@saatja/core/explain': ['explain', 'loadTexts'],
  '@saatja/provider-gmail': ['gmail'],
  '@saatja/testkit': ['startSandbox'],
}

/** Keeps a card in a store in memory, and hands a mail to the outbox over it. */
const queueItself = `
  const providers = [gmail()]
  const sandbox = await startSandbox({ providers })
  const store = await openStore({ ephemeral: true, providers })
  await store.company('kivi').put({ name: 'Kivi' }, { by: 'ANNA' })
  await store.company('kivi').cards.put(${card}, { by: 'ANNA' })
  const outbox = await openOutbox({ store, providers, mailer: { dial: sandbox.dial } })
  const messages = [{ key: 'hello', message: ${message} }]
  await outbox.company('kivi').enqueue({ user: 'MARI', run: 'Hello', kind: 'invoice', messages })
  const worker = await outbox.work()
  const mail = await sandbox.received(() => true)
  await worker.stop()
  await outbox.close()
  await store.close()
  await sandbox.close()
  return mail.envelope.to.join()`

const queueNames = {
  '@saatja/outbox': ['openOutbox'],
  '@saatja/provider-gmail': ['gmail'],
  '@saatja/store': ['openStore'],
  '@saatja/testkit': ['startSandbox'],
}

/** Unit-tests code that enqueues, without a database, in an application that imports the outbox itself too. */
const enqueueItself = `
  const outbox = fakeOutbox()
  const messages = [{ key: 'hello', message: ${message} }]
  await outbox.company('kivi').enqueue({ user: 'MARI', run: 'Hello', messages })
  if (typeof openOutbox !== 'function') throw new Error('no outbox')
  return outbox.enqueued[0].recipients.join()`

const enqueueNames = { '@saatja/outbox': ['openOutbox'], '@saatja/outbox/fake': ['fakeOutbox'] }

interface Program {
  readonly names: Readonly<Record<string, readonly string[]>>
  readonly body: string
}

export const send: Program = { names: sendNames, body: sendItself }
export const queue: Program = { names: queueNames, body: queueItself }
export const enqueue: Program = { names: enqueueNames, body: enqueueItself }

const lines = ({ names }: Program, line: (names: string, from: string) => string): string =>
  Object.entries(names)
    .map(([from, list]) => line(list.join(', '), from))
    .join('\n')

const imports = (program: Program): string =>
  lines(program, (names, from) => `import { ${names} } from '${from}'`)
const requires = (program: Program): string =>
  lines(program, (names, from) => `const { ${names} } = require('${from}')`)

export const asModule = (program: Program): string =>
  `${imports(program)}\nconst run = async () => {${program.body}\n}\nconsole.log(await run())\n`

/** As TypeScript and bundlers take it, in whichever format they write. */
export const asScript = (program: Program): string =>
  `${imports(program)}\nconst run = async () => {${program.body}\n}\nvoid run().then((to) => console.log(to))\n`

export const asCommonJs = (program: Program): string =>
  `${requires(program)}\nconst run = async () => {${program.body}\n}\nrun().then((to) => console.log(to))\n`

const asTest = (program: Program): string =>
  `test('mail', async () => {\n  const run = async () => {${program.body}\n  }\n  expect(await run()).toBe('customer@example.com')\n})\n`

/** For Jest as it comes, which knows no \`import\`. */
export const asJestTest = (program: Program): string => `${requires(program)}\n${asTest(program)}`

/** For Jest with a preset that compiles. */
export const asTypedTest = (program: Program): string => `${imports(program)}\n${asTest(program)}`

/** For Next. */
export const asRoute = (program: Program): string =>
  `${imports(program)}\nexport const dynamic = 'force-dynamic'\nconst run = async () => {${program.body}\n}\nexport const GET = async () => new Response(await run())\n`

/** Fails where \`import\` and \`require\` lead to two instances of anything, and prints “one” where they do not. */
export const bothWays = (packages: readonly string[]): string => `
import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
for (const name of ${JSON.stringify(packages)}) {
  const [imported, required] = [await import(name), require(name)]
  for (const key of Object.keys(required))
    if (imported[key] !== required[key]) throw new Error(name + ' has two of ' + key)
}
console.log('one')
`
