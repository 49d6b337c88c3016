#!/bin/sh
# What postal-mime makes of the original in a delivery report with internationalized addresses.
#
# RFC 3464 reports have a part message/delivery-status, RFC 6533 reports (for SMTPUTF8 mail) message/global-delivery-status;
# both are multipart/report with report-type=delivery-status or global-delivery-status, and return the original as
# message/rfc822. One would expect both to be read alike. Seen on postal-mime 4.0.0 with Node 20.20.2:
#
#   message/delivery-status         text of the report; attachments: the status, the original whole
#   message/global-delivery-status  text of the report and of the original; attachments: the status, the invoice
#
# In the second case the original's text is part of the report's text, its attachment is an attachment of the report, and
# its Message-ID is nowhere. The option forceRfc822Attachments keeps the original whole in both. This script exits non-zero
# when the behaviour changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund postal-mime@4.0.0 >/dev/null
cat >read.mjs <<'PROGRAM'
import PostalMime from 'postal-mime'

const report = (status, type) =>
  [
    'From: MAILER-DAEMON@mx.example.net',
    'To: sales@example.com',
    'Subject: Undelivered mail',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${type}; boundary="outer"`,
    '',
    '--outer',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'The message could not be delivered.',
    '--outer',
    `Content-Type: message/${status}`,
    '',
    'Reporting-MTA: dns; mx.example.net',
    '',
    'Final-Recipient: rfc822; kadri@example.net',
    'Action: failed',
    'Status: 5.1.1',
    '--outer',
    'Content-Type: message/rfc822',
    '',
    'From: sales@example.com',
    'To: kadri@example.net',
    'Message-ID: <invoice-7@example.com>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="inner"',
    '',
    '--inner',
    'Content-Type: text/plain',
    '',
    'Please pay this invoice.',
    '--inner',
    'Content-Type: application/pdf; name="invoice.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERi0xLjcK',
    '--inner--',
    '',
    '--outer--',
    '',
  ].join('\r\n')

const seen = []
for (const [status, type, options] of [
  ['delivery-status', 'delivery-status', {}],
  ['global-delivery-status', 'global-delivery-status', {}],
  ['global-delivery-status', 'delivery-status', {}],
  ['global-delivery-status', 'global-delivery-status', { forceRfc822Attachments: true }],
]) {
  const { text, attachments } = await PostalMime.parse(report(status, type), options)
  const original = text.includes('Please pay') ? 'with' : 'without'
  seen.push(`${status}: text ${original} the original, ${attachments.map(({ mimeType }) => mimeType).join(' + ')}`)
}
console.log(seen.join('\n'))
const expected = [
  'delivery-status: text without the original, message/delivery-status + message/rfc822',
  'global-delivery-status: text with the original, message/global-delivery-status + application/pdf',
  'global-delivery-status: text with the original, message/global-delivery-status + application/pdf',
  'global-delivery-status: text without the original, message/global-delivery-status + message/rfc822',
]
if (seen.join() !== expected.join()) {
  console.error('The behaviour has changed.')
  process.exit(1)
}
PROGRAM
node --version
node read.mjs
