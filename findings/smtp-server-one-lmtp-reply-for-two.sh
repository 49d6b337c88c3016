#!/bin/sh
# How many replies smtp-server gives in LMTP mode when two recipients differ only in case, or are the same.
#
# RFC 2033 4.2: after the final dot the server returns one reply for each RCPT command that it accepted, even if several
# gave the same path; and local parts that differ in case are different (RFC 5321 2.4). Seen on 2026-11-30 with smtp-server
# 3.21.6 and Node 20.20.2, lmtp: true:
#
#   RCPT TO:<mari@example.com>    250
#   RCPT TO:<Mari@example.com>    250
#   RCPT TO:<mari@example.com>    250
#   DATA ... .                    250, once
#   QUIT                          221
#
# The later of two recipients takes the place of the earlier one in session.envelope, and replies are counted there. The
# client takes the next reply, here that to QUIT, for the second recipient's. An onRcptTo handler that defers a recipient
# which is there already (452) keeps both sides in step. This script exits non-zero when the behaviour changes.
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

const server = new SMTPServer({
  lmtp: true,
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  onData: (stream, session, done) => stream.resume().on('end', () => done()),
})
server.listen(0, '127.0.0.1')
await once(server.server, 'listening')
const socket = connect(server.server.address().port, '127.0.0.1').setEncoding('utf8')
let heard = ''
socket.on('data', (data) => {
  heard += data
})
const reply = async () => {
  while (!/^\d{3} .*\r\n/m.test(heard)) await once(socket, 'data')
  const [code] = heard.match(/^\d{3}(?= )/m)
  heard = ''
  return code
}
const say = (line) => {
  socket.write(`${line}\r\n`)
  return reply()
}
await reply()
await say('LHLO client.example')
await say('MAIL FROM:<sales@example.com>')
const accepted = []
for (const address of ['mari@example.com', 'Mari@example.com', 'mari@example.com'])
  accepted.push(await say(`RCPT TO:<${address}>`))
await say('DATA')
socket.write('Subject: Invoice\r\n\r\nPlease pay.\r\n.\r\nQUIT\r\n')
await once(socket, 'close')
await new Promise((resolve) => server.close(resolve))
const replies = heard.match(/^\d{3}/gm)
console.log(`recipients: ${accepted.join(' ')}; after the dot and QUIT: ${replies.join(' ')}`)
if (accepted.join() !== '250,250,250' || replies.join() !== '250,221') {
  console.error('The behaviour has changed.')
  process.exit(1)
}
PROGRAM
node --version
node ask.mjs
