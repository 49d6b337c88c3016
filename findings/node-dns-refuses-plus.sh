#!/bin/sh
# What node:dns does with names that DNS allows and SPF makes: the local part of an address as a label.
#
# An SPF record such as "exists:%{l}._spf.example" (RFC 7208 7.2) turns mari+invoices@example into the name
# mari+invoices._spf.example. Any byte may stand in a label (RFC 2181 11), and dig asks for it. One would expect a query.
# Seen on Node 20.20.2 and 24.21.0 with dns-packet 5.6.1 as a server on loopback:
#
#   mari._spf.example            asked, answered
#   mari-invoices._spf.example   asked, answered
#   mari+invoices._spf.example   EBADNAME, and no query leaves
#   mari=invoices._spf.example   EBADNAME, and no query leaves
#
# Whoever evaluates SPF, or looks for keys of signed return addresses, over node:dns gets an error that looks like a
# fault of the domain. This script exits non-zero when the behaviour changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund dns-packet@5.6.1 >/dev/null
cat >ask.mjs <<'PROGRAM'
import { createSocket } from 'node:dgram'
import { Resolver } from 'node:dns/promises'
import { once } from 'node:events'
import { decode, encode } from 'dns-packet'

const asked = []
const server = createSocket('udp4')
server.on('message', (bytes, from) => {
  const { id, questions } = decode(bytes)
  asked.push(questions[0].name)
  const answers = [{ name: questions[0].name, type: 'A', ttl: 60, data: '127.0.0.2' }]
  server.send(encode({ type: 'response', id, questions, answers }), from.port, from.address)
})
server.bind(0, '127.0.0.1')
await once(server, 'listening')
const resolver = new Resolver()
resolver.setServers([`127.0.0.1:${server.address().port}`])

const names = ['mari', 'mari-invoices', 'mari+invoices', 'mari=invoices'].map((local) => `${local}._spf.example`)
const seen = []
for (const name of names) {
  const answer = await resolver.resolve4(name).catch((error) => error.code)
  seen.push(`${name} ${answer} ${asked.includes(name) ? 'asked' : 'not asked'}`)
}
server.close()
console.log(seen.join('\n'))
const expected = [
  'mari._spf.example 127.0.0.2 asked',
  'mari-invoices._spf.example 127.0.0.2 asked',
  'mari+invoices._spf.example EBADNAME not asked',
  'mari=invoices._spf.example EBADNAME not asked',
]
if (seen.join() !== expected.join()) {
  console.error('The behaviour has changed.')
  process.exit(1)
}
PROGRAM
node --version
node ask.mjs
