#!/bin/sh
# Which addresses smtp-server takes whose local part is in quotes.
#
# RFC 5321 4.1.2: a local part may be a quoted string, and in it may stand a space, a comma, "<", ">" or "@". Notes and X.400
# gateways make such addresses out of names. One would expect all of them, or none. Seen on 2026-11-30 with smtp-server
# 3.21.6 and Node 20.20.2, in MAIL FROM and RCPT TO alike:
#
#   <"mari"@example.com>         250
#   <"mari\"m"@example.com>      250
#   <"mari mets"@example.com>    501 Error: Bad sender address syntax
#   <"mari@home"@example.com>    501 Error: Bad sender address syntax
#   <"mari>mets"@example.com>    501 Error: Bad sender address syntax
#
# No handler is asked: behind a mail server that hands mail over by LMTP or SMTP, each mail from such a sender comes back to
# them as undeliverable, whoever it is for. This script exits non-zero when the behaviour changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund smtp-server@3.21.6 >/dev/null
cat >ask.mjs <<'PROGRAM'
import { once } from 'node:events'
import { connect } from 'node:net'
import { SMTPServer } from 'smtp-server'

const server = new SMTPServer({ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true })
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
const socket = connect(server.server.address().port, '127.0.0.1').setEncoding('utf8')
const say = async (line) => {
  if (line !== undefined) socket.write(`${line}\r\n`)
  let heard = ''
  while (!/^\d{3} .*\r\n/m.test(heard)) heard += (await once(socket, 'data'))[0]
  return heard.slice(0, 3)
}
await say()
await say('EHLO client.example')
const seen = []
for (const local of ['mari', 'mari\\"m', 'mari mets', 'mari@home', 'mari>mets']) {
  const address = `<"${local}"@example.com>`
  const asSender = await say(`MAIL FROM:${address}`)
  await say('RSET')
  await say('MAIL FROM:<>')
  seen.push(`${address} ${asSender} ${await say(`RCPT TO:${address}`)}`)
  await say('RSET')
}
socket.destroy()
server.close()
console.log(seen.join('\n'))
const expected = [
  '<"mari"@example.com> 250 250',
  '<"mari\\"m"@example.com> 250 250',
  '<"mari mets"@example.com> 501 501',
  '<"mari@home"@example.com> 501 501',
  '<"mari>mets"@example.com> 501 501',
]
if (seen.join() !== expected.join()) {
  console.error('The behaviour has changed.')
  process.exit(1)
}
PROGRAM
node --version
node ask.mjs
