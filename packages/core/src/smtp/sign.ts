import { createPrivateKey } from 'node:crypto'
import { Readable } from 'node:stream'
import type { DkimSigning } from '../contract/provider.ts'
import { ProblemError } from '../diagnosis/problem.ts'
import { dkimSelector } from '../settings/dkim.ts'
import { hostName } from '../settings/host.ts'
import type { MessageBytes } from './message-stream.ts'

/** Receivers ignore shorter keys (RFC 8301 3.2). */
const shortestKey = 1024

/** The headers that RFC 6376 5.4.1 names, and those by which receivers act: getting off a list, and feedback. */
const signedHeaders = [
  'From',
  'Sender',
  'Reply-To',
  'Subject',
  'Date',
  'Message-ID',
  'To',
  'Cc',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'In-Reply-To',
  'References',
  'Auto-Submitted',
  'List-Id',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'Feedback-ID',
].join(':')

const keyProblem = (pem: string): string | undefined => {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(pem)
    const bits = asymmetricKeyDetails?.modulusLength ?? 0
    return asymmetricKeyType === 'rsa' && bits >= shortestKey
      ? undefined
      : `dkim.privateKey must be an RSA key of at least ${shortestKey} bits`
  } catch {
    return 'dkim.privateKey must be a private key in PEM form, made with secret()'
  }
}

/** Says what is wrong with a signature's settings, naming the field. Undefined: nothing. Prints nothing of the key. */
export const dkimProblem = (signing: DkimSigning): string | undefined => {
  const { domain, selector, privateKey }: Partial<DkimSigning> = Object(signing)
  if (typeof domain !== 'string' || hostName(domain) === undefined)
    return 'dkim.domain must be a domain, such as "acme.example"'
  if (typeof selector !== 'string' || !dkimSelector.test(selector))
    return 'dkim.selector must be a name below _domainkey, such as "mail2026"'
  if (typeof privateKey?.reveal !== 'function')
    return 'dkim.privateKey must be a private key in PEM form, made with secret()'
  return keyProblem(privateKey.reveal())
}

const collect = async (stream: Readable): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** A stream as bytes: the signature stands before the body it is made of. */
const wholeOf = async (content: MessageBytes): Promise<Buffer> => {
  try {
    return content instanceof Readable ? await collect(content) : content
  } catch (error) {
    throw new ProblemError({ stage: 'message', fault: 'attachment-unreadable', cause: error })
  }
}

/** Signs a message with DKIM (RFC 6376, relaxed/relaxed, rsa-sha256). @throws ProblemError when it cannot be read. */
export const sign = async (content: MessageBytes, dkim: DkimSigning): Promise<Buffer> => {
  const { default: Signer } = await import('nodemailer/lib/dkim')
  const signer = new Signer({
    domainName: dkim.domain,
    keySelector: dkim.selector,
    privateKey: dkim.privateKey.reveal(),
    headerFieldNames: signedHeaders,
  })
  return collect(signer.sign(await wholeOf(content)))
}
