const fromSource = import.meta.url.endsWith('.ts')

/**
 * Finds a folder that the build puts beside the program, or its place in the repository when the program runs from
 * source.
 */
const folder = (built: string, source: string): URL => new URL(fromSource ? source : built, import.meta.url)

/** The built page. */
export const pageFolder = folder('./page/', '../web/dist/')

/** The docs, with the folders `docs` and `i18n`. */
export const docsFolder = folder('./guides/', '../../docs/')
