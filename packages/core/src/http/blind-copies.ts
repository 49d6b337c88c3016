/** Bytes of one header line, the fold included: as RFC 5322 2.1.1 recommends. */
const lineLength = 76

/** Addresses are plain addr-specs that were checked before; nothing in them needs quoting. */
const bccHeader = (addresses: readonly string[]): string => {
  let line = 'Bcc:'
  let header = ''
  addresses.forEach((address, at) => {
    const piece = ` ${address}${at < addresses.length - 1 ? ',' : ''}`
    if (line.length + piece.length > lineLength && line !== 'Bcc:') {
      header += `${line}\r\n`
      line = piece
    } else line += piece
  })
  return `${header}${line}\r\n`
}

/**
 * The message as an API wants it, which knows no envelope: a Bcc header in front names those who are in no other header.
 * The API takes it out again.
 */
export const withBlindCopies = (content: Buffer, addresses: readonly string[]): Buffer =>
  addresses.length === 0 ? content : Buffer.concat([Buffer.from(bccHeader(addresses), 'ascii'), content])
