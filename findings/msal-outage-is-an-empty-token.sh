#!/bin/sh
# What MSAL makes of a token endpoint that is out of order, when its answer is JSON without the member "error".
#
# RFC 6749 5.1 and 5.2 give tokens with 200 and errors with 400; a gateway before the endpoint answers 503 in its own
# words, such as {"message":"Service unavailable"}. One would expect a ServerError, or a NetworkError. Seen on
# @azure/msal-node 7.2.1 with Node 20.20.2, through a network client that hands on status, headers and body as they came:
#
#   503 {"error":"temporarily_unavailable"}   throws ServerError temporarily_unavailable
#   503 {}                                    resolves; accessToken is "" and expiresOn null
#   503 {"message":"Service unavailable"}     resolves; accessToken is "" and expiresOn null
#
# The status is not looked at. A program that hands the token on signs in with nothing and is told that its sign-in is
# refused, though nobody has to sign in again. This script exits non-zero when the behaviour changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @azure/msal-node@7.2.1 >/dev/null
cat >ask.mjs <<'PROGRAM'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { ConfidentialClientApplication } from '@azure/msal-node'

let answer = {}
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(503, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const here = `http://127.0.0.1:${server.address().port}`
const login = 'https://login.example'
const carry = (method) => async (url, options) => {
  const response = await fetch(url.replace(login, here), { ...options, method })
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.json() }
}
const application = () =>
  new ConfidentialClientApplication({
    auth: {
      clientId: '00000000-0000-4000-8000-000000000000',
      clientSecret: 'a secret',
      authority: `${login}/tenant`,
      knownAuthorities: ['login.example'],
      authorityMetadata: JSON.stringify({
        authorization_endpoint: `${login}/authorize`,
        token_endpoint: `${login}/token`,
        issuer: login,
        jwks_uri: `${login}/keys`,
      }),
    },
    system: { networkClient: { sendGetRequestAsync: carry('GET'), sendPostRequestAsync: carry('POST') } },
  })

const seen = []
for (answer of [{ error: 'temporarily_unavailable' }, {}, { message: 'Service unavailable' }]) {
  const outcome = await application()
    .acquireTokenByClientCredential({ scopes: ['https://mail.example/.default'] })
    .then(
      (result) => `resolves: ${JSON.stringify(result.accessToken)}, ${result.expiresOn}`,
      (error) => `throws ${error.name} ${error.errorCode}`,
    )
  seen.push(`503 ${JSON.stringify(answer)} ${outcome}`)
}
server.close()
console.log(seen.join('\n'))
const expected = [
  '503 {"error":"temporarily_unavailable"} throws ServerError temporarily_unavailable',
  '503 {} resolves: "", null',
  '503 {"message":"Service unavailable"} resolves: "", null',
]
if (seen.join() !== expected.join()) {
  console.error('The behaviour has changed.')
  process.exit(1)
}
PROGRAM
node --version
node ask.mjs
