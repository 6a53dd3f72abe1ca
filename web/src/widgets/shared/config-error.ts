// What an author got wrong in a tag.
import { SoftbendError } from "../../kernels/errors.js";

/** An author's mistake, shown in the widget's place; the message says what to do. */
export class ConfigError extends SoftbendError {}
