// Waiting until somebody stops typing.

/** Calls `act` once nothing has asked for it for this many milliseconds. */
export class Debounce<Value> {
  readonly #milliseconds: number;
  readonly #act: (value: Value) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number, act: (value: Value) => void) {
    this.#milliseconds = milliseconds;
    this.#act = act;
  }

  /** Asks for it, with what is known by now. */
  ask(value: Value): void {
    this.cancel();
    this.#timer = setTimeout(() => this.#act(value), this.#milliseconds);
  }

  /** Does it now instead. */
  now(value: Value): void {
    this.cancel();
    this.#act(value);
  }

  /** Asks no more. */
  cancel(): void {
    clearTimeout(this.#timer);
  }
}
