/// <reference path="./query-compiler.d.ts" />
import type { PrismaPg } from '@prisma/adapter-pg'
import { type GetPrismaClientConfig, getPrismaClient } from '@prisma/client/runtime/client'

/** The types of Node know `WebAssembly` as a namespace alone. */
const { WebAssembly: wasmModules } = globalThis as unknown as {
  readonly WebAssembly: { readonly Module: new (bytes: Uint8Array) => unknown }
}

/** A schema without models: what these programs ask, they ask in SQL. */
const config: GetPrismaClientConfig = {
  previewFeatures: [],
  clientVersion: '7.10.0',
  engineVersion: '7.10.0',
  activeProvider: 'postgresql',
  inlineSchema: `
    generator client {
      provider = "prisma-client"
      output   = "."
    }
    datasource db {
      provider = "postgresql"
    }`,
  runtimeDataModel: { models: {}, enums: {}, types: {} },
  parameterizationSchema: { strings: [], graph: 'AAAA' },
  compilerWasm: {
    getRuntime: async () => import('@prisma/client/runtime/query_compiler_small_bg.postgresql.mjs'),
    async getQueryCompilerWasmModule() {
      const { wasm } = await import(
        '@prisma/client/runtime/query_compiler_small_bg.postgresql.wasm-base64.mjs'
      )
      return new wasmModules.Module(Buffer.from(wasm, 'base64'))
    },
    importName: './query_compiler_small_bg.js',
  },
}

interface PrismaQueries {
  $executeRaw(sql: TemplateStringsArray, ...values: unknown[]): Promise<number>
  $queryRawUnsafe(sql: string, ...values: unknown[]): Promise<unknown>
}

export interface PrismaClient extends PrismaQueries {
  $transaction<T>(work: (tx: PrismaQueries) => Promise<T>): Promise<T>
  $disconnect(): Promise<void>
}

export const PrismaClient = getPrismaClient(config) as unknown as new (options: {
  readonly adapter: PrismaPg
}) => PrismaClient
