declare module 'pg-types/lib/textParsers.js' {
  interface TextParsers {
    /** Hands over what node-postgres does with each type when nobody has changed it. */
    init(register: (oid: number, parse: (text: string) => unknown) => void): void
  }
  const textParsers: TextParsers
  export default textParsers
}
