import type { Stage } from '../contract/stage.ts'

/** What a server's reply, or an error text that quotes one, says. */
export interface ParsedReply {
  /** Basic code of the last line. */
  readonly code?: number
  /** Status of an API's answer, such as 403. Then there is no basic code. */
  readonly status?: number
  /** Enhanced code, such as `5.7.139`. */
  readonly enhanced?: string
  /** The words: codes and line breaks removed, a sign-in challenge decoded behind its own letters. */
  readonly text: string
  /** Error names in capitals (`ENOTFOUND`), AADSTS numbers, and OAuth's names (`invalid_grant`). */
  readonly causes: readonly string[]
  /** True when the lines of the reply disagree about the code. */
  readonly mixed: boolean
  /** The step that the words around the reply name. */
  readonly stage?: Stage
  /** The reply to an earlier command, quoted inside this one: `530 … Error: 535 …`. */
  readonly nested?: ParsedReply
  /** What the server behind this one said, quoted after an arrow: `550 5.7.350 … -> 554 5.7.1 …`. The last one. */
  readonly remote?: ParsedReply
}

/** Longest input that is read; a reply is at most a few hundred letters. */
const inputLimit = 4000
const textLimit = 1500

const enhancedCode = String.raw`[245]\.\d{1,3}\.\d{1,3}(?![\d.])`
const fullReply = new RegExp(String.raw`(?<![\w.])[245]\d\d[ \-]{1,2}#?${enhancedCode}`)
const lineStart = /^\s*[2-5]\d\d(?=[ -]|$)/
/** A failure code in the middle of a sentence. Ports, times and addresses must not look like one. */
const loneCode = /(?<![\w./-])(?:334|403|432|4[257]\d|5[0-57]\d)(?!\w|\.\d)/
const loneEnhanced = new RegExp(String.raw`(?<![\w.])${enhancedCode}`)
const codeHead = new RegExp(String.raw`^([2-5]\d\d)[\s\-,b'"()#:]{0,6}(${enhancedCode})?`)
const lineHead = new RegExp(String.raw`^\s*([2-5]\d\d)(?:[ -]+(?:#?${enhancedCode}\s?)?|$)`)
const repeatedHead = new RegExp(String.raw`(?<![\w.])[245]\d\d[ -]#?${enhancedCode}\s?`, 'g')

/** What a client writes around a reply: the one that it expected, and the one that it received. */
const expectation =
  /but got code "\d{3}", with message "|expected response codes? ["'\d/ or,]{3,40}|while waiting for "[^"]{0,40}"|while waiting for server challenge string/gi

// QUIRK: Microsoft 365 chains the replies of the servers on the way; the last one is the cause.
const passedBack = /^(?:.*[^-])?->\s*(?=[45]\d\d[ -])/s

const quoted = /\b(?:error|reason|details?)\W{1,3}([45]\d\d[ -].{3,})$/is

const errorName =
  /\b(?:AADSTS\d{3,9}|Error[A-Z][A-Za-z]{3,50}|E[A-Z][A-Z\d]{2,20}|[A-Z][A-Z\d]{1,20}(?:_[A-Z\d]{1,20}){1,8}|[a-z]{3,20}(?:_[a-z]{2,20}){1,4})\b/g

const stageWords: readonly (readonly [RegExp, Stage])[] = [
  [/AADSTS\d|\b(?:invalid|unauthorized|access|consent|interaction|login)_[a-z]/, 'sign-in'],
  [/invalid login|auth(?:entication)? command|in reply to auth/i, 'sign-in'],
  [/mail command failed|(?:after|reply to|to) mail from/i, 'sender'],
  [/recipient command failed|recipients were rejected|(?:after|reply to|to) rcpt to/i, 'recipient'],
  [/data command failed|reply to data/i, 'message'],
  [/message failed|end of data/i, 'final-reply'],
  [/invalid greeting|initial connection/i, 'greeting'],
  [/upgrading connection with starttls|reply to starttls/i, 'encryption'],
]

/** Replies that come at one step only. */
const stageOfCode: Readonly<Record<number, Stage>> = {
  334: 'sign-in',
  534: 'sign-in',
  535: 'sign-in',
  538: 'sign-in',
}

/** What an API answered: its status, the vendor's error codes up to the colon, and words. */
const httpAnswer = /^\s*HTTP(?:\/\d(?:\.\d)?)? (\d{3})\b([ \w.-]{0,200})/

const collapse = (text: string): string => text.replace(/\s{2,}|[^\S ]/g, ' ').trim()

const tidy = (input: string): string =>
  input
    .slice(0, inputLimit)
    .replace(/\r\n?|\\r\\n|\\n/g, '\n')
    .replace(/^[ \t]+at .{0,300}$/gm, '')
    .replace(expectation, ' ')

/** Where the reply begins inside the text; undefined when there is none. */
const replyStart = (text: string): number | undefined => {
  if (/AADSTS\d/.test(text)) return undefined
  if (lineStart.test(text)) return text.search(/\S/)
  const found = fullReply.exec(text) ?? loneCode.exec(text) ?? loneEnhanced.exec(text)
  return found?.index
}

/** The words behind a base64 challenge: `Username:`, `Password:` or the JSON about a refused token. */
const challenge = (words: string): string => {
  const letters = /^[A-Za-z\d+/]{4,1200}={0,2}$/.exec(words.replace(/[\s"'.]+/g, ''))?.[0]
  if (letters === undefined) return ''
  try {
    const decoded = atob(letters)
    return /^[\x20-\x7e\s]+$/.test(decoded) ? decoded : ''
  } catch {
    return ''
  }
}

const causesIn = (text: string): readonly string[] => [...new Set(text.match(errorName) ?? [])]

const stageIn = (text: string): Stage | undefined => stageWords.find(([words]) => words.test(text))?.[1]

interface Body {
  readonly code?: number
  readonly enhanced?: string
  readonly mixed: boolean
  readonly words: string
}

const readBody = (body: string): Body => {
  const lines = body.split('\n')
  const head = codeHead.exec(body)
  const codes = lines.flatMap((line) => lineHead.exec(line)?.[1] ?? [])
  const code = codes.at(-1) ?? head?.[1]
  const enhanced = head?.[2] ?? (head === null ? loneEnhanced.exec(body)?.[0] : undefined)
  const bare = lines.map((line, index) =>
    index === 0 ? line.slice(head?.[0].length ?? enhanced?.length ?? 0) : line.replace(lineHead, ''),
  )
  return {
    ...(code === undefined ? {} : { code: Number(code) }),
    ...(enhanced === undefined ? {} : { enhanced }),
    mixed: new Set(codes).size > 1,
    words: collapse(bare.join(' ')),
  }
}

/** An API's codes are words in any case; only their position tells them from other words. */
const parseAnswer = (text: string, [head, status, codes = '']: RegExpExecArray): ParsedReply => ({
  status: Number(status),
  text: collapse(text.slice(head.length).replace(/^:/, '')).slice(0, textLimit),
  causes: [...new Set([...codes.trim().split(/\s+/).filter(Boolean), ...causesIn(text)])],
  mixed: false,
})

const parse = (input: string, depth: number): ParsedReply => {
  const text = tidy(input)
  const answer = httpAnswer.exec(text)
  if (answer !== null) return parseAnswer(text, answer)
  const start = replyStart(text)
  const stage = stageIn(start === undefined ? text : `${text.slice(0, start)} ${text.slice(-200)}`)
  if (start === undefined)
    return {
      text: collapse(text).slice(0, textLimit),
      causes: causesIn(text),
      mixed: false,
      ...(stage && { stage }),
    }

  const { words, ...body } = readBody(text.slice(start))
  const told = stage ?? stageOfCode[body.code ?? 0]
  const inner = depth > 0 ? quoted.exec(words)?.[1] : undefined
  const behind = depth > 0 ? passedBack.exec(words)?.[0] : undefined
  const decoded = body.code === 334 ? challenge(words) : ''
  const said = collapse(`${words.replace(repeatedHead, '')} ${decoded}`).slice(0, textLimit)
  // Once a server has refused, an error name among its words is about the server's own problem.
  const refused = body.code !== undefined && body.code >= 400
  return {
    ...body,
    text: said,
    causes: refused ? [] : causesIn(text),
    ...(told && { stage: told }),
    ...(inner === undefined ? {} : { nested: parse(inner, depth - 1) }),
    ...(behind === undefined ? {} : { remote: parse(words.slice(behind.length), depth - 1) }),
  }
}

/**
 * Reads a reply as a server sent it, or an error text that a program made around one. Reads the first 4000 letters,
 * throws nothing, and needs no Node.
 */
export const parseReply = (input: string): ParsedReply => {
  // One entry is kept, since the same reply is asked about for several stages in a row.
  if (last?.input !== input) last = { input, parsed: parse(input, 1) }
  return last.parsed
}

let last: { readonly input: string; readonly parsed: ParsedReply } | undefined
