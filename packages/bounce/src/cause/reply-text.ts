import { collapse } from '../mime/text.ts'

/** A server that is only named, with its address behind it: `antispam.klient.example[192.0.2.1]` is no spam. */
const namedServer = /(?<![\w.@-])(?:[a-z\d][a-z\d-]{0,62}\.){1,8}[a-z]{2,24}(?= ?\[[\da-f.:]{3,45}\])/gi

/** Words of a cause that servers are named after. */
const telling = /spam|virus|quota|polic|block|black|junk|gr[ae]y/i

/** A text on one line, as the rules want it: white space is single spaces, and servers with telling names are neutral. */
export const oneLine = (text: string): string =>
  collapse(text.includes('[') && telling.test(text) ? text.replace(namedServer, 'mx.example') : text).slice(
    0,
    2_000,
  )

/** Microsoft's servers quote the refusal of the next server after an arrow: that one is the cause. */
export const innermost = (text: string): string => {
  const at = text.lastIndexOf('-> ')
  const inner = at < 0 ? '' : text.slice(at + 3)
  return /^["'\s]{0,3}[45]\d\d(?:[ -]|$)/.test(inner) ? inner : text
}

const before =
  /\b(?:said|responded|returned|response|returned was|error was|answered|refused to talk to me)\s?:\s?(?=[45]\d\d[ -])/i
const behind =
  / ?(?:giving up on |\(in reply to |\(state \d|\[(?:rcpt_to|body|mail_from)\]|i'm not going to try again)/i

/** A server that checked whether the sender exists quotes the reply it got; that is not about the recipient. */
const aboutSender = /sender (?:address )?(?:rejected|verif)/i

const codeAgain = / ([45]\d\d)[ -](?:[45]\.\d{1,3}\.\d{1,3} )?/g

/** A reply of several lines, joined: the code that begins each of them would stand between the words of a sentence. */
const joined = (reply: string): string => {
  const code = /^[45]\d\d(?=[ -])/.exec(reply)?.[0]
  if (code === undefined || !reply.includes(` ${code}`)) return reply
  return reply.replace(codeAgain, (each, again: string) => (again === code ? ' ' : each))
}

/** Finds the remote reply alone, without what qmail, Postfix and others write before and after it. */
export const replyAlone = (text: string): string => {
  const found = before.exec(text)
  const from =
    found === null || aboutSender.test(text.slice(0, found.index))
      ? text
      : text.slice(found.index + found[0].length)
  const end = from.search(behind)
  return joined(end > 0 ? from.slice(0, end) : from)
}
