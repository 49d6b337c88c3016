import type { MiddlewareHandler } from 'hono'
import type { CardStore } from '../cards/card-store.ts'
import { HttpError } from '../http-error.ts'

/** Header in which a page says which company it shows. */
const header = 'X-Company'

/** Routes where a page says itself which company is next. */
const opening: readonly string[] = ['/api/company/open', '/api/company/new', '/api/company/import']

/** Refuses a request of a window that shows another company: only one is open for all windows. */
export const companyCheck =
  (book: CardStore): MiddlewareHandler =>
  async ({ req }, next) => {
    const shown = req.header(header)
    if (shown !== undefined && req.method !== 'GET' && !opening.includes(req.path)) {
      const { slug } = await book.company()
      if (slug !== shown)
        throw new HttpError('company-changed', `Another company has been opened: ${slug}.`, 'company')
    }
    await next()
  }
