// Blanks out comments, keeping strings and line numbers, so that checks read code and not prose.

const CODE =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const MARKUP = /()<!--[\s\S]*?-->/g;
const STYLES = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\/\*[\s\S]*?\*\//g;

export function withoutComments(text, file) {
  const pattern = file.endsWith(".html") ? MARKUP : file.endsWith(".css") ? STYLES : CODE;
  return text.replace(pattern, (match, string) => string || match.replace(/[^\n]/g, " "));
}
