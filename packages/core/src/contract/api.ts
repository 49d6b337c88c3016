import type { Source } from './diagnosis.ts'

/** One message on its way to an API. */
export interface ApiMessage {
  /** The whole message in MIME form. A Bcc header names those recipients whom no other header names. */
  readonly content: Uint8Array
  /** The mailbox on the card. */
  readonly mailbox: string
  /** Whose token goes with it: a person's, or the application's own. */
  readonly holder: 'person' | 'application'
}

/** The one POST that hands a message over. Core adds the access token and sends it to the API's own origin only. */
export interface ApiRequest {
  /** Path and query, such as `/v1.0/me/sendMail`. */
  readonly path: string
  readonly contentType: string
  readonly body: Uint8Array | string
}

/** A file of a message that goes up by itself. */
export interface ApiFile {
  readonly filename: string
  /** Media type without parameters. */
  readonly contentType: string
  readonly content: Uint8Array
}

/** A message that is too large for one request; its `content` is without these files. */
export interface ApiLargeMessage extends ApiMessage {
  readonly files: readonly ApiFile[]
}

/** A request that prepares the one that sends. */
export interface ApiUploadRequest {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  /**
   * A path at the API's own origin, which the access token goes with; or a whole address at one of the upload's
   * `origins`, which it does not: such an address is a secret itself, and shown to no one.
   */
  readonly target: string
  readonly contentType?: string
  /** Content-Range (RFC 9110 14.4). */
  readonly range?: string
  readonly body?: Uint8Array | string
}

/** What comes next of a message that goes up in pieces, and what takes back what is there so far. */
export type ApiUploadStep = { readonly undo?: ApiUploadRequest } & (
  | {
      readonly kind: 'request'
      readonly request: ApiUploadRequest
      /** What follows from the answer; undefined when the connection ended before there was one. Pure. */
      next(response: ApiResponse | undefined): ApiUploadStep
    }
  | { readonly kind: 'send'; readonly request: ApiRequest }
  | { readonly kind: 'failed' }
)

/**
 * How messages go that are too large for one request. Everything up to `send` prepares: when it fails nothing was sent,
 * and core asks for `undo`. The dot is that of the `send` request.
 */
export interface ApiUpload {
  /** Bytes of the whole message up to which it goes in one request. */
  readonly above: number
  /** The permission of {@link Token.permissions} without which there is no such way. */
  readonly permission: string
  /** Origins besides the API's own. */
  readonly origins: readonly string[]
  /** The first step. Pure. */
  begin(message: ApiLargeMessage): ApiUploadStep
}

/** What the API answered. */
export interface ApiResponse {
  readonly status: number
  /** The body where it is JSON. */
  readonly body?: unknown
}

/**
 * What an answer means. `accepted`: the API took responsibility, and named the message if there is an `id`.
 * `refused`: it did not, with the vendor's own error codes, such as `ErrorSendAsDenied`, and its words. `unclear`:
 * neither can be told.
 */
export type ApiOutcome =
  | { readonly kind: 'accepted'; readonly id?: string }
  | { readonly kind: 'refused'; readonly causes: readonly string[]; readonly words: string }
  | { readonly kind: 'unclear' }

/** How the real API answers, as data for the sandbox. A reply is written as rules read it: `HTTP 403 Code: words`. */
export interface ApiBehaviour {
  /** Regular expression source of the whole path and query; its group `mailbox`, if any, is whose mail it is. */
  readonly path: string
  readonly contentType: string
  /** How the message stands in the body. */
  readonly encoding: 'base64' | 'binary'
  /** Body of an error: JSON in which `{status}`, `{code}` and `{words}` are filled in. */
  readonly error: string
  /** `{id}` in the body stands for an id. */
  readonly accepted: { readonly status: number; readonly body?: string }
  readonly replies: {
    /** To a token that is not valid, or not for this mailbox. */
    readonly wrongToken: string
    /** To a From that is not the mailbox's, where `foreignFrom` is `rejects`. */
    readonly foreignFrom?: string
    readonly tooFast?: string
    readonly dailyLimit?: string
    readonly tooLarge: string
    /** To a body that is not what the path takes. */
    readonly malformed: string
  }
  readonly upload?: ApiUploadBehaviour
}

/** How the real API takes drafts and their files, as data for the sandbox. */
export interface ApiUploadBehaviour {
  /**
   * Regular expression source of the path at which drafts are made, with the group `mailbox` as in `path`. Below it, each
   * by its id: `/attachments`, `/attachments/createUploadSession` and `/send`.
   */
  readonly drafts: string
  readonly permission: string
  /** Origin of the addresses at which ranges of a file are taken. */
  readonly origin: string
  /** Bytes of a request's body at most. */
  readonly request: number
  /** Bytes of a file that may go up in ranges at least. */
  readonly smallest: number
  readonly replies: {
    /** To a token without the permission. */
    readonly permission: string
    readonly unknownDraft: string
    readonly tooSmall: string
    /** To a range of an upload that is over, or never was. */
    readonly expired: string
  }
}

/**
 * A vendor's interface over HTTPS that takes whole messages in place of SMTP: facts, and two pure functions. Connecting,
 * encryption, tokens, deadlines, masking and the moment before the last byte are core's.
 */
export interface Api {
  /** Such as `https://graph.microsoft.com`. */
  readonly origin: string
  readonly source: Source
  request(message: ApiMessage): ApiRequest
  read(response: ApiResponse): ApiOutcome
  /** Absent: a message that does not fit into one request cannot be sent. */
  readonly upload?: ApiUpload
  readonly behaviour: ApiBehaviour
}
