#!/bin/sh
# Which original recipient nodemailer names when a message with delivery notifications goes to several recipients.
#
# RFC 3461 4.2: ORCPT belongs to one RCPT command and names the address that this recipient was given as; the reports carry
# it as Original-Recipient, by which a program finds out who a report is about. nodemailer's `dsn.recipient` is one value a
# message. One would expect it at the recipient that it names, or an error. Seen on nodemailer 10.6.1 with Node 20.20.2, to
# a server that offers DSN:
#
#   RCPT TO:<kadri@example.net> NOTIFY=FAILURE ORCPT=rfc822;kadri@example.net
#   RCPT TO:<peter@example.net> NOTIFY=FAILURE ORCPT=rfc822;kadri@example.net
#
# A report about peter@example.net then says Original-Recipient: kadri@example.net. With several recipients one leaves
# `recipient` out, or sends each a message of its own. This script exits non-zero when the behaviour changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund nodemailer@10.6.1 >/dev/null
cat >send.mjs <<'PROGRAM'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { createTransport } from 'nodemailer'

const seen = []
const server = createServer((socket) => {
  let inData = false
  const say = (line) => socket.write(`${line}\r\n`)
  socket.on('error', () => {})
  createInterface({ input: socket }).on('line', (line) => {
    if (inData) {
      if (line !== '.') return
      inData = false
      return say('250 2.0.0 Accepted')
    }
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'RCPT') seen.push(line)
    if (verb === 'EHLO') return say('250-mx.example.net\r\n250 DSN')
    if (verb === 'QUIT') return socket.end('221 2.0.0 Bye\r\n')
    inData = verb === 'DATA'
    return say(inData ? '354 Go ahead' : '250 2.0.0 Ok')
  })
  say('220 mx.example.net ESMTP')
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const transport = createTransport({ host: '127.0.0.1', port: server.address().port, ignoreTLS: true })
await transport.sendMail({
  from: 'sales@example.com',
  to: ['kadri@example.net', 'peter@example.net'],
  subject: 'Invoice',
  text: 'Please pay this invoice.',
  dsn: { id: 'invoice-7', return: 'headers', notify: 'failure', recipient: 'kadri@example.net' },
})
transport.close()
server.close()
console.log(seen.join('\n'))
const expected = [
  'RCPT TO:<kadri@example.net> NOTIFY=FAILURE ORCPT=rfc822;kadri@example.net',
  'RCPT TO:<peter@example.net> NOTIFY=FAILURE ORCPT=rfc822;kadri@example.net',
]
if (seen.join() !== expected.join()) {
  console.error('The behaviour has changed.')
  process.exit(1)
}
PROGRAM
node --version
node send.mjs
