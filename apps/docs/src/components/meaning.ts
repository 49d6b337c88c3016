import rules from '@facts/rules.json'
import texts from '@facts/texts.json'
import { diagnose, type Explanation, explain } from '@saatja/core/explain'

/** What a server's reply means, in the language of the build; `id` is a provider's, or empty when it is not known. */
export const meaningOf = (reply: string, id: string): Explanation => {
  const provider = rules.find((candidate) => candidate.id === id)
  return explain(diagnose(reply, provider ? { provider } : { providers: rules }), texts)
}
