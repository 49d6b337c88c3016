#!/bin/sh
# What nodemailer and google-auth-library do with the new refresh token that a token endpoint returns.
#
# RFC 6749 6: the server may issue a new refresh token, and the client must then discard the old one and replace it.
# Microsoft does so at every renewal, and others let the old one expire at once (RFC 9700 4.14.2). One would expect the
# second renewal to use the new one, or the new one to be told. Seen on 2026-11-30 with Node 20.20.2, an object of each
# renewing three times at an endpoint that rotates:
#
#   nodemailer 10.6.1, xoauth2       sends first, first, first: a token, then invalid_grant twice.
#                                    Its event 'token' has user, accessToken and expires, not the new refresh token
#   google-auth-library 11.3.4       the same. Its event 'tokens' has the new one, but the object's own
#                                    credentials are given the old one back
#
# Where the old one lives on for a while, as at Microsoft, this shows only when it expires: after months of daily use every
# sign-in fails at once. Tokens from a provisionCallback, or setCredentials in the event, avoid it. This script exits non-zero
# when the behaviour changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund nodemailer@10.6.1 google-auth-library@11.3.4 >/dev/null
cat >renew.mjs <<'PROGRAM'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { OAuth2Client } from 'google-auth-library'
import XOAuth2 from 'nodemailer/lib/xoauth2'

let [valid, count, sent] = ['first', 0, []]
const server = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  const token = new URLSearchParams(body).get('refresh_token')
  sent.push(token)
  const answer = (status, content) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content))
  if (token !== valid) return answer(400, { error: 'invalid_grant' })
  count += 1
  valid = `refresh-${count}`
  answer(200, { access_token: `access-${count}`, token_type: 'Bearer', expires_in: 3600, refresh_token: valid })
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const endpoint = `http://127.0.0.1:${server.address().port}/token`

const xoauth2 = new XOAuth2({
  user: 'sales@example.com',
  clientId: 'an id',
  clientSecret: 'a secret',
  refreshToken: 'first',
  accessUrl: endpoint,
})
const google = new OAuth2Client({
  clientId: 'an id',
  clientSecret: 'a secret',
  endpoints: { oauth2TokenUrl: endpoint },
})
google.setCredentials({ refresh_token: 'first' })
let told = 'nothing told'
xoauth2.on('token', (event) => {
  told = `told ${Object.keys(event).sort().join(' ')}`
})
google.on('tokens', ({ refresh_token }) => {
  told = `told ${refresh_token}, keeps ${google.credentials.refresh_token}`
})

const clients = {
  nodemailer: () =>
    new Promise((resolve, reject) => {
      xoauth2.getToken(true, (error, token) => (error ? reject(error) : resolve(token)))
    }),
  'google-auth-library': () => google.refreshAccessToken().then(({ credentials }) => credentials.access_token),
}
const seen = []
for (const [name, renew] of Object.entries(clients)) {
  ;[valid, count, sent] = ['first', 0, []]
  const got = []
  for (let renewal = 0; renewal < 3; renewal += 1) got.push(await renew().catch(({ message }) => message))
  seen.push(`${name} sends ${sent.join(' ')}: ${got.join(' ')}; ${told}`)
}
server.close()
server.closeAllConnections()
console.log(seen.join('\n'))
const expected = [
  'nodemailer sends first first first: access-1 invalid_grant invalid_grant; told accessToken expires user',
  'google-auth-library sends first first first: access-1 invalid_grant invalid_grant; told refresh-1, keeps first',
]
if (seen.join() !== expected.join()) {
  console.error('The behaviour has changed.')
  process.exit(1)
}
PROGRAM
node --version
node renew.mjs
