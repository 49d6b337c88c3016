import type { Scenario } from './scenario.ts'
import { certificates, implicitTls, oldTls, startTls } from './sources.ts'

const at = { stage: 'encryption', code: 'CONFIG', recorded: false } as const
const tls = { needs: { security: 'tls' } } as const
const starttls = { needs: { security: 'starttls' } } as const

/** What goes wrong before anything is said under encryption. */
export const encryptionScenarios: readonly Scenario[] = [
  {
    ...at,
    id: 'tls-self-signed',
    overrides: { certificate: 'self-signed' },
    expected: 'certificate-self-signed',
    source: certificates,
  },
  {
    ...at,
    id: 'tls-expired',
    overrides: { certificate: 'expired' },
    expected: 'certificate-expired',
    source: certificates,
  },
  {
    ...at,
    id: 'tls-wrong-name',
    overrides: { certificate: 'wrong-name' },
    expected: 'certificate-wrong-name',
    source: certificates,
  },
  {
    ...at,
    id: 'tls-unknown-authority',
    overrides: { certificate: 'unknown-authority' },
    expected: 'certificate-untrusted',
    source: certificates,
  },
  { ...at, id: 'tls-too-old', overrides: { newestTls: 'TLSv1.1' }, expected: 'tls-too-old', source: oldTls },
  {
    ...at,
    ...tls,
    id: 'tls-on-plain-port',
    overrides: { port: 'speaks-plain' },
    expected: 'tls-on-plain-port',
    source: implicitTls,
  },
  {
    ...at,
    ...starttls,
    id: 'plain-on-tls-port',
    stage: 'greeting',
    overrides: { port: 'speaks-tls' },
    expected: 'plain-on-tls-port',
    onSend: { expected: 'greeting-timeout', code: 'NETWORK' },
    source: implicitTls,
  },
  {
    ...at,
    ...starttls,
    id: 'starttls-missing',
    overrides: { starttls: 'missing' },
    expected: 'starttls-not-offered',
    source: startTls,
  },
  {
    ...at,
    ...starttls,
    id: 'starttls-stripped',
    overrides: { starttls: 'stripped' },
    expected: 'starttls-not-offered',
    source: startTls,
  },
  {
    ...at,
    ...starttls,
    id: 'starttls-unavailable',
    code: 'NETWORK',
    overrides: {
      faults: [{ stage: 'encryption', reply: '454 4.3.0 TLS not available due to temporary reason' }],
    },
    expected: 'starttls-unavailable',
    source: startTls,
  },
  {
    ...at,
    ...starttls,
    id: 'starttls-refused',
    overrides: { faults: [{ stage: 'encryption', reply: '501 5.5.4 Syntax error (no parameters allowed)' }] },
    expected: 'starttls-refused',
    source: startTls,
  },
  {
    ...at,
    ...starttls,
    id: 'starttls-dropped',
    code: 'NETWORK',
    overrides: {
      faults: [{ stage: 'encryption', reply: '220 2.0.0 Ready to start TLS', disconnect: 'close' }],
    },
    expected: 'dropped-before-dot',
    source: startTls,
  },
  {
    ...at,
    ...starttls,
    id: 'starttls-silent',
    code: 'NETWORK',
    overrides: { faults: [{ stage: 'encryption', disconnect: 'silence' }] },
    expected: 'deadline-passed',
    source: startTls,
  },
]
