// The editor states of the briefs that were open lately, so that undo goes on where it stood when
// an editor comes back to a brief. In memory only: what is kept for good are revisions.

/** Remembers a value for each of the keys last used, and forgets the longest unused first. */
export class Recent<K, V> {
  readonly #values = new Map<K, V>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What is remembered for a key, which is then the one last used. */
  get(key: K): V | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) {
      this.#values.delete(key);
      this.#values.set(key, value);
    }
    return value;
  }

  /** Remembers a value for a key. */
  set(key: K, value: V): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#limit) {
        return;
      }
      this.#values.delete(oldest);
    }
  }

  /** Forgets everything, as when another desk is opened. */
  clear(): void {
    this.#values.clear();
  }
}
