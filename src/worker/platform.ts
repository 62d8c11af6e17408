/** The parts of Cloudflare's runtime that the Worker uses. Tests replace them. */

/** A Durable Object's own storage, in SQLite. Its values may have up to 2 MB. */
export interface Storage {
  readonly kv: {
    get(key: string): unknown;
    put(key: string, value: string): void;
    delete(key: string): boolean;
  };
  /** Keeps all changes of `work`, or, if it throws, none. */
  transactionSync<T>(work: () => T): T;
}

export interface ObjectState {
  readonly storage: Storage;
}

/** Something that answers requests: a Durable Object, or the static files. */
export interface Fetcher {
  fetch(request: Request | string, init?: RequestInit): Promise<Response>;
}

/** The part of the Cache API that is used: one cache for each of Cloudflare's locations. */
export interface SharedCache {
  match(address: string): Promise<Response | undefined>;
  put(address: string, response: Response): Promise<void>;
}

/** What `wrangler.jsonc` and the secrets give the Worker. */
export interface Env {
  readonly PUBLISHER: {getByName(name: string): Fetcher};
  /** The files of the site. */
  readonly ASSETS: Fetcher;
  /** The URL path at which the site is served, with a slash at both ends. */
  readonly BASE_PATH?: string;
  /** The private key, as a JWK. */
  readonly SIGNING_KEY?: string;
  /** The last command of the operator, as JSON. */
  readonly COMMAND?: string;
}
