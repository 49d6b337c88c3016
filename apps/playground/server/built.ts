const fromSource = import.meta.url.endsWith('.ts')

/** A folder that the build puts beside the program, or where the repository has it when the program runs from source. */
const folder = (built: string, source: string): URL => new URL(fromSource ? source : built, import.meta.url)

/** The built page. */
export const pageFolder = folder('./page/', '../web/dist/')

/** The docs, with the folders `docs` and `i18n`. */
export const docsFolder = folder('./guides/', '../../docs/')
