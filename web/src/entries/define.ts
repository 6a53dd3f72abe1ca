// `import "softbend/define"`: all tags work from here on.
import { define } from "./define-all.js";

define();
