// Installs packed packages in an empty folder, with the Node that runs this, and sends a mail with them:
// `node scripts/try-tarballs.mjs FOLDER` after `node scripts/pack.mjs FOLDER`. Any Node that the packages support.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const [major] = process.versions.node.split('.').map(Number)
const windows = process.platform === 'win32'
/** What needs a newer Node than the others is not for an older one; the playground is no part of an application. */
const wanted = (name) =>
  !/saatja-playground/.test(name) && (major >= 22 || !/saatja-(store|outbox)/.test(name))

const body = `
const sandbox = await startSandbox({ providers: [gmail()] })
const card = { code: 'MARI', email: 'mari@kivi.ee', mail: { provider: 'gmail', username: 'mari@kivi.ee', password: 'abcd efgh ijkl mnop' } }
const mailer = createMailer({ providers: [gmail()], company: { name: 'Kivi', slug: 'kivi' }, cards: { get: () => card }, dial: sandbox.dial })
const { accepted } = await mailer.send('MARI', { to: 'customer@example.com', subject: 'Hello', text: 'Hello' })
await mailer.close()
console.log(accepted.join(), sandbox.mails().length)
await sandbox.close()
`
const packages = {
  createMailer: '@saatja/core',
  gmail: '@saatja/provider-gmail',
  startSandbox: '@saatja/testkit',
}
const lines = (line) => Object.entries(packages).map(line).join('\n')
const programs = {
  'send.mjs': `${lines(([name, from]) => `import { ${name} } from '${from}'`)}\n${body}`,
  'send.cjs': `${lines(([name, from]) => `const { ${name} } = require('${from}')`)}\n;(async () => {${body}})()`,
}

const tarballs = resolve(process.argv[2] ?? 'artifacts/tarballs')
const folder = mkdtempSync(join(tmpdir(), 'saatja-tarballs-'))
try {
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true }\n')
  const files = readdirSync(tarballs).filter((name) => name.endsWith('.tgz') && wanted(name))
  const args = ['install', '--no-audit', '--no-fund', ...files.map((name) => join(tarballs, name))]
  execFileSync('npm', args, { cwd: folder, stdio: 'inherit', shell: windows })
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(folder, name), text)
    const said = execFileSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' }).trim()
    if (said !== 'customer@example.com 1') throw new Error(`${name} said: ${said}`)
    console.log(`ok: ${name} on Node ${process.versions.node} with ${files.length} packages`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
