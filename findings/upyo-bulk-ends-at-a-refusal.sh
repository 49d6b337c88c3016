#!/bin/sh
# What becomes of the messages behind one that the server refuses, in @upyo/smtp's sendMany.
#
# RFC 5321 3.3: a refused recipient fails that command, and RSET or the next MAIL begins anew; the connection is good. One
# would expect one receipt that says so, and the others delivered. Seen on 2026-11-30 with @upyo/smtp 0.4.0, @upyo/core
# 0.4.0 and Node 20.20.2, four messages, and a server that answers 550 5.1.1 to the second one's recipient:
#
#   a@example.net         delivered
#   unknown@example.net   RCPT TO failed for unknown@example.net: 5.1.1 No such user
#   c@example.net         Connection is no longer valid
#   d@example.net         Connection is no longer valid
#
# The last two were never offered, on a connection that stands, and nothing in their receipts tells a refusal from
# "never tried". One wrong address in a list ends the run at that place, every time. This script exits non-zero when the
# behaviour changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @upyo/smtp@0.4.0 @upyo/core@0.4.0 >/dev/null
cat >send.mjs <<'PROGRAM'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { createMessage } from '@upyo/core'
import { SmtpTransport } from '@upyo/smtp'

const offered = []
const server = createServer((socket) => {
  let inData = false
  const say = (line) => socket.write(`${line}\r\n`)
  socket.on('error', () => {})
  createInterface({ input: socket }).on('line', (line) => {
    if (inData && line !== '.') return
    const verb = inData ? '.' : line.slice(0, 4).toUpperCase()
    inData = verb === 'DATA'
    if (verb === 'QUIT') return socket.end('221 2.0.0 Bye\r\n')
    if (inData) return say('354 Go ahead')
    if (verb === 'RCPT') offered.push(line.slice(9, -1))
    say(line.includes('unknown@') ? '550 5.1.1 No such user' : '250 2.0.0 Ok')
  })
  say('220 mx.example.net ESMTP')
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const transport = new SmtpTransport({ host: '127.0.0.1', port: server.address().port, secure: false })
const messages = ['a', 'unknown', 'c', 'd'].map((name) =>
  createMessage({
    from: 'sales@example.com',
    to: `${name}@example.net`,
    subject: 'News',
    content: { text: 'News of this week.' },
  }),
)
const seen = []
for await (const receipt of transport.sendMany(messages))
  seen.push(receipt.successful ? 'delivered' : receipt.errorMessages.join())
await transport.closeAllConnections()
server.close()
console.log(`${seen.join('\n')}\noffered: ${offered.join(' ')}`)
const expected = [
  'delivered',
  'RCPT TO failed for unknown@example.net: 5.1.1 No such user',
  'Connection is no longer valid',
  'Connection is no longer valid',
]
if (seen.join() !== expected.join() || offered.join() !== 'a@example.net,unknown@example.net') {
  console.error('The behaviour has changed.')
  process.exit(1)
}
PROGRAM
node --version
node send.mjs
