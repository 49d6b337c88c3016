#!/bin/sh
# What node:dns makes of a DNS answer that holds only an alias (a CNAME, and nothing of the type that was asked).
#
# Node's own documentation and the other empty answers lead one to expect the error ENODATA. Seen on Node 20.20.2 and
# 24.21.0, with dns-packet 5.6.1 as a server on loopback:
#
#   TXT, nothing at all      ENODATA
#   TXT, an alias alone      [] (resolved, with an empty list)
#   TXT, name missing        ENOTFOUND
#
# Whoever counts "void lookups" for SPF (RFC 7208 4.6.4) by the error alone misses those behind an alias. This script
# exits non-zero when the behaviour changes.
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

const answers = {
  'empty.example': {},
  'alias.example': { answers: [{ name: 'alias.example', type: 'CNAME', ttl: 60, data: 'elsewhere.example' }] },
  'missing.example': { flags: 3 },
}
const server = createSocket('udp4')
server.on('message', (message, from) => {
  const { id, questions } = decode(message)
  const { flags = 0, answers: records = [] } = answers[questions[0].name] ?? { flags: 3 }
  server.send(encode({ type: 'response', id, flags, questions, answers: records }), from.port, from.address)
})
server.bind(0, '127.0.0.1')
await once(server, 'listening')
const resolver = new Resolver()
resolver.setServers([`127.0.0.1:${server.address().port}`])
const seen = []
for (const name of Object.keys(answers)) {
  const said = await resolver.resolveTxt(name).then(JSON.stringify, ({ code }) => code)
  console.log(`${name.padEnd(16)} ${said}`)
  seen.push(said)
}
server.close()
console.log(process.version)
process.exit(seen.join(' ') === 'ENODATA [] ENOTFOUND' ? 0 : 1)
PROGRAM
node ask.mjs
