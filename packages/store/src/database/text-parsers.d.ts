declare module 'pg-types/lib/textParsers.js' {
  interface TextParsers {
    /** Returns how node-postgres converts each type when no one has changed it. */
    init(register: (oid: number, parse: (text: string) => unknown) => void): void
  }
  const textParsers: TextParsers
  export default textParsers
}
