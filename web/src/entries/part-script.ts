// A part of the others in a classic script of its own, waiting for whichever of them asks for it.
import { part } from "softbend:part";
import { shelf } from "./shelf.js";

/** The script's own name, put in by the build. */
declare const PART: string;

shelf(PART).put(part);
