// The classic script with all widgets.
import { define } from "./define-all.js";
import { publish } from "./publish.js";

publish(define);
