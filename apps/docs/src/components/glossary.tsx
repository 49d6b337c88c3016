import { glossary } from '../facts/glossary.ts'
import { useSite } from '../messages/site.ts'

/** The terms in the reader's language, in its alphabetical order. */
export const Glossary = () => {
  const { locale } = useSite()
  const terms = [...glossary].sort((one, other) => one.term[locale].localeCompare(other.term[locale], locale))
  return (
    <dl>
      {terms.map(({ id, term, meaning }) => (
        <div key={id}>
          <dt id={id}>
            <strong>{term[locale]}</strong>
            {locale !== 'en' && term.en !== term[locale] && <span lang="en"> · {term.en}</span>}
          </dt>
          <dd>{meaning[locale]}</dd>
        </div>
      ))}
    </dl>
  )
}
