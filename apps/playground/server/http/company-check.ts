import type { MiddlewareHandler } from 'hono'
import type { CardStore } from '../cards/card-store.ts'
import { HttpError } from '../http-error.ts'

/** In which a page says which company it shows. */
const header = 'X-Company'

/** Where a page says itself which company is next. */
const opening: readonly string[] = ['/api/company/open', '/api/company/new', '/api/company/import']

/** One company is open for all windows: what a window asks for another one is done in neither. */
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
