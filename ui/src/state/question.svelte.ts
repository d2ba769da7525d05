// What an action has to know before it can be done: a time, a reason, a name. One at a time.

/** What is asked. */
export type Question = "schedule" | "embargo" | "retract" | "version" | "correction";

class Questions {
  /** What is being asked now. */
  open = $state<Question | null>(null);

  /** Asks. */
  ask(question: Question): void {
    this.open = question;
  }

  /** Asks no more. */
  close(): void {
    this.open = null;
  }
}

export const questions = new Questions();
