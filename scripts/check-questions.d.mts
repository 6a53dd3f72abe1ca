// Types of the question checks, for the tests that call them.
type Problem = [field: string, message: string];
export function checkQuestion(question: unknown): Problem[];
export function checkFolder(folder: string): string[];
export function checkBank(): string[];
