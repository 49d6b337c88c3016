import {
  bareName,
  type DnsAnswer,
  type DnsQuestion,
  type DnsStep,
  type DnsType,
  keyOf,
  type Snapshot,
} from './answer.ts'

/** Ends a decision when an answer is missing. Never leaves this package. */
class OpenQuestions extends Error {
  readonly questions: readonly DnsQuestion[]
  readonly pages: readonly string[]

  constructor(questions: readonly DnsQuestion[], pages: readonly string[] = []) {
    super('DNS has to be asked first')
    this.questions = questions
    this.pages = pages
  }
}

/** Returns the answer of the snapshot; without one, the decision stops here until the question has been asked. */
export const ask = (dns: Snapshot, name: string, type: DnsType): DnsAnswer => {
  const answer = dns.get(keyOf({ name, type }))
  if (answer === undefined) throw new OpenQuestions([{ name: bareName(name), type }])
  return answer
}

/** Stops the decision until these web pages have been fetched. */
export const awaitPages = (pages: readonly string[]): never => {
  throw new OpenQuestions([], pages)
}

/** Runs several independent decisions, so that all their questions are asked at once. */
export const together = <T extends readonly unknown[]>(
  ...works: { readonly [K in keyof T]: () => T[K] }
): T => {
  const open: OpenQuestions[] = []
  const results = works.map((work) => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof OpenQuestions)) throw error
      open.push(error)
      return undefined
    }
  })
  if (open.length === 0) return results as unknown as T
  throw new OpenQuestions(
    open.flatMap(({ questions }) => questions),
    open.flatMap(({ pages }) => pages),
  )
}

/** The same for a list. */
export const each = <From, To>(items: readonly From[], work: (item: From) => To): readonly To[] =>
  together<readonly To[]>(...items.map((item) => () => work(item)))

/** Runs a decision: returns its result, or every open question, each once. */
export const step = <T>(decide: () => T): DnsStep<T> => {
  try {
    return { result: decide() }
  } catch (error) {
    if (!(error instanceof OpenQuestions)) throw error
    const questions = [...new Map(error.questions.map((question) => [keyOf(question), question])).values()]
    const pages = [...new Set(error.pages)]
    return pages.length === 0 ? { questions } : { questions, pages }
  }
}
