#!/bin/sh
# What MSAL does after one 5xx or 429 of the token endpoint.
#
# RFC 9110 10.2.3: Retry-After says how long to wait, in seconds or as a date; without it a client decides itself. One would
# expect the next call to ask again, or an error of the library's own. Seen on 2026-11-30 with @azure/msal-node 7.2.1 and
# 7.2.3, Node 20.20.2, acquireTokenByRefreshToken at a server that answers once with an error (temporarily_unavailable,
# error_codes [90033]) and would give a token from then on; the second call at once, the third after two seconds:
#
#   503                          error; "90033"; "90033": the server has been asked once
#   503, Retry-After: 1          error; "90033"; a token
#   503, Retry-After: in 1 s     error; "90033"; "90033": the form with a date is not read
#
# For a minute the object itself answers the same request, without asking. It does so with a ServerError whose errorCode is
# no longer temporarily_unavailable, but the first of error_codes, or nothing if the server gave none. A fault of a second
# thus lasts sixty, and whoever tells faults by errorCode does not know the second one. Only a new application object asks
# at once. This script exits non-zero when the behaviour changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @azure/msal-node@7.2.3 >/dev/null
cat >ask.mjs <<'PROGRAM'
import { setTimeout as delay } from 'node:timers/promises'
import { ConfidentialClientApplication } from '@azure/msal-node'

const login = 'https://login.example'
const fault = { error: 'temporarily_unavailable', error_description: 'Please try again.', error_codes: [90033] }
const granted = { access_token: 'a token', token_type: 'Bearer', expires_in: 3600 }

const play = async (headers) => {
  let asked = 0
  const sendPostRequestAsync = async () => {
    asked += 1
    return asked === 1 ? { status: 503, headers, body: fault } : { status: 200, headers: {}, body: granted }
  }
  const newApplication = () =>
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
      system: { networkClient: { sendGetRequestAsync: sendPostRequestAsync, sendPostRequestAsync } },
    })
  const call = (application) =>
    application
      .acquireTokenByRefreshToken({ scopes: ['https://mail.example/.default'], refreshToken: 'a token' })
      .then(({ accessToken }) => accessToken, ({ name, errorCode }) => `${name} ${errorCode}`)
  const application = newApplication()
  const calls = [await call(application), await call(application)]
  await delay(2_000)
  calls.push(await call(application))
  const before = asked
  return `${calls.join(', ')}; asked ${before} times; a new object: ${await call(newApplication())}`
}

const seen = [
  await play({}),
  await play({ 'retry-after': '1' }),
  await play({ 'retry-after': new Date(Date.now() + 1_000).toUTCString() }),
]
console.log(seen.join('\n'))
const [first, second] = ['ServerError temporarily_unavailable', 'ServerError 90033']
const expected = [
  `${first}, ${second}, ${second}; asked 1 times; a new object: a token`,
  `${first}, ${second}, a token; asked 2 times; a new object: a token`,
  `${first}, ${second}, ${second}; asked 1 times; a new object: a token`,
]
if (seen.join() !== expected.join()) {
  console.error('The behaviour has changed.')
  process.exit(1)
}
PROGRAM
node --version
node ask.mjs
