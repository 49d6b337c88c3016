const host = /^(?:[a-z0-9-]+\.)+(?:com|net|org|eu|ee|lv|lt|cloud)(?::\d{1,5})?$/
const address = /^(?:\d{1,3}\.){3}\d{1,3}(?:[:/]\d{1,5})?$/
const command = /^(?:npm|npx|pnpm|node|git|curl|dig|openssl|docker) \S/
const record = /^(?:v=spf1|v=DMARC1|include:|ip4:|ip6:)/
const link = /^https?:\/\/\S+$/
/** A name that no one types anywhere. */
const example = /(?:^|\.)example(?:\.(?:com|net|org))?(?::\d+)?$/

/** Whether a reader takes this text over to somewhere else: a server, an address, a command, a part of a DNS record. */
export const isCopyable = (text: string): boolean =>
  !example.test(text) && [host, address, command, record, link].some((kind) => kind.test(text))
