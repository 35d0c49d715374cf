/** What is wrong with an answer: the key of a message with its parameters, and the input to jump to. */
export interface FieldProblem {
  field: string;
  /** `id` of the input that the error summary links to. */
  input: string;
  /** Under `errors` in the catalogues, or a question's own under `fields.<name>.errors`. */
  message: 'required' | 'option' | 'tooLong' | 'email' | 'date' | 'dateRange' | 'nothingToGoOn';
  params?: Record<string, string | number>;
}
