// The classic script with <softmax-temperature> alone.
import { define } from "../widgets/softmax-temperature/define.js";
import { publish } from "./publish.js";

publish(define);
