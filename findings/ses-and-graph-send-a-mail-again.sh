#!/bin/sh
# How often one call that sends a mail reaches the server when a gateway answers 504, or the connection ends unanswered.
#
# A POST that sends is not idempotent. RFC 9110 9.2.2: a client should not repeat such a request by itself, unless it knows
# that the request was not applied. A gateway's 504 (15.6.5) says nothing about that: the mail may have left. One would
# expect one request and an error. Seen on 2026-11-30 with Node 20.20.2, each client with its own defaults, against a
# server that counts:
#
#                                            504   connection ends
#   @aws-sdk/client-sesv2 3.1176.0             3                 3
#   nodemailer 10.6.1 over this client         3                 3
#   @microsoft/microsoft-graph-client 3.0.7    4                 1    (/me/sendMail)
#   postmark 5.1.0                             1                 1
#
# The call then fails, though up to four mails have been accepted. SESv2's maxAttempts: 1 and the Graph client's
# RetryHandlerOptions(0, 0) end this. This script exits non-zero when the behaviour changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @aws-sdk/client-sesv2@3.1176.0 nodemailer@10.6.1 \
  @microsoft/microsoft-graph-client@3.0.7 postmark@5.1.0 >/dev/null
cat >send.mjs <<'PROGRAM'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2'
import { Client } from '@microsoft/microsoft-graph-client'
import { createTransport } from 'nodemailer'
import { ServerClient } from 'postmark'

let [ending, mails] = ['', 0]
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    mails += 1
    if (ending === 'dropped') return request.socket.destroy()
    response.writeHead(504, { 'content-type': 'application/json', 'retry-after': '1' })
    response.end('{"error":{"code":"timeout","message":"Gateway Timeout"}}')
  })
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const host = `127.0.0.1:${server.address().port}`
const [from, to] = ['sales@example.com', 'kadri@example.net']

const sesClient = new SESv2Client({
  region: 'eu-north-1',
  endpoint: `http://${host}`,
  credentials: { accessKeyId: 'an id', secretAccessKey: 'a secret' },
})
const text = (Data) => ({ Data })
const ses = new SendEmailCommand({
  FromEmailAddress: from,
  Destination: { ToAddresses: [to] },
  Content: { Simple: { Subject: text('Invoice'), Body: { Text: text('Please pay.') } } },
})
const graph = Client.init({
  baseUrl: `http://${host}/`,
  customHosts: new Set(['127.0.0.1']),
  authProvider: (done) => done(null, 'a token'),
})
const postmark = new ServerClient('a token', { requestHost: host, useHttps: false })
const clients = {
  'client-sesv2': () => sesClient.send(ses),
  'nodemailer over it': () =>
    createTransport({ SES: { sesClient, SendEmailCommand } }).sendMail({ from, to, text: 'Please pay.' }),
  'graph-client': () => graph.api('/me/sendMail').post({ message: { subject: 'Invoice' } }),
  postmark: () => postmark.sendEmail({ From: from, To: to, TextBody: 'Please pay.' }),
}

const seen = []
for (const [name, send] of Object.entries(clients)) {
  const counts = []
  for (ending of ['504', 'dropped']) {
    mails = 0
    const outcome = await send().then(() => 'sent', () => 'failed')
    counts.push(`${ending} ${mails} ${outcome}`)
  }
  seen.push(`${name}: ${counts.join(', ')}`)
}
server.close()
server.closeAllConnections()
console.log(seen.join('\n'))
const expected = [
  'client-sesv2: 504 3 failed, dropped 3 failed',
  'nodemailer over it: 504 3 failed, dropped 3 failed',
  'graph-client: 504 4 failed, dropped 1 failed',
  'postmark: 504 1 failed, dropped 1 failed',
]
if (seen.join() !== expected.join()) {
  console.error('The behaviour has changed.')
  process.exit(1)
}
PROGRAM
node --version
NODE_NO_WARNINGS=1 node send.mjs
