/** One request, its token aside. */
export interface HttpRequest {
  readonly method: string
  readonly path: string
  readonly contentType?: string | undefined
  /** Content-Range. */
  readonly range?: string | undefined
  readonly body: Uint8Array | string
}
