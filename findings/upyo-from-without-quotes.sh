#!/bin/sh
# What @upyo/smtp writes into From for a sender whose name has a comma.
#
# Directories give names as "Mets, Mari". RFC 5322 3.4 and 3.2.3: a comma separates addresses, so in a name it has to be in
# quotes or in an encoded word. Seen on 2026-11-30 with @upyo/smtp 0.4.0, @upyo/core 0.4.0 and Node 20.20.2, read by
# email-addresses 5.0.0, which keeps to the grammar of RFC 5322:
#
#   'Mets, Mari'      From: Mets, Mari <mari@example.com>       no list of addresses: "Mets" is none
#   'Kask (sales)'    To: Kask (sales) <kask@example.net>       one, of the name Kask; the rest is a comment
#   'Tamm, Jüri'      Cc: =?UTF-8?B?VGFtbSwgSsO8cmk=?= <...>    one, as it should be
#
# A strict receiver finds no From, a lenient one a sender "Mets" without an address. Only names in letters of ASCII alone
# break, and the envelope is right, so that the sending side notices nothing. This script exits non-zero when the behaviour
# changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @upyo/smtp@0.4.0 @upyo/core@0.4.0 email-addresses@5.0.0 >/dev/null
cat >send.mjs <<'PROGRAM'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { createMessage } from '@upyo/core'
import { SmtpTransport } from '@upyo/smtp'
import addresses from 'email-addresses'

const written = {}
const server = createServer((socket) => {
  let inData = false
  const say = (line) => socket.write(`${line}\r\n`)
  socket.on('error', () => {})
  createInterface({ input: socket }).on('line', (line) => {
    const [, name, value] = /^(From|To|Cc): (.*)$/.exec(line) ?? []
    if (inData && name) written[name] = value
    if (inData && line !== '.') return
    const verb = inData ? '.' : line.slice(0, 4).toUpperCase()
    inData = verb === 'DATA'
    if (verb === 'QUIT') return socket.end('221 2.0.0 Bye\r\n')
    say(inData ? '354 Go ahead' : '250 2.0.0 Ok')
  })
  say('220 mx.example.net ESMTP')
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const transport = new SmtpTransport({ host: '127.0.0.1', port: server.address().port, secure: false })
await transport.send(
  createMessage({
    from: { name: 'Mets, Mari', address: 'mari@example.com' },
    to: { name: 'Kask (sales)', address: 'kask@example.net' },
    cc: { name: 'Tamm, Jüri', address: 'juri@example.net' },
    subject: 'Invoice',
    content: { text: 'Please pay.' },
  }),
)
await transport.closeAllConnections()
server.close()
const seen = Object.entries(written).map(([name, value]) => {
  const read = addresses.parseAddressList(value)?.map((each) => `"${each.name}" ${each.address}`)
  return `${name}: ${value}  ->  ${read?.join(', ') ?? 'no list of addresses'}`
})
console.log(seen.join('\n'))
const expected = [
  'From: Mets, Mari <mari@example.com>  ->  no list of addresses',
  'To: Kask (sales) <kask@example.net>  ->  "Kask" kask@example.net',
  'Cc: =?UTF-8?B?VGFtbSwgSsO8cmk=?= <juri@example.net>  ->  "=?UTF-8?B?VGFtbSwgSsO8cmk=?=" juri@example.net',
]
if (seen.join() !== expected.join()) {
  console.error('The behaviour has changed.')
  process.exit(1)
}
PROGRAM
node --version
node send.mjs
