/** Families of error names: what every name of a family means, even one that no rule knows. */
const families: readonly (readonly [RegExp, string])[] = [
  [/^ERR_(?:SSL|OSSL)_/, 'ERR_SSL'],
  [/^X509_/, 'X509'],
]

/** The causes, and the families they belong to after them. */
export const withFamilies = (causes: readonly string[]): readonly string[] => [
  ...causes,
  ...families.flatMap(([member, family]) => (causes.some((cause) => member.test(cause)) ? [family] : [])),
]
