declare module '@prisma/client/runtime/query_compiler_small_bg.postgresql.mjs'

declare module '@prisma/client/runtime/query_compiler_small_bg.postgresql.wasm-base64.mjs' {
  export const wasm: string
}
