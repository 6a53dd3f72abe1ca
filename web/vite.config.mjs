// The development server: `npx vite web` serves the article and the single pages from source.
import { articleNumbers } from "../scripts/plugins/article-numbers.mjs";

export default { plugins: [articleNumbers()] };
