/** Where something stands in an authored file; lines and columns count from 1. @public */
export interface SourceLocation {
  file: string;
  line: number;
  column: number;
}

/** Something in an authored file that keeps it from being used, as a sentence with its place. @public */
export interface GlossaryProblem extends SourceLocation {
  message: string;
}

/** `file:line:column: message`, the form that editors and terminals make clickable. @public */
export function formatProblem(problem: GlossaryProblem): string {
  const { file, line, column, message } = problem;
  return `${file}:${line}:${column}: ${message}`;
}
