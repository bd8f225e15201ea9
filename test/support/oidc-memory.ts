type Payload = Record<string, unknown> & { readonly uid?: string; readonly grantId?: string }

/** Where a provider in a test keeps its codes and sessions, in the form that its package asks for. */
export class OidcMemory {
  static readonly #kept = new Map<string, Payload>()
  readonly #kind: string

  constructor(kind: string) {
    this.#kind = kind
  }

  async upsert(id: string, payload: Payload): Promise<void> {
    OidcMemory.#kept.set(this.#key(id), payload)
  }

  async find(id: string): Promise<Payload | undefined> {
    return OidcMemory.#kept.get(this.#key(id))
  }

  async findByUid(uid: string): Promise<Payload | undefined> {
    return [...OidcMemory.#kept.values()].find((payload) => payload.uid === uid)
  }

  async consume(id: string): Promise<void> {
    OidcMemory.#kept.set(this.#key(id), { ...(await this.find(id)), consumed: 1 })
  }

  async destroy(id: string): Promise<void> {
    OidcMemory.#kept.delete(this.#key(id))
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of OidcMemory.#kept) if (payload.grantId === grantId) OidcMemory.#kept.delete(key)
  }

  #key(id: string): string {
    return `${this.#kind}:${id}`
  }
}
