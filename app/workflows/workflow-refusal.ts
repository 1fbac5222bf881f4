/** What a person asked for cannot be done, in a sentence that says why; `field` names the input it is about. */
export class WorkflowRefusal extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}
