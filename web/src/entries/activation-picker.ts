// The classic script with <activation-picker> alone.
import { define } from "../widgets/activation-picker/define.js";
import { publish } from "./publish.js";

publish(define);
