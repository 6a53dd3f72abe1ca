// The classic script with <traps-quiz> alone.
import { define } from "../widgets/traps-quiz/define.js";
import { publish } from "./publish.js";

publish(define);
