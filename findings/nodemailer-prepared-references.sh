#!/bin/sh
# What nodemailer writes for a header that the application has prepared, when the header is References.
#
# Its documentation says that { prepared: true, value } is written as it stands, for any header. Seen with nodemailer
# 10.6.0 on 2026-11-29, the same value under four names:
#
#   X-Ids, In-Reply-To, Message-ID   the value as it stands
#   References                       <[object> <Object]>
#
# The list of ids is rebuilt for References before anyone looks whether the value was prepared, so a reply loses its
# thread without an error. A plain string as the value is written well. This script exits non-zero when that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund nodemailer@10.6.0 >/dev/null
cat >write.mjs <<'PROGRAM'
import nodemailer from 'nodemailer'

const transport = nodemailer.createTransport({ streamTransport: true, buffer: true })
const ids = '<1@example.com> <2@example.com>'
const written = async (name, value) => {
  const headers = { [name]: value }
  const { message } = await transport.sendMail({ from: 'a@example.com', to: 'b@example.com', text: 'x', headers })
  return message.toString().split('\r\n').find((line) => line.startsWith(`${name}: `)).slice(name.length + 2)
}
const seen = {}
for (const name of ['X-Ids', 'In-Reply-To', 'Message-ID', 'References'])
  seen[name] = await written(name, { prepared: true, value: ids })
seen['References, a string'] = await written('References', ids)
console.log(seen)
const expected = {
  'X-Ids': ids,
  'In-Reply-To': ids,
  'Message-ID': ids,
  References: '<[object> <Object]>',
  'References, a string': ids,
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
PROGRAM
node write.mjs
